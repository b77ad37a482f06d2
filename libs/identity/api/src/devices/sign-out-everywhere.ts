import { Injectable } from '@nestjs/common';
import { AuditTrail, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { holdPerson } from '../people/hold-person';
import { SessionKeeper } from '../sessions/session-keeper';
import { Tickets } from '../tickets/tickets';
import { TrustedDevice } from './trusted-device.entity';

/** Ends every session of the person, this one too, and every device's half. The passphrase and the sheet are left. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly sessions: SessionKeeper,
    private readonly tickets: Tickets,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    const { actor } = ctx;
    if (actor.kind !== 'account') return;
    const { personId } = actor;
    await this.units.run(async (unit) => {
      await holdPerson(unit, personId);
      await unit.manager.delete(TrustedDevice, { personId });
      await this.tickets.endAllOf(unit, personId, ['sheet', 'second']);
      await this.sessions.endAllOf(unit, personId);
      await this.audit.record(unit, ctx, { action: 'identity.signed-out-everywhere', subject: `person:${personId}` });
    });
  }
}
