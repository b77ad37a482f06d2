import { Injectable } from '@nestjs/common';
import { type ChangePerson, normaliseEmail, type PersonId, type PersonSummary } from '@kreds/identity/model';
import { type AccountContext, AuditTrail, RefusedError, type Unit, UnitOfWork } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';
import { Invitations } from '../invitations/invitations';
import { SessionKeeper } from '../sessions/session-keeper';
import { holdPerson } from './hold-person';
import { Person } from './person.entity';
import { PersonRights } from './person-rights';
import { PersonSummaries } from './person-summaries';
import { isUniqueViolation } from './unique-violation';

/** Puts a person's particulars right, gives or takes the administrator's right. A change of right ends the sessions. */
@Injectable()
export class CorrectPerson {
  constructor(
    private readonly rights: PersonRights,
    private readonly invitations: Invitations,
    private readonly sessions: SessionKeeper,
    private readonly summaries: PersonSummaries,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, id: string, wish: ChangePerson): Promise<PersonSummary> {
    const personId = await this.rights.mayChange(ctx, id, { address: wish.email !== undefined });
    if (wish.administrator !== undefined && !ctx.actor.administrator) throw new RefusedError('platform.not-found');
    try {
      await this.units.run((unit) => this.change(unit, ctx, personId, wish));
    } catch (error) {
      if (isUniqueViolation(error)) throw new RefusedError('identity.email-taken');
      throw error;
    }
    return this.summaries.one(personId, ctx.now);
  }

  private async change(unit: Unit, ctx: AccountContext, personId: PersonId, wish: ChangePerson): Promise<void> {
    if (wish.administrator === false) await this.takeTurns(unit);
    const person = await holdPerson(unit, personId);
    if (!person) throw new RefusedError('platform.not-found');
    const changed: Partial<Person> = {
      displayName: wish.displayName ?? person.displayName,
      phone: wish.phone === undefined ? person.phone : wish.phone,
      language: wish.language ?? person.language,
    };
    await unit.manager.update(Person, { id: personId }, changed);
    await this.audit.record(unit, ctx, { action: 'identity.person-changed', subject: `person:${personId}` });
    if (wish.email !== undefined && wish.email !== person.email) await this.readdress(unit, ctx, person, wish.email);
    if (wish.administrator !== undefined && wish.administrator !== person.administrator) {
      await this.setRight(unit, ctx, person, wish.administrator);
    }
  }

  /** A link that went to the old address must not open the account of the new one. */
  private async readdress(unit: Unit, ctx: AccountContext, person: Person, email: string): Promise<void> {
    if (await unit.manager.existsBy(Account, { personId: person.id })) throw new RefusedError('identity.email-fixed');
    await unit.manager.update(Person, { id: person.id }, { email, emailKey: normaliseEmail(email) });
    await this.invitations.endAllOf(unit, person, ctx.now);
    await this.audit.record(unit, ctx, { action: 'identity.email-changed', subject: `person:${person.id}` });
  }

  private async setRight(unit: Unit, ctx: AccountContext, person: Person, administrator: boolean): Promise<void> {
    await unit.manager.update(Person, { id: person.id }, { administrator });
    if ((await this.administratorsWithAccount(unit)) === 0) throw new RefusedError('identity.last-administrator');
    await this.sessions.endAllOf(unit, person.id);
    await this.audit.record(unit, ctx, {
      action: administrator ? 'identity.administrator-made' : 'identity.administrator-unmade',
      subject: `person:${person.id}`,
    });
  }

  private administratorsWithAccount(unit: Unit): Promise<number> {
    return unit.manager.count(Account, { where: { person: { administrator: true } }, relations: { person: true } });
  }

  /** Two administrators who take each other's right at once would both see the other one left. SQLite has turns anyway. */
  private async takeTurns(unit: Unit): Promise<void> {
    if (this.units.engine === 'postgres') await unit.manager.query('SELECT pg_advisory_xact_lock(7412904)');
  }
}
