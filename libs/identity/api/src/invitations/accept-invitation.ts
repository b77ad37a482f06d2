import { Injectable } from '@nestjs/common';
import type { AcceptInvitation } from '@kreds/identity/model';
import { AuditTrail, RefusedError, type RequestContext, type Unit, UnitOfWork } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';
import { AccountRows } from '../accounts/account-rows';
import { signedInOf } from '../accounts/signed-in';
import { holdPerson } from '../people/hold-person';
import { Person } from '../people/person.entity';
import { isUniqueViolation } from '../people/unique-violation';
import type { Admission } from '../sessions/session-cookie';
import { SessionKeeper } from '../sessions/session-keeper';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { Invitations, type LivingInvitation } from './invitations';

/** Makes the account that an invitation offers, once, and signs the person in. It gives access to nothing yet. */
@Injectable()
export class TakeUpInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly rows: AccountRows,
    private readonly limits: KnockingLimits,
    private readonly sessions: SessionKeeper,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext, wish: AcceptInvitation): Promise<Admission> {
    const wasRight = this.limits.token(ctx.ip, ctx.now);
    const invitation = await this.invitations.find(wish.token, ctx.now);
    if (!invitation) throw new RefusedError('identity.invitation-over');
    const { id: personId, email } = invitation.person;
    const account = await this.rows.make({ personId, email, signUp: wish.signUp, now: ctx.now });
    try {
      const admission = await this.units.run((unit) => this.signUp(unit, ctx, { invitation, wish, account }));
      wasRight();
      return admission;
    } catch (error) {
      if (isUniqueViolation(error)) throw new RefusedError('identity.invitation-over');
      throw error;
    }
  }

  private async signUp(
    unit: Unit,
    ctx: RequestContext,
    { invitation, wish, account }: { invitation: LivingInvitation; wish: AcceptInvitation; account: Account },
  ): Promise<Admission> {
    const invited = await holdPerson(unit, account.personId);
    // The passphrase was stretched with the address of the invitation; another one by now needs another invitation.
    const same = invited?.email === invitation.person.email;
    if (!invited || !same || !(await this.invitations.use(unit, invitation.id, ctx.now))) {
      throw new RefusedError('identity.invitation-over');
    }
    const { displayName, language } = wish;
    const phone = wish.phone === undefined ? invited.phone : wish.phone;
    const person: Person = { ...invited, displayName, phone, language };
    await unit.manager.update(Person, { id: person.id }, { displayName, phone, language });
    await unit.manager.insert(Account, account);
    if (ctx.actor.kind === 'account') await this.sessions.end(unit, ctx.actor.sessionId);
    const session = await this.sessions.open(unit, person, ctx.now);
    await this.audit.record(unit, ctx, { action: 'identity.account-made', subject: `person:${person.id}` });
    return { answer: signedInOf(person, account, 0, session.withheld), session };
  }
}
