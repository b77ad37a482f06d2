import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { argon2InFreshInstance, checkKnownAnswer, deriveTwice, type Argon2 } from './argon2';
import { SealingError, concat, utf8, wipe } from '@kreds/sealing/log';
import { checkKdfParams, KDF_SMALL, KDF_STANDARD, type KdfParams } from './kdf';

export interface PasswordToStretch {
  readonly password: string;
  readonly email: string;
  /** 16 bytes, one per account. */
  readonly serverSalt: Uint8Array;
}

/** What a password becomes. Whoever gets it wipes `kek` when done. */
export interface StretchedPassword {
  /** 32 bytes for the server, which keeps a hash of them. */
  readonly auth: Uint8Array;
  /** 32 bytes that open the wrap and never leave the worker. */
  readonly kek: Uint8Array;
}

/**
 * Stretches a password for an existing account (confidentiality.md 3.1). Throws `KDF_DOWNGRADE`, `KDF_DOS` or
 * `KDF_SALT` before anything is computed, `KDF_FAILED` or `KDF_UNSOUND` when the device cannot or computes wrongly.
 */
export async function stretch(
  input: PasswordToStretch & { readonly kdf: KdfParams },
  argon2: Argon2 = argon2InFreshInstance,
): Promise<StretchedPassword> {
  const { m, t } = checkKdfParams(input.kdf);
  const salt = passwordSalt(input);
  await checkKnownAnswer(argon2);
  return expand(input, (password) => argon2({ password, salt, m, t }));
}

/**
 * Stretches a password for a new wrap: twice in two fresh instances, because one wrong answer here would lose the
 * account. A device without room for 64 MiB gets 32 MiB and six passes, and `kdf` says so.
 */
export async function stretchForNewWrap(
  input: PasswordToStretch,
  argon2: Argon2 = argon2InFreshInstance,
): Promise<StretchedPassword & { readonly kdf: KdfParams }> {
  await checkKnownAnswer(argon2);
  try {
    return await stretchTwice(input, KDF_STANDARD, argon2);
  } catch (error) {
    if (!(error instanceof SealingError) || error.code !== 'KDF_FAILED') throw error;
    return stretchTwice(input, KDF_SMALL, argon2);
  }
}

async function stretchTwice(input: PasswordToStretch, kdf: KdfParams, argon2: Argon2) {
  const salt = passwordSalt(input);
  const { m, t } = kdf;
  return { ...(await expand(input, (password) => deriveTwice({ password, salt, m, t }, argon2))), kdf };
}

async function expand(
  { password }: PasswordToStretch,
  derive: (password: Uint8Array) => Promise<Uint8Array>,
): Promise<StretchedPassword> {
  const bytes = utf8(password.normalize('NFKC'));
  try {
    const mk = await derive(bytes);
    const auth = hkdf(sha256, mk, undefined, utf8('kreds/v1/pw-auth'), 32);
    const kek = hkdf(sha256, mk, undefined, utf8('kreds/v1/pw-kek'), 32);
    wipe(mk);
    return { auth, kek };
  } finally {
    wipe(bytes);
  }
}

/** The address is part of the salt: two accounts that a server gives one salt still cannot be guessed together. */
function passwordSalt({ email, serverSalt }: PasswordToStretch): Uint8Array {
  if (serverSalt.length !== 16) throw new SealingError('KDF_SALT');
  const address = utf8(email.trim().toLowerCase().normalize('NFKC'));
  return sha256(concat(utf8('kreds/v1/pw-salt'), address, Uint8Array.of(0), serverSalt)).slice(0, 16);
}
