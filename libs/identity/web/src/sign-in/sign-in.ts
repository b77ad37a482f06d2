import { Injectable, inject } from '@angular/core';
import type { Prelogin, SignedIn } from '@kreds/identity/model';
import { ACCOUNT_KEYS, Api, KeyRing, Session } from '@kreds/platform-web';

/**
 * Signs a person in. The passphrase goes to the crypto worker and nowhere else; the server gets what the worker makes of
 * it (confidentiality.md 3.1). Rejects with `identity.second-factor-needed`, another
 * ProblemError or an AccountKeysError.
 */
@Injectable({ providedIn: 'root' })
export class SignIn {
  private readonly api = inject(Api);
  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly session = inject(Session);
  private readonly ring = inject(KeyRing);

  async run(email: string, passphrase: string): Promise<void> {
    const { kdf, serverSalt } = await this.api.post<Prelogin>('/api/auth/prelogin', { email });
    const { auth } = await this.keys.signIn({ email, passphrase, kdf, serverSalt });
    await this.finish(await this.api.post<SignedIn>('/api/auth/sign-in', { email, auth }));
  }

  /** With the answer of the server: opens the keys with what {@link SignIn.run} left in the worker. */
  async finish(signedIn: SignedIn): Promise<void> {
    const { uid, wrapPw, kdf } = signedIn.keys;
    // Keys that do not open hide notes; they keep nobody out of a meeting.
    const opened = await this.keys.unlock({ uid, wrapPw, kdf }).catch(() => undefined);
    this.session.adopt(signedIn);
    if (opened) this.ring.takeOver(uid);
  }
}
