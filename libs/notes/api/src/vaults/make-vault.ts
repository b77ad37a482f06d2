import { Injectable } from '@nestjs/common';
import { type MakeVault as Request, vaultKindOf, type VaultAbout } from '@kreds/notes/model';
import { type AccountContext, AuditTrail, type Unit, UnitOfWork } from '@kreds/platform-api';
import { applyEntry, readEntry, uuidToHex, type ReducedLog } from '@kreds/sealing/log';
import { Vault } from '../entities/vault.entity';
import { checkSealsOfEntry } from '../log/seals';
import { insertEntry, keepSeals, listMembers } from '../log/vault-rows';
import { VaultsNews } from '../live/vaults-news';
import { notFound, orRefuseFormat, refusal } from '../refusals';
import { isUniqueViolation } from '../unique-violation';
import { aboutKeyOf, columnsOf, subjectOf } from './about';
import { AccountKeysOf } from './account-keys';
import { Standing } from './standing';
import { fromWire } from './wire-bytes';

/** Begins a vault with the genesis that the asker has signed. */
@Injectable()
export class MakeVault {
  constructor(
    private readonly standing: Standing,
    private readonly keys: AccountKeysOf,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly news: VaultsNews,
  ) {}

  async run(ctx: AccountContext, request: Request): Promise<void> {
    // Ids of the body are plain text until somebody with a right to them has been found.
    const about = request.about as VaultAbout;
    if (!(await this.standing.mayBegin(ctx.actor.personId, about))) throw notFound();
    const entry = fromWire(request.entry);
    const log = await this.checked(ctx, request, about, entry);
    try {
      await this.units.run((unit) => this.begin(unit, ctx, { request, about, entry, log }));
    } catch (error) {
      throw isUniqueViolation(error) ? refusal('notes.vault-exists') : error;
    }
  }

  private async checked(
    ctx: AccountContext,
    { id, seals }: Request,
    about: VaultAbout,
    entry: Uint8Array,
  ): Promise<ReducedLog> {
    const { personId } = ctx.actor;
    const log = orRefuseFormat('notes.entry-refused', () => applyEntry(undefined, entry, uuidToHex(id)));
    if (log.kind !== vaultKindOf(about) || log.subject !== subjectOf(about)) throw entryRefused('LOG_SUBJECT');
    const [founder] = log.members;
    if (founder?.uid !== uuidToHex(personId)) throw entryRefused('LOG_NOT_MEMBER');
    if (founder.kid !== (await this.keys.of(personId))?.kid) throw entryRefused('LOG_KID');
    checkSealsOfEntry(log, readEntry(entry), seals);
    return log;
  }

  private async begin(
    unit: Unit,
    ctx: AccountContext,
    { request, about, entry, log }: { request: Request; about: VaultAbout; entry: Uint8Array; log: ReducedLog },
  ): Promise<void> {
    const { id, seals } = request;
    await unit.manager.insert(Vault, {
      id,
      ...columnsOf(about),
      aboutKey: aboutKeyOf(about, log.genesisKid),
      keepUntil: log.keepUntil,
      seq: log.seq,
      reduced: log,
      changes: 0,
      createdAt: ctx.now,
      closedAt: null,
    });
    await insertEntry(unit, { vaultId: id, log, entry, now: ctx.now });
    await listMembers(unit, id, log);
    await keepSeals(unit, id, seals);
    await this.audit.record(unit, ctx, { action: 'notes.vault-made', subject: `vault:${id}`, meta: about.kind });
    unit.afterCommit(() => this.news.toInsiders({ kind: 'log', vault: id, seq: log.seq }));
  }
}

const entryRefused = (code: string) => refusal('notes.entry-refused', { code });
