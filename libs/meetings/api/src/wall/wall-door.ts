import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MeetingId } from '@kreds/meetings/model';
import { ActorSources, LiveTopics, type RoomScreenActor, tokenHash } from '@kreds/platform-api';
import type { DataSource } from 'typeorm';
import { WallPass } from '../entities/wall-pass.entity';
import { rooms } from '../live/rooms';

export const WALL_COOKIE = 'wall';

/** Who the cookie `wall` stands for: one screen of one meeting, and nobody else. Also the live topic `wall`. */
@Injectable()
export class WallDoor implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly sources: ActorSources,
    private readonly topics: LiveTopics,
  ) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'room-screen',
      cookie: WALL_COOKIE,
      resolve: (value, now) => this.actorOf(value, now),
    });
    this.topics.register({
      topic: 'wall',
      principals: ['room-screen'],
      admit: async (actor, id) =>
        actor.kind === 'room-screen' && actor.meetingId === id ? { room: rooms.wall(actor.meetingId) } : undefined,
    });
  }

  /** The pass behind a cookie, while it lasts. */
  async passOf(cookieValue: string, now: number): Promise<WallPass | undefined> {
    const pass = await this.source.getRepository(WallPass).findOneBy({ tokenHash: tokenHash(cookieValue) });
    return pass && pass.endsAt > now ? pass : undefined;
  }

  private async actorOf(cookieValue: string, now: number): Promise<RoomScreenActor | undefined> {
    const pass = await this.passOf(cookieValue, now);
    return pass && { kind: 'room-screen', meetingId: pass.meetingId as MeetingId };
  }
}
