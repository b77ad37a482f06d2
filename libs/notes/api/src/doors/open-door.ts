import { Injectable } from '@nestjs/common';
import { StepUpReader } from '@kreds/identity/api';
import { MeetingReader } from '@kreds/meetings/api';
import type { OpenDoor as Request, VaultAbout } from '@kreds/notes/model';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import { VaultDoor } from '../entities/vault-door.entity';
import { VaultsNews } from '../live/vaults-news';
import { notFound, refusal } from '../refusals';
import { aboutOf } from '../vaults/about';
import { VaultBook } from '../vaults/vault-book';
import { toWire } from '../vaults/wire-bytes';
import { JOIN_LIFE_MS } from './join-life';
import { WhoMayJoin } from './who-may-join';

/** An admin shows a code: for ten minutes others may prove that they see it. Showing it anew begins them again. */
@Injectable()
export class OpenDoor {
  constructor(
    private readonly book: VaultBook,
    private readonly callers: WhoMayJoin,
    private readonly stepUp: StepUpReader,
    private readonly meetings: MeetingReader,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly news: VaultsNews,
  ) {}

  /**
   * @throws RefusedError `notes.vault-closed`, `notes.keys-differ` when the kid is not the admin's own,
   *   `identity.step-up-needed`
   */
  async run(ctx: AccountContext, vaultId: string, { facilitatorKid }: Request): Promise<void> {
    const { vault, log, me } = await this.book.openAsAdmin(ctx, vaultId);
    const about: VaultAbout = aboutOf(vault);
    // Nobody joins somebody's own notes.
    if (about.kind === 'personal') throw notFound();
    if (log.closed) throw refusal('notes.vault-closed');
    if (facilitatorKid !== toWire(me.kid)) throw refusal('notes.keys-differ');
    if (!(await this.inTheRoom(about))) this.stepUp.freshEnough(ctx);
    const { personId } = ctx.actor;
    await this.units.run(async (unit) => {
      await unit.manager.delete(VaultDoor, { vaultId, personId });
      await unit.manager.insert(VaultDoor, { vaultId, personId, facilitatorKid, endsAt: ctx.now + JOIN_LIFE_MS });
      await this.audit.record(unit, ctx, { action: 'notes.door-opened', subject: `vault:${vaultId}` });
    });
    this.news.toPeople(await this.callers.of(about), { kind: 'door', vault: vaultId, open: true });
  }

  /** While the network meets, nothing asks for a passphrase: the people who come in sit at the table. */
  private async inTheRoom(about: VaultAbout): Promise<boolean> {
    return about.kind === 'group' && (await this.meetings.isUnderWay(about.networkId));
  }
}
