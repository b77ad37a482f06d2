import { InjectionToken } from '@angular/core';
import type { Language } from '@kreds/kernel';

/**
 * A person's keys as the pages see them: everything secret stays in the crypto worker, and no method answers with the
 * account key, the stretched password or the key made from it (confidentiality.md 3.1, 17).
 *
 * Bytes travel as base64url without padding. `uid` is the account's id, a UUID in lower case. `kdf` is the JSON text of
 * the key derivation as it was written at sign-up; it goes to the server and comes back byte for byte.
 * Every method rejects with an {@link AccountKeysError}, and with nothing else.
 */
export interface AccountKeys {
  /** Six words in the language asked for (66 bits or more), separated by single spaces. */
  suggestPassphrase(request: { readonly language: Language }): Promise<{ readonly passphrase: string }>;

  /** Would `prepareSignUp` take this passphrase? Answers with the reason why not, or with null; takes no time. */
  checkPassphrase(request: PassphraseToCheck): Promise<{ readonly problem: PassphraseProblem | null }>;

  /**
   * Makes a new account key and everything that sign-up sends. Takes one to three seconds, on purpose.
   * Refuses a weak passphrase with its `PASSPHRASE_...` code. The worker keeps the account key open afterwards.
   */
  prepareSignUp(request: SignUpToPrepare): Promise<PreparedSignUp>;

  /**
   * Turns the passphrase and the answer of prelogin into what the server checks (0.2 to 1.5 seconds). The worker keeps
   * the key for {@link AccountKeys.unlock}. A kdf weaker or dearer than agreed is refused (`KDF_...`), nothing is sent.
   */
  signIn(request: SignInToPrepare): Promise<{ readonly auth: string }>;

  /** Opens the account key with what `signIn` left in the worker. `KEYS_LOCKED` without it, `AK_UNWRAP` when it does not fit. */
  unlock(request: AccountToUnlock): Promise<{ readonly kid: string }>;

  /** Seals the same account key to a new passphrase. Nothing else changes: identity and `kid` stay. */
  changePassphrase(request: PassphraseToChange): Promise<ChangedPassphrase>;

  /** Wipes every key in the worker. The next thing that needs one answers `KEYS_LOCKED`. */
  lock(): Promise<void>;
}

export const ACCOUNT_KEYS = new InjectionToken<AccountKeys>('kreds.account-keys');

export interface PassphraseToCheck {
  readonly email: string;
  readonly passphrase: string;
}

export interface SignUpToPrepare {
  readonly uid: string;
  readonly email: string;
  readonly passphrase: string;
}

/** What sign-up sends. None of it opens anything without the passphrase. */
export interface PreparedSignUp {
  /** 16 bytes (22 characters), made here. */
  readonly serverSalt: string;
  /** JSON text, to be kept byte for byte. */
  readonly kdf: string;
  /** 32 bytes (43 characters): what the server keeps a hash of. Never to be logged. */
  readonly auth: string;
  /** 72 bytes (96 characters): the account key, sealed to the passphrase. */
  readonly wrapPw: string;
  /** Ed25519 public key, 32 bytes (43 characters). */
  readonly edPk: string;
  /** X25519 public key, 32 bytes (43 characters). */
  readonly xPk: string;
  /** Names the pair of public keys, 16 bytes (22 characters). */
  readonly kid: string;
}

export interface SignInToPrepare {
  readonly email: string;
  readonly passphrase: string;
  /** As prelogin answered. */
  readonly kdf: string;
  /** As prelogin answered, 16 bytes. */
  readonly serverSalt: string;
}

export interface AccountToUnlock {
  readonly uid: string;
  readonly wrapPw: string;
  readonly kdf: string;
}

export interface PassphraseToChange {
  readonly uid: string;
  readonly email: string;
  readonly passphrase: string;
  readonly newPassphrase: string;
  readonly kdf: string;
  readonly serverSalt: string;
  readonly wrapPw: string;
}

export interface ChangedPassphrase {
  /** Proves the passphrase in use so far, 32 bytes. */
  readonly auth: string;
  readonly newServerSalt: string;
  readonly newKdf: string;
  readonly newAuth: string;
  readonly newWrapPw: string;
}

/** Why a passphrase of one's own is not taken (confidentiality.md 3.2). */
export const PASSPHRASE_PROBLEMS = [
  'PASSPHRASE_SHORT',
  'PASSPHRASE_LONG',
  'PASSPHRASE_COMMON',
  'PASSPHRASE_PLAIN',
  'PASSPHRASE_EMAIL',
] as const;
export type PassphraseProblem = (typeof PASSPHRASE_PROBLEMS)[number];

/** Everything that can go wrong with a person's keys; the set is closed. */
export const ACCOUNT_KEYS_CODES = [
  ...PASSPHRASE_PROBLEMS,
  /** The crypto worker did not start or has died. */
  'KEYS_WORKER',
  /** Nothing is open: sign in first. */
  'KEYS_LOCKED',
  /** The question was malformed: a fault of ours. */
  'KEYS_REQUEST',
  /** The wrap does not open: another passphrase, another account, or changed bytes. */
  'AK_UNWRAP',
  /** The server asked for a weaker derivation than agreed. */
  'KDF_DOWNGRADE',
  /** The server asked for a derivation that would freeze a phone. */
  'KDF_DOS',
  /** The server's salt is not 16 bytes. */
  'KDF_SALT',
  /** The device has too little memory for the derivation. */
  'KDF_FAILED',
  /** The device computes wrongly (known answer, or two derivations that differ): nothing was saved. */
  'KDF_UNSOUND',
] as const;
export type AccountKeysCode = (typeof ACCOUNT_KEYS_CODES)[number];

/** Carries a code and nothing else: no passphrase, no address, no bytes. */
export class AccountKeysError extends Error {
  override readonly name = 'AccountKeysError';

  constructor(readonly code: AccountKeysCode) {
    super(code);
  }
}
