import { Injectable } from '@nestjs/common';
import type { ChangeMe, Me } from '@kreds/identity/model';
import { type AccountContext, AuditTrail, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { holdPerson } from '../people/hold-person';
import { Person } from '../people/person.entity';
import { Session } from '../sessions/session.entity';
import { meOf } from './signed-in';

/** A person puts the own name, telephone number or language right. */
@Injectable()
export class ChangeMyself {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, wish: ChangeMe): Promise<Me> {
    const { personId, sessionId } = ctx.actor;
    return this.units.run(async (unit) => {
      const person = await holdPerson(unit, personId);
      const session = await unit.manager.findOneBy(Session, { id: sessionId });
      if (!person || !session) throw new RefusedError('platform.sign-in-needed');
      const changed: Person = {
        ...person,
        displayName: wish.displayName ?? person.displayName,
        phone: wish.phone === undefined ? person.phone : wish.phone,
        language: wish.language ?? person.language,
      };
      const { displayName, phone, language } = changed;
      await unit.manager.update(Person, { id: personId }, { displayName, phone, language });
      await this.audit.record(unit, ctx, { action: 'identity.person-changed', subject: `person:${personId}` });
      return meOf(changed, session.failedBefore, ctx.actor.withheld !== undefined);
    });
  }
}
