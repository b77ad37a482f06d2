import { type Prelogin, stretchForServer, toBase64url } from '@kreds/sealing';
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
