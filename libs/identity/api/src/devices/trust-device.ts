import { Injectable } from '@nestjs/common';
import type { TrustDevice as TrustDeviceWish, TrustedDeviceKeys } from '@kreds/identity/model';
import { type AccountContext, AuditTrail, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { randomBytes, randomUUID } from 'node:crypto';
import { holdPerson } from '../people/hold-person';
import { hashOf } from '../secrets/tokens';
import { StepUpReader } from '../sessions/step-up-reader';
import { TrustedDevice } from './trusted-device.entity';

const HALF_BYTES = 32;
const MOST_DEVICES = 20;

/** Makes the server's half for a device. Trusted again, the same device gets a new half and the old one is dead. */
@Injectable()
export class TrustDevice {
  constructor(
    private readonly stepUp: StepUpReader,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, { release, label }: TrustDeviceWish): Promise<TrustedDeviceKeys> {
    this.stepUp.freshEnough(ctx);
    const { personId } = ctx.actor;
    const releaseHash = hashOf(release);
    const device = { id: randomUUID() as string, serverHalf: randomBytes(HALF_BYTES).toString('base64url') };
    await this.units.run(async (unit) => {
      if (!(await holdPerson(unit, personId))) throw new RefusedError('platform.sign-in-needed');
      await unit.manager.delete(TrustedDevice, { personId, releaseHash });
      const others = await unit.manager.find(TrustedDevice, { where: { personId }, order: { lastUsedAt: 'DESC' } });
      // Browsers drop what they store, and each time a device is trusted anew; the longest unused ones go.
      for (const { id } of others.slice(MOST_DEVICES - 1)) await unit.manager.delete(TrustedDevice, { id });
      await unit.manager.insert(TrustedDevice, {
        ...device,
        personId,
        releaseHash,
        label,
        trustedAt: ctx.now,
        lastUsedAt: ctx.now,
      });
      await this.audit.record(unit, ctx, {
        action: 'identity.device-trusted',
        subject: `person:${personId}`,
        meta: label,
      });
    });
    return { deviceId: device.id, serverHalf: device.serverHalf };
  }
}
