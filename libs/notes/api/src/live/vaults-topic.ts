import { Injectable, type OnModuleInit } from '@nestjs/common';
import { objectPlaceSchema, WRITING_SIGNAL } from '@kreds/notes/model';
import { type Actor, type LiveSeat, type LiveSignal, LiveTopics } from '@kreds/platform-api';
import { VaultBook } from '../vaults/vault-book';
import { personRoom, VaultsNews } from './vaults-news';

/** Clients say it every three seconds; a little less lets none through that was only late. */
const WRITING_EVERY_MS = 2_000;

/**
 * The live topic `vaults`: everybody follows their own, by their own id, and nobody else's. A client may say that it is
 * writing somewhere; that goes to whoever else is in the vault and is not kept.
 */
@Injectable()
export class VaultsTopic implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly book: VaultBook,
    private readonly news: VaultsNews,
  ) {}

  onModuleInit(): void {
    this.topics.register({
      topic: 'vaults',
      principals: ['account'],
      admit: (actor, id) => Promise.resolve(admit(actor, id)),
      signals: { [WRITING_SIGNAL]: this.writing },
    });
  }

  private readonly writing: LiveSignal = {
    everyMs: WRITING_EVERY_MS,
    read: (payload) => objectPlaceSchema.safeParse(payload).data,
    hear: async (actor, payload) => {
      if (actor.kind !== 'account') return;
      const { vault, object } = objectPlaceSchema.parse(payload);
      const opened = await this.book.openFor(actor.personId, vault);
      if (!opened || opened.log.closed) return;
      const others = (await this.book.insidersOf(opened.vault)).filter((personId) => personId !== actor.personId);
      this.news.toPeople(others, { kind: 'writing', vault, object, uid: actor.personId });
    },
  };
}

function admit(actor: Actor, id: string): LiveSeat | undefined {
  return actor.kind === 'account' && actor.personId === id ? { room: personRoom(id) } : undefined;
}
