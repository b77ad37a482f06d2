import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import type { MyJoin, WaitingJoins } from '@kreds/notes/model';
import type { AccountContext } from '@kreds/platform-api';
import { type DataSource, MoreThan } from 'typeorm';
import { VaultJoin } from '../entities/vault-join.entity';
import { notFound } from '../refusals';
import { VaultBook } from '../vaults/vault-book';
import { personOf } from '../vaults/wire-bytes';
import { JOIN_LIFE_MS } from './join-life';

/** What waits at the door, for its admins; and how one's own asking went, for whoever asked. */
@Injectable()
export class ReadJoins {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly book: VaultBook,
  ) {}

  async waiting(ctx: AccountContext, vaultId: string): Promise<WaitingJoins> {
    const { log } = await this.book.openAsAdmin(ctx, vaultId);
    const present = new Set(log.members.map(({ uid }) => personOf(uid)));
    const rows = await this.source.getRepository(VaultJoin).find({
      where: { vaultId, state: 'waiting', askedAt: MoreThan(ctx.now - JOIN_LIFE_MS) },
      order: { askedAt: 'ASC', id: 'ASC' },
    });
    return {
      joins: rows.map(({ id, personId: uid, edPk, xPk, name, proof, askedAt: at }) => ({
        id,
        uid,
        edPk,
        xPk,
        name,
        proof,
        at,
        rekey: present.has(uid),
      })),
    };
  }

  /** @throws RefusedError 404 alike for vaults that are not there and for those the account never asked */
  async mine(ctx: AccountContext, vaultId: string): Promise<MyJoin> {
    if (!isUuid(vaultId)) throw notFound();
    const { personId } = ctx.actor;
    const row = await this.source.getRepository(VaultJoin).findOneBy({ vaultId, personId });
    if (!row) throw notFound();
    const over = row.state === 'waiting' && row.askedAt <= ctx.now - JOIN_LIFE_MS;
    return { state: over ? 'over' : row.state, ack: row.ack };
  }
}
