import { Injectable } from '@nestjs/common';
import { VAULT_NEWS, type VaultNews } from '@kreds/notes/model';
import { KredsLogger, LiveChannel } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { VaultBook } from '../vaults/vault-book';
import { personOf } from '../vaults/wire-bytes';

/** The room of one person: everything about vaults goes there, and who hears what is decided anew for each message. */
export const personRoom = (personId: string): string => `vaults:${personId}`;

/** Sends facts about vaults after the commit: ids and counts. Who is not in the vault at that moment hears nothing. */
@Injectable()
export class VaultsNews {
  constructor(
    private readonly channel: LiveChannel,
    private readonly book: VaultBook,
    private readonly logger: KredsLogger,
  ) {}

  /** To everybody inside, or to its admins alone. */
  toInsiders(news: VaultNews, only: 'everybody' | 'admins' = 'everybody'): void {
    void this.sendInside(news, only).catch((error: unknown) => this.logger.surprise(error));
  }

  /** To people who are told about themselves: a door, the answer to their join. */
  toPeople(people: readonly PersonId[], news: VaultNews): void {
    for (const personId of people) this.channel.send(personRoom(personId), VAULT_NEWS, news);
  }

  private async sendInside(news: VaultNews, only: 'everybody' | 'admins'): Promise<void> {
    const vault = await this.book.find(news.vault);
    if (!vault) return;
    const admins = vault.reduced.members.filter((member) => member.role === 'admin').map(({ uid }) => personOf(uid));
    const inside = await this.book.insidersOf(vault);
    this.toPeople(only === 'admins' ? inside.filter((personId) => admins.includes(personId)) : inside, news);
  }
}
