import { Injectable, inject } from '@angular/core';
import type { ChangePassphrase as ChangeBody, MeAnswer, SignedIn } from '@kreds/identity/model';
import { ACCOUNT_KEYS, Api, ProblemError, Session } from '@kreds/platform-web';

/** Seals the same keys to a new passphrase and ends every other session; identity and notes stay as they are. */
@Injectable({ providedIn: 'root' })
export class ChangePassphrase {
  private readonly api = inject(Api);
  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly session = inject(Session);

  /** Rejects with `identity.wrong-passphrase`, another ProblemError, or an AccountKeysError (`AK_UNWRAP`: wrong one). */
  async run(current: string, next: string): Promise<void> {
    // Asked for afresh: the passphrase may have been changed on another device since this page was opened.
    const { me, keys } = await this.api.get<MeAnswer>('/api/auth/me');
    if (!me) throw new ProblemError('platform.sign-in-needed', '', 401);
    const changed = await this.keys.changePassphrase({
      uid: keys.uid,
      email: me.email,
      passphrase: current,
      newPassphrase: next,
      kdf: keys.kdf,
      serverSalt: keys.serverSalt,
      wrapPw: keys.wrapPw,
    });
    const body: ChangeBody = {
      auth: changed.auth,
      next: {
        serverSalt: changed.newServerSalt,
        kdf: changed.newKdf,
        auth: changed.newAuth,
        wrapPw: changed.newWrapPw,
      },
    };
    this.session.adopt(await this.api.post<SignedIn>('/api/auth/passphrase', body));
  }
}
