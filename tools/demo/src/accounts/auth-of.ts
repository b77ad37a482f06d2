import type { Account } from '@kreds/identity/api';
import {
  type IdentityKeys,
  identityKeysOf,
  openAccountKey,
  type Prelogin,
  stretchForServer,
  toBase64url,
  uidBytes,
} from '@kreds/sealing';
import type { DemoSignIn } from './demo-sign-in';
import { nativeArgon2 } from './native-argon2';

/**
 * What a browser would send as `auth` to sign this person in; for tests and benchmarks that go past the web app.
 * @param prelogin as the server answered it
 */
export async function authOf({ email, passphrase }: DemoSignIn, prelogin: Prelogin): Promise<string> {
  const { kdf, serverSalt } = prelogin;
  const { auth } = await stretchForServer({ email, passphrase, kdf, serverSalt }, nativeArgon2);
  return toBase64url(auth);
}

/** The keys that a browser would unlock for this person, from their passphrase and the wrap in their account. */
export async function keysOf(
  { email, passphrase }: DemoSignIn,
  { personId, kdf, serverSalt, wrapPw }: Pick<Account, 'personId' | 'kdf' | 'serverSalt' | 'wrapPw'>,
): Promise<IdentityKeys> {
  const { kek } = await stretchForServer({ email, passphrase, kdf, serverSalt }, nativeArgon2);
  return identityKeysOf(openAccountKey(kek, { uid: personId, wrapPw, kdf }), uidBytes(personId));
}
