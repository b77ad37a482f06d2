import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import { VaultJoin } from '../entities/vault-join.entity';
import { VaultsNews } from '../live/vaults-news';
import { notFound, refusal } from '../refusals';
import { VaultBook } from '../vaults/vault-book';

/** An admin sends somebody away who proved nothing, or who is not expected. */
@Injectable()
export class RefuseJoin {
  constructor(
    private readonly book: VaultBook,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly news: VaultsNews,
  ) {}

  /** @throws RefusedError `notes.join-over` when it was answered meanwhile */
  async run(ctx: AccountContext, vaultId: string, joinId: string): Promise<void> {
    await this.book.openAsAdmin(ctx, vaultId);
    if (!isUuid(joinId)) throw notFound();
    await this.units.run(async (unit) => {
      const join = await unit.manager.findOneBy(VaultJoin, { id: joinId, vaultId });
      if (!join) throw notFound();
      const waiting = { id: joinId, vaultId, state: 'waiting' as const };
      const refused = await unit.manager.update(VaultJoin, waiting, { state: 'refused', name: '', proof: '' });
      if (refused.affected !== 1) throw refusal('notes.join-over');
      await this.audit.record(unit, ctx, { action: 'notes.join-refused', subject: `vault:${vaultId}` });
      unit.afterCommit(() => this.news.toPeople([join.personId], { kind: 'joins', vault: vaultId }));
    });
  }
}
