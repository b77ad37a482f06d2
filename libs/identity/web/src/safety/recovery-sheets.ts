import { Injectable, inject } from '@angular/core';
import { ACCOUNT_KEYS, AccountKeysError, Api, KeyRing, type RecoverySheet, Session } from '@kreds/platform-web';
import { SafetyStore } from './safety-store';

/** What stands on the sheet. The code is here and on paper, and nowhere else. */
export interface SheetToKeep {
  readonly code: string;
  readonly displayName: string;
  readonly email: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
}

/** Makes recovery sheets in the browser; the server gets what opens nothing without the code. */
@Injectable({ providedIn: 'root' })
export class RecoverySheets {
  private readonly api = inject(Api);
  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly ring = inject(KeyRing);
  private readonly session = inject(Session);
  private readonly safety = inject(SafetyStore);

  /**
   * A new sheet; the one before is dead from here on. Rejects with `identity.step-up-needed`, `KEYS_LOCKED` or another
   * ProblemError.
   */
  async make(): Promise<SheetToKeep> {
    const me = this.session.me();
    if (!me || !(await this.ring.ensureOpen())) throw new AccountKeysError('KEYS_LOCKED');
    const { code, auth, wrap } = await this.keys.makeRecoverySheet({ uid: me.personId });
    const { madeAt } = await this.api.put<{ madeAt: number }>('/api/auth/recovery-sheet', { auth, wrap });
    void this.safety.reload();
    return { code, displayName: me.displayName, email: me.email, madeAt };
  }

  /** For recovery: the sheet goes to the server together with the new passphrase. */
  prepare(uid: string): Promise<RecoverySheet> {
    return this.keys.makeRecoverySheet({ uid });
  }
}
