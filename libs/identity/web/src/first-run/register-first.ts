import { Injectable, inject } from '@angular/core';
import type { FirstRunSeat, RegisterFirstRun, SignedIn } from '@kreds/identity/model';
import type { Language } from '@kreds/kernel';
import { ACCOUNT_KEYS, Api, KeyRing, Session } from '@kreds/platform-web';
import { signUpOf } from '../passphrase/sign-up';

export interface FirstAdministrator {
  readonly code: string;
  readonly uid: FirstRunSeat['uid'];
  readonly displayName: string;
  readonly email: string;
  readonly language: Language;
  readonly passphrase: string;
}

/** Makes the first administrator with the code that the server printed. */
@Injectable({ providedIn: 'root' })
export class RegisterFirst {
  private readonly api = inject(Api);
  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly session = inject(Session);
  private readonly ring = inject(KeyRing);

  /** Rejects with `identity.first-run-code`, `identity.first-run-over`, another ProblemError, or an AccountKeysError. */
  async run({ code, uid, displayName, email, language, passphrase }: FirstAdministrator): Promise<void> {
    const prepared = await this.keys.prepareSignUp({ uid, email, passphrase });
    const body: RegisterFirstRun = { code, displayName, email, language, signUp: signUpOf(prepared) };
    this.session.adopt(await this.api.post<SignedIn>('/api/first-run/register', body));
    // Making the keys has opened them.
    this.ring.takeOver(uid);
  }
}
