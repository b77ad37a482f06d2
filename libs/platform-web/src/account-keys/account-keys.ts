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

  /** Whose account key is open in the worker just now; nulls when none is. Takes no time. */
  whoIsOpen(): Promise<{ readonly uid: string | null; readonly kid: string | null }>;

  /**
   * Stretches the passphrase once more for the server (`auth`) and checks in the worker that it opens the wrap: before
   * exports, the recovery sheet, and changes of who is in (step-up, confidentiality.md 3.6). `AK_UNWRAP` for a wrong one.
   */
  provePassphrase(request: PassphraseToProve): Promise<{ readonly auth: string }>;

  /**
   * Makes a new recovery code for the open account key. The code is for the sheet alone: nothing keeps it. What goes to
   * the server (`auth`, `wrap`) opens nothing without it. `KEYS_LOCKED`.
   */
  makeRecoverySheet(request: { readonly uid: string }): Promise<RecoverySheet>;

  /** Reads a typed recovery code; what the server checks before it hands out the wrap. `RECOVERY_CODE` for a slip. */
  readRecoverySheet(request: { readonly code: string }): Promise<{ readonly auth: string }>;

  /** Opens the account key with the wrap of the sheet that {@link AccountKeys.readRecoverySheet} has read. `AK_UNWRAP`. */
  openByRecoverySheet(request: { readonly uid: string; readonly wrap: string }): Promise<{ readonly kid: string }>;

  /** Seals the open account key to a new passphrase, when the old one is forgotten. Slow on purpose. `KEYS_LOCKED`. */
  sealToNewPassphrase(request: SignUpToPrepare): Promise<SealedToPassphrase>;

  /**
   * What this device shows the server to get its half back: `release` (32 bytes) and the device's id. Makes the device's
   * own key on the first call; with `deviceId` null the device is not trusted yet. `STORE_NONE` without a store.
   */
  deviceRelease(request: { readonly uid: string }): Promise<DeviceRelease>;

  /** Seals the open account key to this device and the server's half (4.3). Opened once before it is kept. */
  trustDevice(request: DeviceHalf): Promise<void>;

  /** Opens the account key without typing. `DEVICE_UNKNOWN` when the browser has dropped what it stored, `AK_UNWRAP`. */
  openByDevice(request: { readonly uid: string; readonly serverHalf: string }): Promise<{ readonly kid: string }>;

  /** Forgets the device's key and sealed copy; drafts and pins too when `everything`. Never refuses. */
  forgetDevice(request: { readonly uid: string; readonly everything: boolean }): Promise<void>;

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

export interface PassphraseToProve {
  readonly uid: string;
  readonly email: string;
  readonly passphrase: string;
  readonly kdf: string;
  readonly serverSalt: string;
  readonly wrapPw: string;
}

/** What a new passphrase sends; the identity stays. */
export type SealedToPassphrase = Pick<PreparedSignUp, 'serverSalt' | 'kdf' | 'auth' | 'wrapPw'>;

export interface RecoverySheet {
  /** Seven groups of four characters with spaces, for the sheet and nowhere else. */
  readonly code: string;
  /** 32 bytes; the server keeps a hash. */
  readonly auth: string;
  /** 72 bytes: the account key, sealed to the code. */
  readonly wrap: string;
}

export interface DeviceRelease {
  /** As the server named it when the device was trusted; null before that. */
  readonly deviceId: string | null;
  /** 32 bytes; the server keeps a hash and hands out its half for it. */
  readonly release: string;
}

export interface DeviceHalf {
  readonly uid: string;
  readonly deviceId: string;
  /** 32 bytes that the server keeps for this device. */
  readonly serverHalf: string;
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
  /** A slip in a typed recovery code. */
  'RECOVERY_CODE',
  /** This browser holds no key for the person: dropped by the browser, or never trusted. */
  'DEVICE_UNKNOWN',
  /** The browser lets this page store nothing. */
  'STORE_NONE',
  /** The browser's store is full; what was to be kept is not kept. */
  'STORE_FULL',
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
