import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@kreds/kernel';
import { CLOCK, RefusedError, type RequestContext } from '@kreds/platform-api';
import { MeetingViews } from '../live/meeting-views';
import { ReadLive } from '../live/read-live';
import type { WallSnapshot } from '@kreds/meetings/model';

/** The wall's whole picture. Its cookie names the meeting; the address names none. */
@Injectable()
export class ReadWall {
  constructor(
    private readonly live: ReadLive,
    private readonly views: MeetingViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusedError `platform.not-found` when the meeting is gone */
  async run(ctx: RequestContext): Promise<WallSnapshot> {
    if (ctx.actor.kind !== 'room-screen') throw new RefusedError('platform.not-found');
    const meeting = await this.live.current(ctx.actor.meetingId);
    if (!meeting) throw new RefusedError('platform.not-found');
    return {
      audience: 'screen',
      meetingId: meeting.id,
      language: meeting.words.language,
      seq: meeting.state.seq,
      serverNow: this.clock.now(),
      view: this.views.of(meeting).screen(),
    };
  }
}
