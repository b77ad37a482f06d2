import type { Language } from '@kreds/kernel';
import * as z from 'zod';
import { bytes16Schema, bytes32Schema, bytes72Schema } from './bytes';
import { displayNameSchema, languageSchema, phoneSchema, typedEmailSchema } from './fields';
import type { PersonId } from './ids';
import { kdfSchema } from './kdf';

/** The passphrase's side of an account, as the browser prepared it. None of it opens anything without the passphrase. */
export const passphraseKeysSchema = z.object({
  /** 16 bytes, made in the browser. */
  serverSalt: bytes16Schema,
  /** JSON text of the derivation, kept byte for byte. */
  kdf: kdfSchema,
  /** 32 bytes. The server keeps a hash of it and never logs it. */
  auth: bytes32Schema,
  /** 72 bytes: the account key, sealed to the passphrase. */
  wrapPw: bytes72Schema,
});
export type PassphraseKeys = z.infer<typeof passphraseKeysSchema>;

/** Everything that registers the keys of a new account. */
export const signUpSchema = passphraseKeysSchema.extend({
  /** Ed25519 public key, 32 bytes. */
  edPk: bytes32Schema,
  /** X25519 public key, 32 bytes. */
  xPk: bytes32Schema,
});
export type SignUp = z.infer<typeof signUpSchema>;

/** `POST /api/auth/prelogin`: answers every address alike (confidentiality.md 3.3). */
export const preloginSchema = z.object({ email: typedEmailSchema });
export type PreloginRequest = z.infer<typeof preloginSchema>;

export interface Prelogin {
  readonly kdf: string;
  /** 16 bytes. */
  readonly serverSalt: string;
}

/** `POST /api/auth/sign-in`. Refusals: `identity.sign-in-failed`, `platform.slow-down` with Retry-After. */
export const signInSchema = z.object({ email: typedEmailSchema, auth: bytes32Schema });
export type SignInRequest = z.infer<typeof signInSchema>;

/** The person behind the session, as that person sees it. */
export interface Me {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly email: string;
  readonly phone: string | null;
  readonly language: Language;
  readonly administrator: boolean;
  /** Wrong passphrases between the sign-in before and this one; shown to the person (confidentiality.md 3.6). */
  readonly failedAttempts: number;
  /** Staff without the second factor that is asked of them: nothing but setting it up is open (3.4). */
  readonly secondFactorMissing?: true;
}

/** What the browser needs, next to the passphrase, to open the account key again. */
export interface WrappedKeys {
  readonly uid: PersonId;
  readonly kdf: string;
  readonly serverSalt: string;
  readonly wrapPw: string;
}

/** Answer of sign-in, of an accepted invitation and of the first run; the session's cookie comes along. */
export interface SignedIn {
  readonly me: Me;
  readonly keys: WrappedKeys;
}

/** Answer of `GET /api/auth/me`: 200 without a session too, so that asking is no error. */
export type MeAnswer = SignedIn | { readonly me: null; readonly keys?: undefined };

/** `PATCH /api/auth/me`: what is missing stays as it is. Answers with {@link Me}. */
export const changeMeSchema = z.object({
  language: languageSchema.optional(),
  displayName: displayNameSchema.optional(),
  phone: phoneSchema.optional(),
});
export type ChangeMe = z.infer<typeof changeMeSchema>;

/** `POST /api/auth/passphrase`: ends every other session and renews this one. Answers with {@link SignedIn}. */
export const changePassphraseSchema = z.object({ auth: bytes32Schema, next: passphraseKeysSchema });
export type ChangePassphrase = z.infer<typeof changePassphraseSchema>;
