import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  AuditTrail,
  newToken,
  RateLimiter,
  RefusedError,
  type RequestContext,
  tokenHash,
  UnitOfWork,
} from '@kreds/platform-api';
import type { DataSource } from 'typeorm';
import { WallPass } from '../entities/wall-pass.entity';
import { typedCode } from '../codes';

/** A room of people may share one address, and codes are typed by hand: enough tries for them, few for a guesser. */
const LIMIT = { name: 'wall-open', most: 20, windowMs: 10 * 60_000 } as const;

/** Changes a pairing code, once, for the wall's cookie. */
@Injectable()
export class OpenWall {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @returns the cookie's value and how long it lasts in ms
   * @throws RefusedError `meetings.code-unknown` alike for wrong, used and old codes
   */
  async run(ctx: RequestContext, code: string): Promise<{ readonly token: string; readonly lifetimeMs: number }> {
    this.limiter.take(LIMIT, ctx.ip, ctx.now);
    const pairingHash = tokenHash(typedCode(code));
    const pass = await this.source.getRepository(WallPass).findOneBy({ pairingHash });
    if (!pass || pass.pairingUntil <= ctx.now) throw new RefusedError('meetings.code-unknown');
    const token = newToken();
    await this.units.run(async (unit) => {
      const used = await unit.manager.update(
        WallPass,
        { id: pass.id, pairingHash },
        { pairingHash: null, tokenHash: tokenHash(token) },
      );
      if (used.affected !== 1) throw new RefusedError('meetings.code-unknown');
      await this.audit.record(unit, ctx, { action: 'meetings.wall-opened', subject: `meeting:${pass.meetingId}` });
    });
    return { token, lifetimeMs: pass.endsAt - ctx.now };
  }
}
