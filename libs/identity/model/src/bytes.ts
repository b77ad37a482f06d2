import * as z from 'zod';

// Base64url without padding has exactly one spelling of a byte string: the unused bits of the last character are zero.

/** 16 bytes, 22 characters. */
export const bytes16Schema = z.string().regex(/^[\w-]{21}[AQgw]$/);
/** 32 bytes, 43 characters. */
export const bytes32Schema = z.string().regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/);
/** 72 bytes, 96 characters: a nonce of 24, a key of 32 and a tag of 16. */
export const bytes72Schema = z.string().regex(/^[\w-]{96}$/);
