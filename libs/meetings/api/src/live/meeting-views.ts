import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@kreds/kernel';
import {
  type FacilitatorView,
  facilitatorView,
  type LeaderView,
  leaderView,
  type PersonId,
  type ScreenView,
  screenView,
  type ViewContext,
} from '@kreds/meetings/model';
import { CLOCK } from '@kreds/platform-api';
import { Presence } from './presence';
import { DOWN_MS } from './presence-status';
import type { RunningMeeting } from './running-meeting';

/** The three projections of one meeting at this moment; snapshot and push use the same ones. */
export interface Views {
  facilitator(): FacilitatorView;
  leader(personId: PersonId): LeaderView;
  screen(): ScreenView;
}

@Injectable()
export class MeetingViews {
  constructor(
    private readonly presence: Presence,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(meeting: RunningMeeting): Views {
    const context = this.contextOf(meeting);
    return {
      facilitator: () => facilitatorView(meeting.state, context),
      leader: (personId) => leaderView(meeting.state, personId, context),
      screen: () => screenView(meeting.state, context),
    };
  }

  private contextOf({ id, row, words, state }: RunningMeeting): ViewContext {
    const unreachable = this.presence.unreachableSince(id, state.baton.holder);
    const gone = this.presence.goneForMs(id, state.baton.holder) ?? 0;
    return {
      now: Math.max(this.clock.now(), state.lastAt),
      firstNames: words.firstNames,
      fullNames: words.fullNames,
      programmeName: words.programmeName,
      networkName: words.networkName,
      meetingNumber: row.number,
      meetingsInSeries: words.meetingsInSeries,
      roomCode: row.roomCode,
      wallNames: row.wallNames,
      // A line that flaps changes nobody's picture: the lead counts as gone after ten seconds.
      holderReachable: gone < DOWN_MS,
      holderUnreachableSince: unreachable,
    };
  }
}
