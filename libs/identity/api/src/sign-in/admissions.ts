import { Injectable } from '@nestjs/common';
import { TICKET_LIVES } from '@kreds/identity/model';
import type { RequestContext, Unit } from '@kreds/platform-api';
import type { Account } from '../accounts/account.entity';
import { signedInOf } from '../accounts/signed-in';
import type { Person } from '../people/person.entity';
import { SecondFactors } from '../second-factor/second-factors';
import type { Admission } from '../sessions/session-cookie';
import { SessionKeeper } from '../sessions/session-keeper';
import { Tickets } from '../tickets/tickets';

/**
 * The last step of every way in: a session, or a ticket for the second factor where one is in use. Whichever proof came
 * before (passphrase, sheet, device), the second factor is asked for all the same.
 */
@Injectable()
export class Admissions {
  constructor(
    private readonly factors: SecondFactors,
    private readonly tickets: Tickets,
    private readonly sessions: SessionKeeper,
  ) {}

  async admit(
    unit: Unit,
    ctx: RequestContext,
    { person, account, failedBefore = 0 }: { person: Person; account: Account; failedBefore?: number },
  ): Promise<Admission> {
    if (await this.factors.inUse(person.id)) {
      const secret = await this.tickets.issue(unit, {
        personId: person.id,
        kind: 'second',
        now: ctx.now,
        failedBefore,
      });
      return { second: { secret, lifetimeMs: TICKET_LIVES.second } };
    }
    return this.open(unit, ctx, { person, account, failedBefore });
  }

  /** @param shown what else was shown beside the passphrase */
  async open(
    unit: Unit,
    ctx: RequestContext,
    { person, account, failedBefore }: { person: Person; account: Account; failedBefore: number },
    shown: { readonly secondFactor?: boolean } = {},
  ): Promise<Admission> {
    if (ctx.actor.kind === 'account') await this.sessions.end(unit, ctx.actor.sessionId);
    const session = await this.sessions.open(unit, person, ctx.now, { failedBefore, ...shown });
    return { answer: signedInOf(person, account, failedBefore, session.withheld), session };
  }
}
