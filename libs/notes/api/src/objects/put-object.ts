import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import { OBJECT_TYPES, type PutObject as Request, type StoredVersion } from '@kreds/notes/model';
import { type AccountContext, RefusedError, type Unit, UnitOfWork } from '@kreds/platform-api';
import { envelopeHash, SealingError, type LogMember } from '@kreds/sealing/log';
import { VaultObject } from '../entities/vault-object.entity';
import { Vault } from '../entities/vault.entity';
import { VaultsNews } from '../live/vaults-news';
import { notFound, orRefuseFormat, refusal } from '../refusals';
import { isUniqueViolation } from '../unique-violation';
import { AccountKeysOf } from '../vaults/account-keys';
import { VaultBook } from '../vaults/vault-book';
import { fromWire } from '../vaults/wire-bytes';
import { checkEnvelope, checkFollows, type CheckedHeader } from './check-envelope';
import { keepVersion, purgeVersions } from './earlier-versions';

interface Target {
  readonly vaultId: string;
  readonly objectId: string;
  /** The header as it came: the version that is written over, 0 for a new object. */
  readonly ifMatch: string | undefined;
}

/** What is to be stored, once it is known to fit the log. */
interface Writing {
  readonly vault: Vault;
  readonly me: LogMember;
  readonly objectId: string;
  readonly header: CheckedHeader;
  readonly request: Request;
}

/** Stores one version of a sealed object, exactly once over the version that its writer has seen. */
@Injectable()
export class PutObject {
  constructor(
    private readonly book: VaultBook,
    private readonly keys: AccountKeysOf,
    private readonly units: UnitOfWork,
    private readonly news: VaultsNews,
  ) {}

  /** @throws RefusedError as `putObjectSchema` says */
  async run(ctx: AccountContext, { vaultId, objectId, ifMatch }: Target, request: Request): Promise<StoredVersion> {
    const { vault, log, me } = await this.book.open(ctx, vaultId);
    if (!isUuid(objectId)) throw notFound();
    const seen = seenVersion(ifMatch);
    const kid = (await this.keys.of(ctx.actor.personId))?.kid;
    const header = checkEnvelope(fromWire(request.bytes), { log, me, kid, object: objectId, seen });
    try {
      return await this.units.run((unit) => this.store(unit, ctx, { vault, me, objectId, header, request }));
    } catch (error) {
      // Two new objects with one id, at once: the second one did not see the first.
      throw isUniqueViolation(error) ? refusal('notes.object-moved', { version: seen + 1 }) : error;
    }
  }

  private async store(unit: Unit, ctx: AccountContext, writing: Writing): Promise<StoredVersion> {
    const { vault, objectId, header, request } = writing;
    const change = await this.nextChange(unit, vault);
    const where = { vaultId: vault.id, objectId };
    const before = await unit.manager.findOneBy(VaultObject, where);
    this.checkOver(before, writing);
    const version = {
      version: header.version,
      type: header.type,
      epoch: header.epoch,
      authorId: ctx.actor.personId,
      receivedAt: ctx.now,
      change,
      bytes: request.bytes,
    };
    if (before) {
      await keepVersion(unit, before);
      await unit.manager.update(VaultObject, where, version);
      await purgeVersions(unit, { ...where, ...version }, ctx.now);
    } else {
      const own = request.own || header.type === OBJECT_TYPES.reflection;
      await unit.manager.insert(VaultObject, { ...where, ...version, firstAuthorId: ctx.actor.personId, own });
    }
    unit.afterCommit(() =>
      this.news.toInsiders({ kind: 'object', vault: vault.id, object: objectId, version: header.version, change }),
    );
    return { version: header.version, change, receivedAt: ctx.now };
  }

  /**
   * Takes the next number of the vault's changes. The row stays locked until the end, so that numbers appear in order, and
   * it is taken only while the log stands where the envelope was checked against it.
   */
  private async nextChange(unit: Unit, { id, seq }: Vault): Promise<number> {
    const counted = await unit.manager.update(Vault, { id, seq }, { changes: () => 'changes + 1' });
    if (counted.affected !== 1) throw refusal('notes.epoch-moved', { seq });
    const { changes } = await unit.manager.findOneOrFail(Vault, { select: { id: true, changes: true }, where: { id } });
    return changes;
  }

  private checkOver(before: VaultObject | null, { me, header }: Writing): void {
    if (!before) {
      if (header.version !== 1) throw refusal('notes.object-moved', { version: 0 });
      orRefuseFormat('notes.object-refused', () => {
        if (header.type === OBJECT_TYPES.tombstone) throw new SealingError('CTX_TYPE');
      });
      return;
    }
    if (before.type === OBJECT_TYPES.tombstone) throw refusal('notes.object-ended');
    if (before.version !== header.version - 1) throw refusal('notes.object-moved', { version: before.version });
    checkFollows(header, { hash: envelopeHash(fromWire(before.bytes)), type: before.type });
    const mine = before.firstAuthorId.replaceAll('-', '') === me.uid;
    const ends = header.type === OBJECT_TYPES.tombstone && me.role === 'admin';
    // One's own stays one's own (6.4): an admin may end it, nobody else may write in it.
    if (before.own && !mine && !ends) throw refusal('notes.object-refused', { code: 'CTX_AUTHOR' });
  }
}

/** @throws RefusedError `platform.bad-input` for anything but a plain version */
function seenVersion(ifMatch: string | undefined): number {
  const bare = ifMatch?.replace(/^"(.*)"$/, '$1') ?? '';
  if (!/^\d{1,9}$/.test(bare)) throw new RefusedError('platform.bad-input', { fields: ['If-Match'] });
  return Number(bare);
}
