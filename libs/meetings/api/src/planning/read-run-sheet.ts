import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@kreds/kernel';
import { CLOCK, RefusedError, type RequestContext } from '@kreds/platform-api';
import { ReadLive } from '../live/read-live';
import { factsOf } from '../live/running-meeting';
import { MeetingRelations } from '../meeting-relations';
import type { RunSheet } from '@kreds/meetings/model';
import { ReadMeeting } from './read-meeting';

/** Everything that the facilitator's device needs to run the meeting on paper or without the server (M7). */
@Injectable()
export class ReadRunSheet {
  constructor(
    private readonly relations: MeetingRelations,
    private readonly meeting: ReadMeeting,
    private readonly live: ReadLive,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusedError `platform.not-found` for everybody who does not lead the network */
  async run(ctx: RequestContext, meetingId: string): Promise<RunSheet> {
    const { meeting, relation } = await this.relations.inMeeting(ctx, meetingId, 'meetings.run-sheet');
    const running = await this.live.current(meeting.id);
    if (!running) throw new RefusedError('platform.not-found');
    return {
      meeting: await this.meeting.detail(ctx, meeting, relation),
      facts: factsOf(running.row, running.cast),
      state: running.state,
      people: running.cast.map(({ personId, role }) => ({
        personId,
        role,
        firstName: running.words.firstNames.get(personId) ?? '',
        fullName: running.words.fullNames.get(personId) ?? '',
      })),
      programmeName: running.words.programmeName,
      networkName: running.words.networkName,
      serverNow: this.clock.now(),
    };
  }
}
