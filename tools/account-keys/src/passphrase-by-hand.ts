import type { PassphraseKeys, Prelogin, SignUp, WrappedKeys } from '@kreds/identity/model';
import { openAccountKey, openNewAccount, sealToPassphrase, stretchForServer, toBase64url } from '@kreds/sealing';
import { randomBytes } from './random-bytes';

/** Somebody with an account key, outside of any browser: what the crypto worker does, for tests of the whole server. */
export interface MadeAccount {
  /** 32 bytes. */
  readonly accountKey: Uint8Array;
  readonly signUp: SignUp;
}

interface Who {
  readonly uid: string;
  readonly email: string;
  readonly passphrase: string;
}

export async function signUpByHand(who: Who): Promise<MadeAccount> {
  const { accountKey, prepared } = await openNewAccount({ ...who, random: randomBytes });
  const { serverSalt, kdf, auth, wrapPw, edPk, xPk } = prepared;
  return { accountKey, signUp: { serverSalt, kdf, auth, wrapPw, edPk, xPk } };
}

/** The same key under another passphrase. */
export function sealAnew(accountKey: Uint8Array, who: Who): Promise<PassphraseKeys> {
  return sealToPassphrase(accountKey, { ...who, random: randomBytes });
}

/** Signs in as `ask` does on the line, and opens what comes back; undefined when the server lets nobody in. */
export async function openByPassphrase(
  who: Omit<Who, 'uid'> & Prelogin,
  ask: (auth: string) => Promise<WrappedKeys | undefined>,
): Promise<Uint8Array | undefined> {
  const { auth, kek } = await stretchForServer(who);
  const keys = await ask(toBase64url(auth));
  return keys && openAccountKey(kek, keys);
}
