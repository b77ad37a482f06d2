import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { newToken, RateLimiter, RefusedError, type RequestContext, tokenHash, UnitOfWork } from '@kreds/platform-api';
import type { DataSource } from 'typeorm';
import { DoorRequest } from '../entities/door-request.entity';

/** A phone that polls every two seconds, several of them behind one address. */
const LIMIT = { name: 'door-enter', most: 600, windowMs: 60_000 } as const;

export type Entered = { readonly state: 'waiting' } | { readonly token: string; readonly meetingId: string };

/** Changes a confirmed ticket, once, for the cookie `door`. */
@Injectable()
export class EnterDoor {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly limiter: RateLimiter,
  ) {}

  /** @throws RefusedError `meetings.door-closed` for a ticket that was turned away, used, never given or is too old */
  async run(ctx: RequestContext, ticket: string): Promise<Entered> {
    this.limiter.take(LIMIT, ctx.ip, ctx.now);
    const ticketHash = tokenHash(ticket);
    const request = await this.source.getRepository(DoorRequest).findOneBy({ ticketHash });
    if (!request || request.waitsUntil <= ctx.now) throw new RefusedError('meetings.door-closed');
    if (request.personId === null) return { state: 'waiting' };
    const token = newToken();
    await this.units.run(async (unit) => {
      const used = await unit.manager.update(
        DoorRequest,
        { id: request.id, ticketHash },
        { ticketHash: null, tokenHash: tokenHash(token) },
      );
      if (used.affected !== 1) throw new RefusedError('meetings.door-closed');
    });
    return { token, meetingId: request.meetingId };
  }
}
