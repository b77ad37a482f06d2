import { Injectable } from '@nestjs/common';
import { AuditTrail, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { SessionKeeper } from '../sessions/session-keeper';

/** Ends this session, here and on its sockets. Without one there is nothing to end, which is no error. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionKeeper,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    const { actor } = ctx;
    if (actor.kind !== 'account') return;
    await this.units.run(async (unit) => {
      if (!(await this.sessions.end(unit, actor.sessionId))) return;
      await this.audit.record(unit, ctx, { action: 'identity.signed-out', subject: `person:${actor.personId}` });
    });
  }
}
