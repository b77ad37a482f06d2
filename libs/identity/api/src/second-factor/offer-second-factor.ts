import { Injectable } from '@nestjs/common';
import type { SecondFactorOffer } from '@kreds/identity/model';
import { type AccountContext, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { randomBytes } from 'node:crypto';
import { holdPerson } from '../people/hold-person';
import { offerOf } from './one-time-codes';
import { SecondFactor } from './second-factor.entity';
import { SecondFactors } from './second-factors';

const SECRET_BYTES = 20;

/** Makes a secret for an authenticator app. A new offer replaces one that was never confirmed, and no other. */
@Injectable()
export class OfferSecondFactor {
  constructor(
    private readonly factors: SecondFactors,
    private readonly units: UnitOfWork,
  ) {}

  async run(ctx: AccountContext): Promise<SecondFactorOffer> {
    const secret = randomBytes(SECRET_BYTES);
    return this.units.run(async (unit) => {
      const person = await holdPerson(unit, ctx.actor.personId);
      if (!person || !this.factors.demanded || !(await this.factors.isStaff(person))) {
        throw new RefusedError('platform.not-found');
      }
      const there = await unit.manager.findOneBy(SecondFactor, { personId: person.id });
      if (typeof there?.confirmedAt === 'number') throw new RefusedError('identity.second-factor-in-use');
      await unit.manager.save(SecondFactor, {
        personId: person.id,
        sealedSecret: this.factors.seal(person.id, secret),
        confirmedAt: null,
        lastStep: 0,
        backupHashes: [],
      });
      return offerOf(secret, person.email ?? person.displayName);
    });
  }
}
