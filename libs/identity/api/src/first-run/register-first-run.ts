import { Injectable } from '@nestjs/common';
import type { RegisterFirstRun } from '@kreds/identity/model';
import { AuditTrail, RefusedError, type RequestContext, type Unit, UnitOfWork } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';
import { AccountRows } from '../accounts/account-rows';
import { signedInOf } from '../accounts/signed-in';
import { Person } from '../people/person.entity';
import { personRow } from '../people/person-row';
import { isUniqueViolation } from '../people/unique-violation';
import type { Admission } from '../sessions/session-cookie';
import { SessionKeeper } from '../sessions/session-keeper';
import { FirstRunDoor } from './first-run.entity';
import { FirstRunDoors } from './first-run-doors';

/** Makes the first administrator, once: who removes the door's row has come first. */
@Injectable()
export class MakeFirstAdministrator {
  constructor(
    private readonly doors: FirstRunDoors,
    private readonly rows: AccountRows,
    private readonly sessions: SessionKeeper,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext, wish: RegisterFirstRun): Promise<Admission> {
    const door = await this.doors.find(ctx, wish.code);
    const { displayName, email, language, signUp } = wish;
    const account = await this.rows.make({ personId: door.uid, email, signUp, now: ctx.now });
    const person = personRow({
      id: door.uid,
      displayName,
      email,
      language,
      administrator: true,
      createdAt: ctx.now,
    });
    try {
      return await this.units.run((unit) => this.moveIn(unit, ctx, { door, person, account }));
    } catch (error) {
      if (isUniqueViolation(error)) throw new RefusedError('identity.email-taken');
      throw error;
    }
  }

  private async moveIn(
    unit: Unit,
    ctx: RequestContext,
    { door, person, account }: { door: FirstRunDoor; person: Person; account: Account },
  ): Promise<Admission> {
    const closed = await unit.manager.delete(FirstRunDoor, { id: 1, codeHash: door.codeHash });
    if (closed.affected !== 1 || (await unit.manager.count(Account)) > 0) {
      throw new RefusedError('identity.first-run-over');
    }
    await unit.manager.insert(Person, person);
    await unit.manager.insert(Account, account);
    const session = await this.sessions.open(unit, person, ctx.now);
    await this.audit.record(unit, ctx, { action: 'identity.first-administrator-made', subject: `person:${person.id}` });
    return { answer: signedInOf(person, account, 0, session.withheld), session };
  }
}
