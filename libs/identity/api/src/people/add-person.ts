import { Injectable } from '@nestjs/common';
import type { AddPerson, PersonId, PersonSummary } from '@kreds/identity/model';
import { type AccountContext, AuditTrail, RateLimiter, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { randomUUID } from 'node:crypto';
import { Invitations } from '../invitations/invitations';
import { Person } from './person.entity';
import { personRow } from './person-row';
import { type Reach, PersonRights } from './person-rights';
import { PersonReader } from './person-reader';
import { PersonSummaries } from './person-summaries';
import { isUniqueViolation } from './unique-violation';

const ADDING = { name: 'identity.add-person', most: 200, windowMs: 3_600_000 } as const;

/** Adds a person and sends the first invitation: row, invitation and mail stand together or not at all. */
@Injectable()
export class AddPersonAndInvite {
  constructor(
    private readonly rights: PersonRights,
    private readonly reader: PersonReader,
    private readonly invitations: Invitations,
    private readonly summaries: PersonSummaries,
    private readonly limiter: RateLimiter,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, wish: AddPerson): Promise<PersonSummary> {
    const reach = await this.rights.reachOf(ctx);
    if (wish.administrator && !ctx.actor.administrator) throw new RefusedError('platform.not-found');
    this.limiter.take(ADDING, ctx.actor.personId, ctx.now);
    const id = randomUUID() as PersonId;
    const row = personRow({ ...wish, id, createdAt: ctx.now, createdBy: ctx.actor.personId });
    try {
      await this.units.run(async (unit) => {
        await unit.manager.insert(Person, row);
        await this.invitations.send(unit, ctx, { ...row, email: wish.email }, false);
        await this.audit.record(unit, ctx, { action: 'identity.person-added', subject: `person:${id}` });
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw await this.taken(wish.email, reach);
      throw error;
    }
    return this.summaries.one(id, ctx.now);
  }

  /** Names the person who has the address already, to those who may see that person. */
  private async taken(email: string, reach: Reach): Promise<RefusedError> {
    const owner = await this.reader.findByEmail(email);
    const mayKnow = owner && (reach === 'everybody' || reach.has(owner.id));
    return new RefusedError('identity.email-taken', mayKnow ? { personId: owner.id } : undefined);
  }
}
