import { Injectable } from '@nestjs/common';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import { VaultDoor } from '../entities/vault-door.entity';
import { VaultsNews } from '../live/vaults-news';
import { aboutOf } from '../vaults/about';
import { VaultBook } from '../vaults/vault-book';
import { WhoMayJoin } from './who-may-join';

/** The code is not shown any more. Closing a closed door changes nothing. */
@Injectable()
export class CloseDoor {
  constructor(
    private readonly book: VaultBook,
    private readonly callers: WhoMayJoin,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly news: VaultsNews,
  ) {}

  async run(ctx: AccountContext, vaultId: string): Promise<void> {
    const { vault } = await this.book.openAsAdmin(ctx, vaultId);
    const { personId } = ctx.actor;
    const closed = await this.units.run(async (unit) => {
      const gone = await unit.manager.delete(VaultDoor, { vaultId, personId });
      if (!gone.affected) return false;
      await this.audit.record(unit, ctx, { action: 'notes.door-closed', subject: `vault:${vaultId}` });
      return true;
    });
    if (closed)
      this.news.toPeople(await this.callers.of(aboutOf(vault)), { kind: 'door', vault: vaultId, open: false });
  }
}
