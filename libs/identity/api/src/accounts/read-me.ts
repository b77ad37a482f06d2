import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { MeAnswer } from '@kreds/identity/model';
import type { RequestContext } from '@kreds/platform-api';
import type { Repository } from 'typeorm';
import { Session } from '../sessions/session.entity';
import { signedInOf } from './signed-in';

/** Who this browser is signed in as, with what opens the account key next to the passphrase. */
@Injectable()
export class ReadMe {
  constructor(@InjectRepository(Session) private readonly sessions: Repository<Session>) {}

  async run(ctx: RequestContext): Promise<MeAnswer> {
    if (ctx.actor.kind !== 'account') return { me: null };
    const session = await this.sessions.findOne({
      where: { id: ctx.actor.sessionId },
      relations: { account: { person: true } },
    });
    const account = session?.account;
    if (!session || !account?.person) return { me: null };
    return signedInOf(account.person, account, session.failedBefore, ctx.actor.withheld !== undefined);
  }
}
