import { Injectable, inject } from '@angular/core';
import type { Check, VaultRole } from '@kreds/notes/model';
import { VAULT_KEYS } from '../keys/vault-keys';
import type { JoinToCheck } from '../keys/vault-shapes';
import type { Shelf } from '../vaults/shelf';

/** Somebody to let in, and with what right. */
export interface Newcomer {
  readonly uid: string;
  readonly role: VaultRole;
  readonly how: Check;
  /** Reads what was written before: until the first meeting has ended, everybody who comes does (5.3). */
  readonly grantsEarlier: boolean;
}

/**
 * Lets people into a vault: signs them in, seals to them, and grants what is earlier. Whoever stands in the log already
 * got new keys and is entered again with them.
 */
@Injectable({ providedIn: 'root' })
export class LettingIn {
  private readonly keys = inject(VAULT_KEYS);

  /** Somebody checked before, in another vault. Rejects with `LOG_UNVERIFIED` when this device has not seen that. */
  async known(shelf: Shelf, newcomer: Omit<Newcomer, 'how'>): Promise<void> {
    await shelf.change({ op: 'add', uid: newcomer.uid, role: newcomer.role, how: 'known' });
    await this.grantEarlier(shelf, newcomer);
  }

  /** Somebody whose proof fits the code that is shown; their join is answered in the same step. */
  async proven(shelf: Shelf, newcomer: Newcomer, join: JoinToCheck): Promise<void> {
    const { uid, role, how } = newcomer;
    const vault = shelf.vault() ?? '';
    const { ack } = await this.keys.ackJoin({ vault, uid });
    const admits = { joinId: join.id, ack };
    const inside = shelf.view()?.members.some((member) => member.uid === uid) ?? false;
    if (inside) {
      // Their rights stay with the new keys, so there is nothing to grant.
      await shelf.change({ op: 'rekey', uid, how: how === 'voice' ? 'voice' : 'qr' }, { admits });
      return;
    }
    await shelf.change({ op: 'add', uid, role, how }, { admits });
    await this.grantEarlier(shelf, newcomer);
  }

  /** Lets somebody who is inside read everything from before they came. Nothing to do for who was there from the start. */
  async grantEarlier(shelf: Shelf, { uid, grantsEarlier }: Pick<Newcomer, 'uid' | 'grantsEarlier'>): Promise<void> {
    const since = shelf.view()?.members.find((member) => member.uid === uid)?.since ?? 1;
    if (grantsEarlier && since > 1) await shelf.change({ op: 'grant', uid, from: 1, to: since - 1 });
  }
}
