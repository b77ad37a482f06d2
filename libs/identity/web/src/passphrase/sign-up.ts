import type { SignUp } from '@kreds/identity/model';
import type { PreparedSignUp } from '@kreds/platform-web';

/** What of the prepared keys goes to the server, field by field; `kid` is known from the public keys. */
export function signUpOf({ serverSalt, kdf, auth, wrapPw, edPk, xPk }: PreparedSignUp): SignUp {
  return { serverSalt, kdf, auth, wrapPw, edPk, xPk };
}
