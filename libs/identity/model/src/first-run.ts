import * as z from 'zod';
import { signUpSchema } from './account';
import { displayNameSchema, emailSchema, languageSchema } from './fields';
import type { PersonId } from './ids';

/** Answer of `GET /api/first-run`: true as long as nobody has an account. */
export interface FirstRun {
  readonly needed: boolean;
}

const typedCodeSchema = z.string().min(1).max(60);

/** `POST /api/first-run/exchange`: the code that the server printed when it started. Exchanging does not use it up. */
export const exchangeFirstRunSchema = z.object({ code: typedCodeSchema });
export type ExchangeFirstRun = z.infer<typeof exchangeFirstRunSchema>;

export interface FirstRunSeat {
  readonly uid: PersonId;
}

/** `POST /api/first-run/register`: makes the first administrator. Answers with `SignedIn`. */
export const registerFirstRunSchema = z.object({
  code: typedCodeSchema,
  displayName: displayNameSchema,
  email: emailSchema,
  language: languageSchema,
  signUp: signUpSchema,
});
export type RegisterFirstRun = z.infer<typeof registerFirstRunSchema>;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 12;

/** Sixty random bits as three groups of four, e.g. `7K2M-Q0XD-AB3C`. `random` holds one byte for each of the 12 characters. */
export function firstRunCodeFrom(random: Uint8Array): string {
  if (random.length !== CODE_LENGTH) throw new RangeError(`a first-run code is made of ${CODE_LENGTH} bytes`);
  // 256 is a multiple of 32, so the low five bits of a random byte are unbiased.
  const characters = [...random].map((byte) => ALPHABET.charAt(byte & 31)).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}

/**
 * Reads a code as people type it: white space and hyphens dropped, upper case, O as 0, I and L as 1
 * (confidentiality.md 4.2). Undefined for anything else.
 */
export function readTypedCode(typed: string): string | undefined {
  const code = typed.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === CODE_LENGTH && [...code].every((character) => ALPHABET.includes(character)) ? code : undefined;
}
