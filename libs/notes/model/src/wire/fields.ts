import { UUID_PATTERN } from '@kreds/kernel';
import * as z from 'zod';

// Base64url without padding has exactly one spelling of a byte string: the unused bits of the last character are zero.

/** The one spelling of an id that Kreds writes. */
export const id = z.string().regex(UUID_PATTERN);

/** 16 bytes, 22 characters. */
export const bytes16 = z.string().regex(/^[\w-]{21}[AQgw]$/);
/** 32 bytes, 43 characters. */
export const bytes32 = z.string().regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/);
/** 80 bytes, 107 characters: a sealed epoch key. */
export const sealBytes = z.string().regex(/^[\w-]{106}[AEIMQUYcgkosw048]$/);

/** Base64url of at most so many bytes. */
export function bytesUpTo(most: number) {
  return z
    .string()
    .min(2)
    .max(Math.ceil((most * 4) / 3))
    .regex(/^[\w-]+$/);
}
