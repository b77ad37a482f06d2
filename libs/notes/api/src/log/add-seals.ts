import { Injectable } from '@nestjs/common';
import type { AddSeals as Request } from '@kreds/notes/model';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { epochEntitlement } from '@kreds/sealing/log';
import { EpochSealRow } from '../entities/epoch-seal.entity';
import { Vault } from '../entities/vault.entity';
import { VaultsNews } from '../live/vaults-news';
import { refusal } from '../refusals';
import { VaultBook } from '../vaults/vault-book';
import { checkSeals } from './seals';
import { keepSeals } from './vault-rows';

/** Brings seals that somebody lacks. Whoever brings one has a right to the epoch too. */
@Injectable()
export class AddSeals {
  constructor(
    private readonly book: VaultBook,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly news: VaultsNews,
  ) {}

  /**
   * Seals of an admin take the place of what is there, so that a false one can be mended; those of others only fill gaps.
   * @throws RefusedError `notes.seals-refused`
   */
  async run(ctx: AccountContext, vaultId: string, { seals }: Request): Promise<void> {
    const { vault, log, me } = await this.book.open(ctx, vaultId);
    checkSeals(log, seals);
    const mine = seals.every(({ epoch }) => ['member', 'granted'].includes(epochEntitlement(log, me.uid, epoch)));
    const inside = new Set<string>(await this.book.insidersOf(vault));
    if (!mine || seals.some((seal) => !inside.has(seal.uid))) throw refusal('notes.seals-refused');
    await this.units.run(async (unit) => {
      // Holds the log where it was read: a seal for somebody who has just been removed would outlive the removal.
      const held = await unit.manager.update(Vault, { id: vaultId, seq: log.seq }, { seq: log.seq });
      if (held.affected !== 1) throw refusal('notes.log-moved', { seq: log.seq });
      if (me.role === 'admin') {
        for (const { epoch, uid } of seals) {
          await unit.manager.delete(EpochSealRow, { vaultId, epoch, personId: uid as PersonId });
        }
      }
      await keepSeals(unit, vaultId, seals);
      await this.audit.record(unit, ctx, { action: 'notes.seals-brought', subject: `vault:${vaultId}` });
      unit.afterCommit(() => this.news.toInsiders({ kind: 'log', vault: vaultId, seq: log.seq }));
    });
  }
}
