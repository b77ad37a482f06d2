import { Injectable, inject } from '@angular/core';
import type { FinishRecovery, OpenedSheet, RecoverySeat, Restart, ServerHalf, SignedIn } from '@kreds/identity/model';
import {
  ACCOUNT_KEYS,
  AccountKeysError,
  Api,
  KeyRing,
  type RecoverySheet,
  Session,
  isProblem,
} from '@kreds/platform-web';
import { signUpOf } from '../passphrase/sign-up';

/** Who has shown device or sheet: the account key is open in the worker, and the ticket takes a new passphrase. */
export interface Recovered {
  readonly uid: string;
  readonly email: string;
  readonly ticket: string;
  /** The sheet was used up: a new one belongs to the new passphrase. */
  readonly bySheet: boolean;
}

/**
 * The three ways back in (confidentiality.md 4.4). Everything secret stays in the worker; the server gets proofs and
 * sealed copies. All methods reject with a ProblemError or an AccountKeysError.
 */
@Injectable({ providedIn: 'root' })
export class Recovery {
  private readonly api = inject(Api);
  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly ring = inject(KeyRing);
  private readonly session = inject(Session);

  /** Link and this device together. `DEVICE_UNKNOWN` when the device was never trusted or has lost its key. */
  async byDevice(token: string, { uid, email }: RecoverySeat): Promise<Recovered> {
    const { deviceId, release } = await this.keys.deviceRelease({ uid });
    if (deviceId === null) throw new AccountKeysError('DEVICE_UNKNOWN');
    const { serverHalf } = await this.half({ token, deviceId, release });
    await this.keys.openByDevice({ uid, serverHalf });
    return { uid, email, ticket: token, bySheet: false };
  }

  /** The code of the sheet: with or without a link. */
  async bySheet(email: string, code: string): Promise<Recovered> {
    const { auth } = await this.keys.readRecoverySheet({ code });
    const { uid, wrap, ticket } = await this.api.post<OpenedSheet>('/api/auth/recovery/sheet', { email, auth });
    await this.keys.openByRecoverySheet({ uid, wrap });
    return { uid, email, ticket, bySheet: true };
  }

  /** Seals the open key to the new passphrase. Answers with the new sheet when the old one was used. */
  async finish({ uid, email, ticket, bySheet }: Recovered, passphrase: string): Promise<Finished> {
    const next = await this.keys.sealToNewPassphrase({ uid, email, passphrase });
    const made = bySheet ? await this.keys.makeRecoverySheet({ uid }) : undefined;
    const sheet = made && { auth: made.auth, wrap: made.wrap };
    const body: FinishRecovery = { ticket, next, ...(sheet ? { sheet } : {}) };
    return { sheet: made, second: await this.arrive('/api/auth/recovery/finish', body) };
  }

  /** Nothing is left: new keys for the same account. */
  async restart(token: string, { uid, email }: RecoverySeat, passphrase: string): Promise<Finished> {
    const prepared = await this.keys.prepareSignUp({ uid, email, passphrase });
    const body: Restart = { token, signUp: signUpOf(prepared) };
    return { sheet: undefined, second: await this.arrive('/api/auth/recovery/restart', body) };
  }

  /** With the answer of the server: the keys are open already. */
  adopt(signedIn: SignedIn): void {
    this.session.adopt(signedIn);
    this.ring.takeOver(signedIn.keys.uid);
  }

  /** @returns true when the second step is still to come */
  private async arrive(path: string, body: object): Promise<boolean> {
    try {
      this.adopt(await this.api.post<SignedIn>(path, body));
      return false;
    } catch (error) {
      if (isProblem(error, 'identity.second-factor-needed')) return true;
      throw error;
    }
  }

  private async half(body: object): Promise<ServerHalf> {
    try {
      return await this.api.post<ServerHalf>('/api/auth/recovery/device', body);
    } catch (error) {
      throw isProblem(error, 'platform.not-found') ? new AccountKeysError('DEVICE_UNKNOWN') : error;
    }
  }
}

export interface Finished {
  readonly sheet: RecoverySheet | undefined;
  /** The new passphrase is kept, and staff have to show their second step before they are in. */
  readonly second: boolean;
}
