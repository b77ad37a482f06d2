import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import type { VaultSummary } from '@kreds/notes/model';
import { RefusedError, type RequestContext, type Unit } from '@kreds/platform-api';
import { hexToUuid, toBase64url, fromHex, uuidToHex, type LogMember, type ReducedLog } from '@kreds/sealing/log';
import { type DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { VaultMemberRow } from '../entities/vault-member.entity';
import { Vault } from '../entities/vault.entity';
import { aboutOf } from './about';

/** A vault that the asker may use, in the state of this moment. */
export interface OpenedVault {
  readonly vault: Vault;
  readonly log: ReducedLog;
  readonly me: LogMember;
}

/**
 * The second door of every route about a vault: whoever does not stand in the reduced log of its newest entry gets the
 * answer of an id that does not exist. Nothing is kept between requests.
 */
@Injectable()
export class VaultBook {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** @throws RefusedError `platform.not-found` alike for unknown, foreign, malformed and barred */
  async open(ctx: Pick<RequestContext, 'actor'>, vaultId: string, unit?: Unit): Promise<OpenedVault> {
    const found =
      ctx.actor.kind === 'account' ? await this.find(ctx.actor.personId, vaultId, unit?.manager) : undefined;
    if (!found) throw new RefusedError('platform.not-found');
    return found;
  }

  /** The same, for its admins alone. @throws RefusedError `platform.not-found` */
  async openAsAdmin(ctx: Pick<RequestContext, 'actor'>, vaultId: string, unit?: Unit): Promise<OpenedVault> {
    const opened = await this.open(ctx, vaultId, unit);
    if (opened.me.role !== 'admin') throw new RefusedError('platform.not-found');
    return opened;
  }

  /** Undefined when this person is not in the vault. */
  async find(
    personId: string,
    vaultId: string,
    manager: EntityManager = this.source.manager,
  ): Promise<OpenedVault | undefined> {
    const vault = isUuid(vaultId) ? await manager.findOneBy(Vault, { id: vaultId }) : null;
    const log = vault && logOf(vault);
    const me = log?.members.find(({ uid }) => uid === uuidToHex(personId));
    if (!vault || !log || !me) return undefined;
    const inside = await manager.existsBy(VaultMemberRow, { vaultId, personId, barredAt: IsNull() });
    return inside ? { vault, log, me } : undefined;
  }

  /** Every vault that this person is in, oldest first. */
  async allOf(personId: string): Promise<readonly OpenedVault[]> {
    const rows = await this.source.getRepository(VaultMemberRow).findBy({ personId, barredAt: IsNull() });
    const vaults = await this.source.getRepository(Vault).find({
      where: { id: In(rows.map(({ vaultId }) => vaultId)) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return vaults.flatMap((vault) => {
      const log = logOf(vault);
      const me = log.members.find(({ uid }) => uid === uuidToHex(personId));
      return me ? [{ vault, log, me }] : [];
    });
  }
}

/** The state was made by `applyEntry` and written by us; clients verify the log itself. */
export function logOf(vault: Pick<Vault, 'reduced'>): ReducedLog {
  return JSON.parse(vault.reduced) as ReducedLog;
}

export function summaryOf({ vault, log, me }: OpenedVault): VaultSummary {
  return {
    id: vault.id,
    kind: vault.kind,
    about: aboutOf(vault),
    seq: log.seq,
    head: base64urlOf(log.head),
    epoch: log.epoch,
    stale: log.stale,
    closed: log.closed,
    keepUntil: vault.keepUntil,
    role: me.role,
    change: vault.change,
    members: log.members.map(({ uid }) => hexToUuid(uid) as VaultSummary['members'][number]),
  };
}

/** Hashes and kids are hex in the reduced state and base64url on the wire. */
export function base64urlOf(hex: string): string {
  const bytes = fromHex(hex);
  if (!bytes) throw new RangeError('a hash is lower-case hex');
  return toBase64url(bytes);
}
