import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Clock } from '@kreds/kernel';
import { RETENTION_MONTHS } from '@kreds/notes/model';
import { AuditTrail, CLOCK, KredsLogger, UnitOfWork } from '@kreds/platform-api';
import { type DataSource, In, IsNull, LessThan, Not } from 'typeorm';
import { JOIN_LIFE_MS } from '../doors/join-life';
import { Reminder } from '../entities/reminder.entity';
import { VaultDoor } from '../entities/vault-door.entity';
import { VaultJoin } from '../entities/vault-join.entity';
import { VaultObject } from '../entities/vault-object.entity';
import { VaultObjectVersion } from '../entities/vault-object-version.entity';
import { Vault } from '../entities/vault.entity';
import { VERSION_LIFE_MS } from '../objects/earlier-versions';
import { AccountKeysOf } from '../vaults/account-keys';

const DAY_MS = 86_400_000;
/** A personal vault stays sealed this long after its owner got other keys, in case the recovery sheet turns up. */
const LEFT_BEHIND_MS = 90 * DAY_MS;
const LINK_LIFE_MS = 30 * DAY_MS;
const CLOSED_FOR_MS = RETENTION_MONTHS * 31 * DAY_MS;

/**
 * Once a day, and at the start: what has served is let go. A closed vault is shredded after its date and the months of
 * retention, whichever is later (confidentiality.md 11); a vault that is still open past its date is not: its admins
 * have to close it first.
 */
@Injectable()
export class LetGo implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly keys: AccountKeysOf,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly logger: KredsLogger,
  ) {}

  onApplicationBootstrap(): void {
    const run = () => void this.run(this.clock.now()).catch((error: unknown) => this.logger.surprise(error));
    run();
    this.timer = setInterval(run, DAY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** @returns how many vaults were shredded */
  async run(now: number): Promise<number> {
    await this.small(now);
    const ids = [...(await this.pastTheirTime(now)), ...(await this.leftBehind(now))];
    for (const id of ids) await this.shred(id, now);
    return ids.length;
  }

  private async small(now: number): Promise<void> {
    await this.units.run(async (unit) => {
      await unit.manager.delete(VaultObjectVersion, { receivedAt: LessThan(now - VERSION_LIFE_MS) });
      await unit.manager.delete(VaultDoor, { endsAt: LessThan(now) });
      // An answer is looked up soon after it was given; a proof serves nobody after ten minutes.
      await unit.manager.delete(VaultJoin, { state: Not('waiting'), askedAt: LessThan(now - DAY_MS) });
      await unit.manager.delete(VaultJoin, { askedAt: LessThan(now - DAY_MS - JOIN_LIFE_MS) });
      await unit.manager.delete(Reminder, { sentAt: LessThan(now - LINK_LIFE_MS) });
    });
  }

  private async pastTheirTime(now: number): Promise<readonly string[]> {
    const today = new Date(now).toISOString().slice(0, 10);
    const closed = { closedAt: LessThan(now - CLOSED_FOR_MS), keepUntil: LessThan(today) };
    const rows = await this.source.getRepository(Vault).find({ select: { id: true }, where: closed });
    return rows.map((row) => row.id);
  }

  private async leftBehind(now: number): Promise<readonly string[]> {
    const personal = await this.source.getRepository(Vault).findBy({ aboutKind: 'personal', personId: Not(IsNull()) });
    const owners = personal.flatMap(({ personId }) => personId ?? []);
    const keys = await this.keys.all([...new Set(owners)]);
    return personal.flatMap(({ id, personId, reduced }) => {
      const current = personId ? keys.get(personId) : undefined;
      if (!current || current.kid === reduced.genesisKid || current.restartedAt === null) return [];
      return current.restartedAt < now - LEFT_BEHIND_MS ? [id] : [];
    });
  }

  /** Rows, seals, versions and the log go with the vault; the trail says that they went, and how many. */
  private async shred(id: string, now: number): Promise<void> {
    await this.units.run(async (unit) => {
      const objects = await unit.manager.countBy(VaultObject, { vaultId: id });
      const gone = await unit.manager.delete(Vault, { id: In([id]) });
      if (!gone.affected) return;
      const entry = { action: 'notes.vault-shredded', subject: `vault:${id}`, meta: `objects-${objects}` };
      await this.audit.record(unit, { actor: { kind: 'anonymous' }, now }, entry);
    });
  }
}
