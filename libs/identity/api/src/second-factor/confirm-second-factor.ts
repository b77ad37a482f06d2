import { Injectable } from '@nestjs/common';
import type { BackupCodes, ConfirmSecondFactor } from '@kreds/identity/model';
import { type AccountContext, AuditTrail, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { holdPerson } from '../people/hold-person';
import { Session } from '../sessions/session.entity';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { SecondFactor } from './second-factor.entity';
import { SecondFactors } from './second-factors';

/** The app's first right code: from now on it is asked for, and this session counts as having shown it. */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly factors: SecondFactors,
    private readonly limits: KnockingLimits,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, { code }: ConfirmSecondFactor): Promise<BackupCodes> {
    const { personId, sessionId } = ctx.actor;
    this.limits.secondFactor(personId, ctx.now);
    return this.units.run(async (unit) => {
      await holdPerson(unit, personId);
      const factor = await unit.manager.findOneBy(SecondFactor, { personId });
      if (!factor || !this.factors.demanded) throw new RefusedError('platform.not-found');
      if (factor.confirmedAt !== null) throw new RefusedError('identity.second-factor-in-use');
      if (!(await this.factors.use(unit, factor, code, ctx.now)))
        throw new RefusedError('identity.second-factor-wrong');
      const { codes, hashes } = this.factors.newBackupCodes(personId);
      await unit.manager.update(SecondFactor, { personId }, { confirmedAt: ctx.now, backupHashes: hashes });
      await unit.manager.update(Session, { id: sessionId }, { secondFactorAt: ctx.now });
      await this.audit.record(unit, ctx, { action: 'identity.second-factor-set-up', subject: `person:${personId}` });
      return { codes };
    });
  }
}
