import { Injectable } from '@nestjs/common';
import type { MyVaults } from '@kreds/notes/model';
import type { AccountContext } from '@kreds/platform-api';
import { summaryOf, VaultBook } from './vault-book';

/** The vaults in whose reduced log the asker is present. */
@Injectable()
export class ListVaults {
  constructor(private readonly book: VaultBook) {}

  async run(ctx: AccountContext): Promise<MyVaults> {
    return { vaults: (await this.book.allOf(ctx.actor.personId)).map(summaryOf) };
  }
}
