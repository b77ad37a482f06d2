import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MeetingId, PersonId } from '@kreds/meetings/model';
import { ActorSources, type RoomGuestActor, tokenHash } from '@kreds/platform-api';
import { type DataSource, IsNull, MoreThan } from 'typeorm';
import { DoorRequest } from '../entities/door-request.entity';
import { Meeting } from '../entities/meeting.entity';
import { isOpen } from '../live/side-rows';
import type { DoorView } from '@kreds/meetings/model';

export const DOOR_COOKIE = 'door';

/** Who waits at the doors, and who the cookie `door` stands for: one member in one open meeting. */
@Injectable()
export class DoorBook implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly sources: ActorSources,
  ) {}

  onModuleInit(): void {
    this.sources.register({ kind: 'room-guest', cookie: DOOR_COOKIE, resolve: (value) => this.actorOf(value) });
  }

  /** Requests that nobody has answered yet, oldest first. */
  async waiting(meetingId: MeetingId, now: number): Promise<readonly DoorView[]> {
    const rows = await this.source.getRepository(DoorRequest).find({
      where: { meetingId, personId: IsNull(), waitsUntil: MoreThan(now) },
      order: { askedAt: 'ASC' },
    });
    return rows.map(({ id, sign, askedAt }) => ({ id, sign, askedAt }));
  }

  /** Ends with the meeting: the room code is gone then, and with it every borrowed phone. */
  private async actorOf(cookieValue: string): Promise<RoomGuestActor | undefined> {
    const request = await this.source.getRepository(DoorRequest).findOneBy({ tokenHash: tokenHash(cookieValue) });
    if (!request?.personId) return undefined;
    const meeting = await this.source
      .getRepository(Meeting)
      .findOne({ select: { id: true, life: true }, where: { id: request.meetingId } });
    if (!meeting || !isOpen(meeting.life)) return undefined;
    return { kind: 'room-guest', meetingId: meeting.id as MeetingId, personId: request.personId as PersonId };
  }
}
