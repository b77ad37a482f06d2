import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import { halfIsDue, type ReleaseHalf as ReleaseHalfWish, type ServerHalf } from '@kreds/identity/model';
import { type AccountContext, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { hashOf } from '../secrets/tokens';
import { Session } from '../sessions/session.entity';
import { TrustedDevice } from './trusted-device.entity';

/**
 * Hands the server's half to a device of the person behind the session (4.3 a). Another's device, a deleted one and a
 * wrong release are answered alike. Staff get it within twelve hours of signing in, and `identity.step-up-needed` later.
 */
@Injectable()
export class ReleaseHalf {
  constructor(private readonly units: UnitOfWork) {}

  async run(ctx: AccountContext, id: string, { release }: ReleaseHalfWish): Promise<ServerHalf> {
    const { personId, sessionId } = ctx.actor;
    return this.units.run(async (unit) => {
      const own = { id, personId, releaseHash: hashOf(release) };
      const device = isUuid(id) ? await unit.manager.findOneBy(TrustedDevice, own) : null;
      const session = await unit.manager.findOneBy(Session, { id: sessionId });
      if (!device || !session) throw new RefusedError('platform.not-found');
      if (!halfIsDue(session.openedAt, session.staffSince !== null, ctx.now)) {
        throw new RefusedError('identity.step-up-needed');
      }
      await unit.manager.update(TrustedDevice, { id: device.id }, { lastUsedAt: ctx.now });
      return { serverHalf: device.serverHalf };
    });
  }
}
