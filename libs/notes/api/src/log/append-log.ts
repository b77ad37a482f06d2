import { Injectable } from '@nestjs/common';
import type { AppendLog as Request, SealBody } from '@kreds/notes/model';
import { type AccountContext, AuditTrail, type Unit, UnitOfWork } from '@kreds/platform-api';
import { applyEntry, readEntry, uuidToHex, type LogEntry, type ReducedLog } from '@kreds/sealing/log';
import { MoreThan } from 'typeorm';
import { JOIN_LIFE_MS } from '../doors/join-life';
import { VaultDoor } from '../entities/vault-door.entity';
import { VaultJoin } from '../entities/vault-join.entity';
import { Vault } from '../entities/vault.entity';
import { VaultsNews } from '../live/vaults-news';
import { orRefuseFormat, refusal } from '../refusals';
import { isUniqueViolation } from '../unique-violation';
import { aboutOf } from '../vaults/about';
import { AccountKeysOf } from '../vaults/account-keys';
import { type OpenedVault, VaultBook } from '../vaults/vault-book';
import { fromWire, personOf } from '../vaults/wire-bytes';
import { AdmissionRules } from './admission-rules';
import { CircleProof } from './circle-proof';
import { checkSealsOfEntry } from './seals';
import { dropSeals, insertEntry, keepSeals, listMembers } from './vault-rows';

/** An entry that was checked, the state it leads to, and the seals of it that are to be kept. */
interface NextEntry {
  readonly vault: Vault;
  readonly entry: Uint8Array;
  readonly read: LogEntry;
  readonly log: ReducedLog;
  readonly seals: readonly SealBody[];
}

/**
 * Appends one entry with the seals of its epoch, all or nothing. The checks are hygiene: they keep mistakes and intruders
 * out of the log; what people rely on is what their own devices verify.
 */
@Injectable()
export class AppendLog {
  constructor(
    private readonly book: VaultBook,
    private readonly keys: AccountKeysOf,
    private readonly admissions: AdmissionRules,
    private readonly proof: CircleProof,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly news: VaultsNews,
  ) {}

  /** @throws RefusedError as `appendLogSchema` says, and those of {@link AdmissionRules} and {@link CircleProof} */
  async run(ctx: AccountContext, vaultId: string, request: Request): Promise<void> {
    const opened = await this.book.open(ctx, vaultId);
    const next = await this.checked(ctx, opened, request);
    try {
      await this.units.run((unit) => this.append(unit, ctx, next, request.admits));
    } catch (error) {
      // On PostgreSQL two genuine appends can meet at the primary key of the log.
      throw isUniqueViolation(error) ? logMoved(opened.log) : error;
    }
  }

  private async checked(
    ctx: AccountContext,
    { vault, log: before }: OpenedVault,
    request: Request,
  ): Promise<NextEntry> {
    if (before.closed) throw refusal('notes.vault-closed');
    if (request.seq !== before.seq + 1) throw logMoved(before);
    const entry = fromWire(request.entry);
    const read = orRefuseFormat('notes.entry-refused', () => readEntry(entry));
    const { personId } = ctx.actor;
    // Before the signature: only its signer hands an entry in, with the keys that the account has now.
    if (read.by !== uuidToHex(personId)) throw refusal('notes.entry-refused', { code: 'LOG_NOT_MEMBER' });
    if (read.kid !== (await this.keys.of(personId))?.kid) throw refusal('notes.entry-refused', { code: 'LOG_KID' });
    const log = orRefuseFormat('notes.entry-refused', () => applyEntry(before, entry, before.vault));
    checkSealsOfEntry(log, read, request.seals);
    if (read.op === 'add' || read.op === 'rekey') await this.admissions.check(aboutOf(vault), read.who);
    // Last, so that nobody is asked for a passphrase in vain.
    await this.proof.check(ctx, aboutOf(vault), read, { vaultId: vault.id, admits: request.admits });
    const inside = new Set<string>(await this.book.insidersOf(vault, log));
    return { vault, entry, read, log, seals: request.seals.filter((seal) => inside.has(seal.uid)) };
  }

  private async append(unit: Unit, ctx: AccountContext, next: NextEntry, admits: Request['admits']): Promise<void> {
    const { vault, entry, read, log, seals } = next;
    const { id } = vault;
    // The seat is taken here: whoever comes second changes no row.
    const closed = read.op === 'close' ? { closedAt: ctx.now } : {};
    const taken = await unit.manager.update(Vault, { id, seq: vault.seq }, { seq: log.seq, reduced: log, ...closed });
    if (taken.affected !== 1) throw logMoved(vault.reduced);
    await insertEntry(unit, { vaultId: id, log, entry, now: ctx.now });
    await listMembers(unit, id, log);
    await this.forget(unit, id, read);
    await keepSeals(unit, id, seals);
    if (admits) await this.settle(unit, ctx, next, admits);
    await this.audit.record(unit, ctx, { action: 'notes.entry-appended', subject: `vault:${id}`, meta: read.op });
    unit.afterCommit(() => {
      this.news.toInsiders({ kind: 'log', vault: id, seq: log.seq });
      if (admits && 'who' in read) this.news.toPeople([personOf(read.who.uid)], { kind: 'joins', vault: id });
    });
  }

  /** What an entry ends: seals of whoever is out or has other keys, and doors that nobody may hold open any more. */
  private async forget(unit: Unit, vaultId: string, read: LogEntry): Promise<void> {
    if (read.op === 'close') await unit.manager.delete(VaultDoor, { vaultId });
    const uid =
      read.op === 'leave' ? read.by : read.op === 'rekey' ? read.who.uid : 'uid' in read ? read.uid : undefined;
    if (uid === undefined || read.op === 'grant') return;
    const personId = personOf(uid);
    await unit.manager.delete(VaultDoor, { vaultId, personId });
    if (read.op !== 'role') await dropSeals(unit, vaultId, personId);
  }

  /** The join that this entry answers; name and proof have served. */
  private async settle(
    unit: Unit,
    ctx: AccountContext,
    { vault, read }: NextEntry,
    { joinId, ack }: NonNullable<Request['admits']>,
  ): Promise<void> {
    if (!('who' in read)) throw refusal('notes.join-over');
    const waiting = {
      id: joinId,
      vaultId: vault.id,
      personId: personOf(read.who.uid),
      state: 'waiting' as const,
      askedAt: MoreThan(ctx.now - JOIN_LIFE_MS),
    };
    const settled = await unit.manager.update(VaultJoin, waiting, { state: 'admitted', ack, name: '', proof: '' });
    if (settled.affected !== 1) throw refusal('notes.join-over');
  }
}

const logMoved = ({ seq }: ReducedLog) => refusal('notes.log-moved', { seq });
