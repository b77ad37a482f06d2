import { Injectable } from '@nestjs/common';
import { SECOND_FACTOR_TRIES, type SecondSignIn } from '@kreds/identity/model';
import { AuditTrail, RefusedError, type RequestContext, type Unit, UnitOfWork } from '@kreds/platform-api';
import { LessThan } from 'typeorm';
import { Account } from '../accounts/account.entity';
import { holdPerson } from '../people/hold-person';
import type { Admission } from '../sessions/session-cookie';
import { Admissions } from '../sign-in/admissions';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { SignInTicket } from '../tickets/sign-in-ticket.entity';
import { Tickets } from '../tickets/tickets';
import { SecondFactor } from './second-factor.entity';
import { SecondFactors } from './second-factors';

/**
 * Opens the session for a right code after the right passphrase. A try counts before it is looked at: five wrong ones
 * use the ticket up, and twenty in an hour are the most for one person, however many tickets.
 */
@Injectable()
export class ShowSecondFactor {
  constructor(
    private readonly tickets: Tickets,
    private readonly factors: SecondFactors,
    private readonly admissions: Admissions,
    private readonly limits: KnockingLimits,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext, secret: string | undefined, { code }: SecondSignIn): Promise<Admission> {
    const ticket = secret ? await this.tickets.find(secret, ['second'], ctx.now) : undefined;
    if (!ticket) throw new RefusedError('identity.second-factor-over');
    const wasRight = this.limits.secondFactor(ticket.personId, ctx.now);
    await this.countTry(ticket);
    const admission = await this.units.run((unit) => this.admit(unit, ctx, ticket, code));
    wasRight();
    return admission;
  }

  private async countTry(ticket: SignInTicket): Promise<void> {
    await this.units.run(async (unit) => {
      const living = { id: ticket.id, tries: LessThan(SECOND_FACTOR_TRIES) };
      const counted = await unit.manager.update(SignInTicket, living, { tries: () => 'tries + 1' });
      if (counted.affected !== 1) throw new RefusedError('identity.second-factor-over');
    });
  }

  private async admit(unit: Unit, ctx: RequestContext, ticket: SignInTicket, code: string): Promise<Admission> {
    const { personId, failedBefore } = ticket;
    const person = await holdPerson(unit, personId);
    const account = await unit.manager.findOneBy(Account, { personId });
    const factor = await unit.manager.findOneBy(SecondFactor, { personId });
    if (!person || !account || !factor) throw new RefusedError('identity.second-factor-over');
    if (!(await this.factors.use(unit, factor, code, ctx.now))) throw new RefusedError('identity.second-factor-wrong');
    if (!(await this.tickets.use(unit, ticket))) throw new RefusedError('identity.second-factor-over');
    const admission = await this.admissions.open(unit, ctx, { person, account, failedBefore }, { secondFactor: true });
    await this.audit.record(unit, ctx, {
      action: 'identity.signed-in',
      subject: `person:${personId}`,
      meta: code.length === 6 ? 'second-factor:app' : 'second-factor:backup-code',
    });
    return admission;
  }
}
