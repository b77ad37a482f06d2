import { newAccountKey, unwrapAccountKey, wrapAccountKey } from './account-key';
import { argon2InFreshInstance, type Argon2 } from './argon2';
import { SealingError, fromBase64url, take, toBase64url, wipe, type RandomBytes } from '@kreds/sealing/log';
import { identityOf, uidBytes } from './identity';
import { kdfParamsJson, parseKdfParams } from './kdf';
import { passphraseProblem } from './passphrase/policy';
import { stretch, stretchForNewWrap, type StretchedPassword } from './password';

/** What the server keeps of a password and hands back, in part, to whoever wants to sign in. Bytes as base64url. */
export interface PasswordMethod {
  /** 16 bytes. */
  readonly serverSalt: string;
  /** JSON text, kept byte for byte. */
  readonly kdf: string;
  /** 32 bytes; the server keeps a hash of them. */
  readonly auth: string;
  /** 72 bytes: the account key, sealed to the password. */
  readonly wrapPw: string;
}

/** Everything that sign-up sends. Bytes as base64url: public keys of 32 bytes, `kid` of 16. */
export interface PreparedAccount extends PasswordMethod {
  readonly edPk: string;
  readonly xPk: string;
  readonly kid: string;
}

export interface AccountToPrepare {
  /** UUID in lower case. */
  readonly uid: string;
  readonly email: string;
  readonly passphrase: string;
  readonly random: RandomBytes;
}

/** Makes a new account and forgets its key: what a tool or a test needs. Throws as {@link openNewAccount} does. */
export async function prepareAccount(
  input: AccountToPrepare,
  argon2: Argon2 = argon2InFreshInstance,
): Promise<PreparedAccount> {
  const { accountKey, prepared } = await openNewAccount(input, argon2);
  wipe(accountKey);
  return prepared;
}

/**
 * Makes a new account and hands over its key to the keeper, who wipes it. Throws a `PASSPHRASE_...` code for a weak
 * passphrase before anything is computed, `KDF_FAILED` or `KDF_UNSOUND` when the device cannot be trusted.
 */
export async function openNewAccount(
  { uid, email, passphrase, random }: AccountToPrepare,
  argon2: Argon2 = argon2InFreshInstance,
): Promise<{ readonly accountKey: Uint8Array; readonly prepared: PreparedAccount }> {
  const id = uidBytes(uid);
  const accountKey = newAccountKey(random);
  try {
    const method = await sealToPassphrase(accountKey, { uid, email, passphrase, random }, argon2);
    const { edPk, xPk, kid } = identityOf(accountKey, id);
    return {
      accountKey,
      prepared: { ...method, edPk: toBase64url(edPk), xPk: toBase64url(xPk), kid: toBase64url(kid) },
    };
  } catch (error) {
    wipe(accountKey);
    throw error;
  }
}

/** Seals an account key to a passphrase, new or changed: new salt, today's parameters, derived twice. */
export async function sealToPassphrase(
  accountKey: Uint8Array,
  { uid, email, passphrase, random }: AccountToPrepare,
  argon2: Argon2 = argon2InFreshInstance,
): Promise<PasswordMethod> {
  const problem = passphraseProblem({ email, passphrase });
  if (problem) throw new SealingError(problem);
  const serverSalt = take(random, 16);
  const { auth, kek, kdf } = await stretchForNewWrap({ password: passphrase, email, serverSalt }, argon2);
  const text = kdfParamsJson(kdf);
  try {
    const wrap = wrapAccountKey(accountKey, { kek, uid: uidBytes(uid), method: { kind: 'pw', kdf: text } }, random);
    return {
      serverSalt: toBase64url(serverSalt),
      kdf: text,
      auth: toBase64url(auth),
      wrapPw: toBase64url(wrap),
    };
  } finally {
    wipe(auth, kek);
  }
}

/** What prelogin answered, as it came. */
export interface Prelogin {
  readonly kdf: string;
  readonly serverSalt: string;
}

/** Stretches a passphrase with what a server sent. Throws `KDF_DOWNGRADE`, `KDF_DOS`, `KDF_SALT` before computing. */
export async function stretchForServer(
  { email, passphrase, kdf, serverSalt }: Prelogin & { readonly email: string; readonly passphrase: string },
  argon2: Argon2 = argon2InFreshInstance,
): Promise<StretchedPassword> {
  const params = parseKdfParams(kdf);
  const salt = fromBase64url(serverSalt);
  if (!salt) throw new SealingError('KDF_SALT');
  return stretch({ password: passphrase, email, serverSalt: salt, kdf: params }, argon2);
}

/** Opens the account key with a stretched passphrase. Throws `AK_UNWRAP`. */
export function openAccountKey(
  kek: Uint8Array,
  { uid, wrapPw, kdf }: { readonly uid: string; readonly wrapPw: string; readonly kdf: string },
): Uint8Array {
  const wrap = fromBase64url(wrapPw);
  if (!wrap) throw new SealingError('AK_UNWRAP');
  return unwrapAccountKey(wrap, { kek, uid: uidBytes(uid), method: { kind: 'pw', kdf } });
}
