import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MeetingId } from '@kreds/meetings/model';
import {
  LiveChannel,
  newToken,
  randomBelow,
  RateLimiter,
  RefusedError,
  type RequestContext,
  tokenHash,
  UnitOfWork,
} from '@kreds/platform-api';
import type { DataSource } from 'typeorm';
import { DoorRequest } from '../entities/door-request.entity';
import { Meeting } from '../entities/meeting.entity';
import { rooms } from '../live/rooms';
import { isOpen } from '../live/side-rows';
import { typedCode } from '../codes';
import type { KnockAnswer } from '@kreds/meetings/model';
import { DoorBook } from './door-book';

/** Eight people in one room share one address. */
const PER_ADDRESS = { name: 'door-knock', most: 30, windowMs: 10 * 60_000 } as const;
const WAIT_MS = 10 * 60_000;
const MOST_WAITING = 12;

/** Somebody with a borrowed phone types the room code. It opens nothing: the request waits for the facilitator's tap. */
@Injectable()
export class KnockAtDoor {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly doors: DoorBook,
    private readonly channel: LiveChannel,
    private readonly limiter: RateLimiter,
  ) {}

  /** @throws RefusedError `meetings.code-unknown`, or `meetings.door-closed` when too many wait already */
  async run(ctx: RequestContext, roomCode: string): Promise<KnockAnswer> {
    this.limiter.take(PER_ADDRESS, ctx.ip, ctx.now);
    const meeting = await this.source.getRepository(Meeting).findOneBy({ roomCode: typedCode(roomCode) });
    if (!meeting || !isOpen(meeting.life)) throw new RefusedError('meetings.code-unknown');
    const meetingId = meeting.id as MeetingId;
    const waiting = await this.doors.waiting(meetingId, ctx.now);
    if (waiting.length >= MOST_WAITING) throw new RefusedError('meetings.door-closed');
    const ticket = newToken();
    const sign = freeSign(waiting.map((request) => request.sign));
    const waitsUntil = ctx.now + WAIT_MS;
    await this.units.run(async (unit) => {
      await unit.manager.insert(DoorRequest, {
        id: crypto.randomUUID(),
        meetingId,
        sign,
        ticketHash: tokenHash(ticket),
        askedAt: ctx.now,
        waitsUntil,
        personId: null,
        tokenHash: null,
      });
      unit.afterCommit(() => this.channel.send(rooms.facilitators(meetingId), 'meeting.doors.v1', {}));
    });
    return { sign, ticket, waitsUntil };
  }
}

function freeSign(taken: readonly string[]): string {
  const free = Array.from({ length: 90 }, (_, at) => String(at + 10)).filter((sign) => !taken.includes(sign));
  return free[randomBelow(free.length)] ?? '10';
}
