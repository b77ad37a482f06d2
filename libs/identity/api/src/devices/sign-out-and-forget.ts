import { Injectable } from '@nestjs/common';
import type { ForgetHere } from '@kreds/identity/model';
import { AuditTrail, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { SessionKeeper } from '../sessions/session-keeper';
import { TrustedDevice } from './trusted-device.entity';

/** Ends this session and deletes the half of this device. Without a session there is nothing to end, which is no error. */
@Injectable()
export class SignOutAndForget {
  constructor(
    private readonly sessions: SessionKeeper,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext, { deviceId }: ForgetHere): Promise<void> {
    const { actor } = ctx;
    if (actor.kind !== 'account') return;
    const { personId, sessionId } = actor;
    await this.units.run(async (unit) => {
      if (deviceId !== null) await unit.manager.delete(TrustedDevice, { id: deviceId, personId });
      await this.sessions.end(unit, sessionId);
      await this.audit.record(unit, ctx, { action: 'identity.device-left', subject: `person:${personId}` });
    });
  }
}
