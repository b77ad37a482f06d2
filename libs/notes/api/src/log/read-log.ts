import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { VaultLog } from '@kreds/notes/model';
import type { AccountContext } from '@kreds/platform-api';
import { type DataSource, MoreThanOrEqual } from 'typeorm';
import { EpochSealRow } from '../entities/epoch-seal.entity';
import { VaultLogRow } from '../entities/vault-log.entity';
import { summaryOf, VaultBook } from '../vaults/vault-book';
import { SealsFetched } from './seals-fetched';

/** The log from some entry on, the asker's own seals, and who has one for which epoch. */
@Injectable()
export class ReadLog {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly book: VaultBook,
    private readonly fetched: SealsFetched,
  ) {}

  async run(ctx: AccountContext, vaultId: string, from: number): Promise<VaultLog> {
    const opened = await this.book.open(ctx, vaultId);
    const [rows, seals] = await Promise.all([
      this.source.getRepository(VaultLogRow).find({
        where: { vaultId, seq: MoreThanOrEqual(from) },
        order: { seq: 'ASC' },
      }),
      this.source.getRepository(EpochSealRow).find({
        select: { vaultId: true, epoch: true, personId: true, kid: true },
        where: { vaultId },
        order: { epoch: 'ASC', personId: 'ASC' },
      }),
    ]);
    const { personId } = ctx.actor;
    const mine = await this.source.getRepository(EpochSealRow).find({
      where: { vaultId, personId },
      order: { epoch: 'ASC' },
    });
    await this.fetched.note(ctx, vaultId);
    const inside = new Set(await this.book.insidersOf(opened.vault));
    // An entry that came after the state was read waits for the next question, so that the two fit together.
    const known = rows.filter((row) => row.seq <= opened.log.seq);
    return {
      summary: summaryOf(opened),
      from,
      entries: known.map(({ seq, bytes, receivedAt }) => ({ seq, bytes, receivedAt })),
      seals: mine.map(({ epoch, bytes }) => ({ epoch, bytes })),
      sealed: seals.filter((seal) => inside.has(seal.personId)).map(({ epoch, personId: uid }) => ({ epoch, uid })),
    };
  }
}
