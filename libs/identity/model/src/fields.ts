import { LANGUAGES } from '@kreds/kernel';
import * as z from 'zod';

/** What may not stand in a name: controls, formats, line and paragraph separators, lone surrogates. */
const UNFIT_FOR_NAMES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const EMAIL = /^[^\s@<>"(),:;\\[\]\p{Cc}\p{Cf}]+@[^\s@<>"(),:;\\[\]\p{Cc}\p{Cf}]+\.[^\s@<>"(),:;\\[\]\p{Cc}\p{Cf}.]+$/u;
const PHONE = /^(?:|\+?[0-9][0-9 ()-]{3,29})$/;

/** A person's name as others see it: 1-120 UTF-16 units, NFC, trimmed (the rule of the member log, confidentiality.md 5.1). */
export const displayNameSchema = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  .max(120)
  .refine((name) => !UNFIT_FOR_NAMES.test(name));

/** An address a mail can be sent to, at most 254 characters, kept as it was typed. */
export const emailSchema = z
  .string()
  .trim()
  .max(254)
  .regex(EMAIL)
  // NFKC can make an address longer than the column that tells addresses apart.
  .refine((email) => normaliseEmail(email).length <= 254);

/** What somebody types to sign in: not judged by form, so that every address gets the same kind of answer. */
export const typedEmailSchema = z.string().min(1).max(254);

/** A telephone number as people write it; empty means none. */
export const phoneSchema = z
  .string()
  .trim()
  .regex(PHONE)
  .transform((phone) => (phone === '' ? null : phone))
  .nullable();

export const languageSchema = z.enum(LANGUAGES);

/**
 * The one spelling of an address that accounts are told apart by: trimmed, lower case, NFKC, in that order
 * (confidentiality.md 3.1; the browser puts the same into the salt).
 */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase().normalize('NFKC');
}
