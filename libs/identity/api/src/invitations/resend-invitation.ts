import { Injectable } from '@nestjs/common';
import { type PersonId, type PersonSummary, RESENDS_PER_DAY } from '@kreds/identity/model';
import { type AccountContext, AuditTrail, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { MoreThan } from 'typeorm';
import { Account } from '../accounts/account.entity';
import { holdPerson } from '../people/hold-person';
import { PersonRights } from '../people/person-rights';
import { PersonSummaries } from '../people/person-summaries';
import { Invitation } from './invitation.entity';
import { Invitations } from './invitations';

const DAY_MS = 24 * 3_600_000;

/** Sends a new link to somebody without an account. Older links stop working; five times in 24 hours is the most. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly rights: PersonRights,
    private readonly invitations: Invitations,
    private readonly summaries: PersonSummaries,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, id: string): Promise<PersonSummary> {
    const personId = await this.rights.mayInvite(ctx, id);
    await this.units.run(async (unit) => {
      const person = await holdPerson(unit, personId);
      if (!person) throw new RefusedError('platform.not-found');
      if (await unit.manager.existsBy(Account, { personId })) throw new RefusedError('identity.already-signed-up');
      if (person.email === null) throw new RefusedError('identity.no-email');
      const lately = { personId, resent: true, createdAt: MoreThan(ctx.now - DAY_MS) };
      if ((await unit.manager.countBy(Invitation, lately)) >= RESENDS_PER_DAY) {
        throw new RefusedError('identity.too-many-invitations');
      }
      await this.invitations.send(unit, ctx, { ...person, email: person.email }, true);
      await this.audit.record(unit, ctx, { action: 'identity.invitation-resent', subject: `person:${personId}` });
    });
    return this.summaries.one(personId as PersonId, ctx.now);
  }
}
