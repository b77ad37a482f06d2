import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, type LiveSeat, LiveTopics } from '@kreds/platform-api';
import { personRoom } from './vaults-news';

/** The live topic `vaults`: everybody follows their own, by their own id, and nobody else's. */
@Injectable()
export class VaultsTopic implements OnModuleInit {
  constructor(private readonly topics: LiveTopics) {}

  onModuleInit(): void {
    this.topics.register({
      topic: 'vaults',
      principals: ['account'],
      admit: (actor, id) => Promise.resolve(admit(actor, id)),
    });
  }
}

function admit(actor: Actor, id: string): LiveSeat | undefined {
  return actor.kind === 'account' && actor.personId === id ? { room: personRoom(id) } : undefined;
}
