import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import { vaultKindOf, type VaultSummary } from '@kreds/notes/model';
import type { AccountContext } from '@kreds/platform-api';
import { NetworkReader } from '@kreds/programmes/api';
import type { PersonId } from '@kreds/programmes/model';
import { uuidToHex, type LogMember, type ReducedLog } from '@kreds/sealing/log';
import { type DataSource, In } from 'typeorm';
import { VaultMember } from '../entities/vault-member.entity';
import { Vault } from '../entities/vault.entity';
import { notFound } from '../refusals';
import { aboutOf } from './about';
import { personOf, toWire } from './wire-bytes';

/** A vault that the asker may use, as it stands at this moment. */
export interface OpenedVault {
  readonly vault: Vault;
  readonly log: ReducedLog;
  readonly me: LogMember;
}

/**
 * The second door of every route about a vault. Whoever is not present in the reduced log at its newest entry gets the
 * answer of an id that does not exist; so does a leader who has left the network of a group's vault, although the log
 * names them until an admin removes them. Nothing is kept between requests.
 */
@Injectable()
export class VaultBook {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly networks: NetworkReader,
  ) {}

  /** @throws RefusedError `platform.not-found` alike for unknown, foreign and malformed ids and for those shut out */
  async open(ctx: AccountContext, vaultId: string): Promise<OpenedVault> {
    const opened = await this.openFor(ctx.actor.personId, vaultId);
    if (!opened) throw notFound();
    return opened;
  }

  /** The same for its admins alone. */
  async openAsAdmin(ctx: AccountContext, vaultId: string): Promise<OpenedVault> {
    const opened = await this.open(ctx, vaultId);
    if (opened.me.role !== 'admin') throw notFound();
    return opened;
  }

  async find(vaultId: string): Promise<Vault | undefined> {
    if (!isUuid(vaultId)) return undefined;
    return (await this.source.getRepository(Vault).findOneBy({ id: vaultId })) ?? undefined;
  }

  /** Undefined for whoever is not in the vault. */
  async openFor(personId: PersonId, vaultId: string): Promise<OpenedVault | undefined> {
    const vault = await this.find(vaultId);
    return vault && this.asSeenBy(personId, vault);
  }

  /** Every vault that somebody is in, oldest first. */
  async allOf(personId: PersonId): Promise<readonly OpenedVault[]> {
    const rows = await this.source.getRepository(VaultMember).findBy({ personId });
    const vaults = await this.source.getRepository(Vault).find({
      where: { id: In(rows.map((row) => row.vaultId)) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const opened = await Promise.all(vaults.map((vault) => this.asSeenBy(personId, vault)));
    return opened.filter((one) => one !== undefined);
  }

  /** Who may hear of a vault now: its members without those who are shut out. */
  async insidersOf(vault: Vault, log: ReducedLog = vault.reduced): Promise<readonly PersonId[]> {
    const out = await this.shutOutOf(vault);
    return log.members.map((member) => personOf(member.uid)).filter((personId) => !out.has(personId));
  }

  /** Whoever has left the network: the group's log may name them still, and they get nothing any more. */
  private async shutOutOf({ aboutKind, networkId }: Vault): Promise<ReadonlySet<PersonId>> {
    return aboutKind === 'group' && networkId !== null ? this.networks.departedFrom(networkId) : new Set();
  }

  private async asSeenBy(personId: PersonId, vault: Vault): Promise<OpenedVault | undefined> {
    const log = vault.reduced;
    const me = log.members.find((member) => member.uid === uuidToHex(personId));
    return me && !(await this.shutOutOf(vault)).has(personId) ? { vault, log, me } : undefined;
  }
}

export function summaryOf({ vault, log, me }: OpenedVault): VaultSummary {
  const about = aboutOf(vault);
  return {
    id: vault.id,
    kind: vaultKindOf(about),
    about,
    seq: log.seq,
    head: toWire(log.head),
    epoch: log.epoch,
    stale: log.stale,
    closed: log.closed,
    keepUntil: log.keepUntil,
    role: me.role,
    change: vault.changes,
    members: [...log.members].sort((a, b) => b.admitted.seq - a.admitted.seq).map((member) => personOf(member.uid)),
  };
}
