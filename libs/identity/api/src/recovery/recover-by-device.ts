import { Injectable } from '@nestjs/common';
import type { RecoverByDevice as RecoverByDeviceWish, ServerHalf } from '@kreds/identity/model';
import { AuditTrail, RefusedError, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { TrustedDevice } from '../devices/trusted-device.entity';
import { hashOf } from '../secrets/tokens';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { SignInTicket } from '../tickets/sign-in-ticket.entity';
import { Tickets } from '../tickets/tickets';

/** Link and device together release the server's half (4.3 b). From then on the link takes a new passphrase. */
@Injectable()
export class RecoverByDevice {
  constructor(
    private readonly tickets: Tickets,
    private readonly limits: KnockingLimits,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext, { token, deviceId, release }: RecoverByDeviceWish): Promise<ServerHalf> {
    const wasRight = this.limits.token(ctx.ip, ctx.now);
    const ticket = await this.tickets.find(token, ['forgot'], ctx.now);
    if (!ticket) throw new RefusedError('identity.recovery-over');
    const { personId } = ticket;
    const half = await this.units.run(async (unit) => {
      const releaseHash = hashOf(release);
      const device = await unit.manager.findOneBy(TrustedDevice, { id: deviceId, personId, releaseHash });
      if (!device) throw new RefusedError('platform.not-found');
      await unit.manager.update(SignInTicket, { id: ticket.id }, { deviceShownAt: ctx.now });
      await unit.manager.update(TrustedDevice, { id: device.id }, { lastUsedAt: ctx.now });
      await this.audit.record(unit, ctx, { action: 'identity.recovery-device-shown', subject: `person:${personId}` });
      return { serverHalf: device.serverHalf };
    });
    wasRight();
    return half;
  }
}
