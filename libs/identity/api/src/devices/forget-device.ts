import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import { type AccountContext, AuditTrail, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { TrustedDevice } from './trusted-device.entity';

/** Deletes the server's half: what the device keeps opens nothing any more. */
@Injectable()
export class ForgetDevice {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws RefusedError `platform.not-found` for another's device too */
  async run(ctx: AccountContext, id: string): Promise<void> {
    const { personId } = ctx.actor;
    await this.units.run(async (unit) => {
      const gone = isUuid(id) ? await unit.manager.delete(TrustedDevice, { id, personId }) : undefined;
      if (gone?.affected !== 1) throw new RefusedError('platform.not-found');
      await this.audit.record(unit, ctx, { action: 'identity.device-forgotten', subject: `person:${personId}` });
    });
  }
}
