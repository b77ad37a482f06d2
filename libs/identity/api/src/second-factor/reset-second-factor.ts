import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import type { PersonId } from '@kreds/identity/model';
import { type AccountContext, AuditTrail, MailPort, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { holdPerson } from '../people/hold-person';
import { SessionKeeper } from '../sessions/session-keeper';
import { StepUpReader } from '../sessions/step-up-reader';
import { SecondFactor } from './second-factor.entity';
import { secondFactorMail } from './second-factor-mail';

/** Takes the second factor off somebody who has lost phone and backup codes: sessions end, and the person is told by mail. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly stepUp: StepUpReader,
    private readonly sessions: SessionKeeper,
    private readonly mail: MailPort,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, id: string): Promise<void> {
    if (!isUuid(id)) throw new RefusedError('platform.not-found');
    this.stepUp.freshEnough(ctx);
    await this.units.run(async (unit) => {
      const person = await holdPerson(unit, id as PersonId);
      const gone = person ? await unit.manager.delete(SecondFactor, { personId: person.id }) : undefined;
      if (!person || gone?.affected !== 1) throw new RefusedError('platform.not-found');
      await this.sessions.endAllOf(unit, person.id);
      const { email: to, displayName, language } = person;
      if (to !== null) await this.mail.send(unit, secondFactorMail({ to, displayName, language }), ctx.now);
      await this.audit.record(unit, ctx, { action: 'identity.second-factor-reset', subject: `person:${person.id}` });
    });
  }
}
