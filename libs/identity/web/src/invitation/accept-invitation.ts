import { Injectable, inject } from '@angular/core';
import type { AcceptInvitation as AcceptBody, InvitationSeat, SignedIn } from '@kreds/identity/model';
import type { Language } from '@kreds/kernel';
import { ACCOUNT_KEYS, Api, KeyRing, Session } from '@kreds/platform-web';
import { signUpOf } from '../passphrase/sign-up';

export interface Acceptance {
  readonly token: string;
  readonly seat: InvitationSeat;
  readonly displayName: string;
  readonly phone: string;
  readonly language: Language;
  readonly passphrase: string;
}

/** Makes the account of an invited person: the keys are made on this device, the server gets what it may have. */
@Injectable({ providedIn: 'root' })
export class AcceptInvitation {
  private readonly api = inject(Api);
  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly session = inject(Session);
  private readonly ring = inject(KeyRing);

  /** Rejects with `identity.invitation-over`, another ProblemError, or an AccountKeysError. */
  async run({ token, seat, displayName, phone, language, passphrase }: Acceptance): Promise<void> {
    const prepared = await this.keys.prepareSignUp({ uid: seat.uid, email: seat.email, passphrase });
    const body: AcceptBody = { token, displayName, phone, language, signUp: signUpOf(prepared) };
    this.session.adopt(await this.api.post<SignedIn>('/api/invitations/accept', body));
    // Making the keys has opened them.
    this.ring.takeOver(seat.uid);
  }
}
