import { Injectable, inject } from '@angular/core';
import type { Prelogin, SignedIn } from '@kreds/identity/model';
import { ACCOUNT_KEYS, Api, Session } from '@kreds/platform-web';

/**
 * Signs a person in. The passphrase goes to the crypto worker and nowhere else; the server gets what the worker makes of
 * it (confidentiality.md 3.1). Rejects with a ProblemError or an AccountKeysError.
 */
@Injectable({ providedIn: 'root' })
export class SignIn {
  private readonly api = inject(Api);
  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly session = inject(Session);

  async run(email: string, passphrase: string): Promise<void> {
    const { kdf, serverSalt } = await this.api.post<Prelogin>('/api/auth/prelogin', { email });
    const { auth } = await this.keys.signIn({ email, passphrase, kdf, serverSalt });
    const signedIn = await this.api.post<SignedIn>('/api/auth/sign-in', { email, auth });
    const { uid, wrapPw } = signedIn.keys;
    // Keys that do not open hide notes; they keep nobody out of a meeting.
    await this.keys.unlock({ uid, wrapPw, kdf: signedIn.keys.kdf }).catch(() => undefined);
    this.session.adopt(signedIn);
  }
}
