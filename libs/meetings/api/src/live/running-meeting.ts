import {
  type MeetingEvent,
  type MeetingFacts,
  type MeetingId,
  type MeetingState,
  type NetworkId,
  type PersonId,
  evolve,
  fold,
  initialState,
} from '@kreds/meetings/model';
import type { CastMember } from '../cast/meeting-cast';
import type { MeetingWords } from '../cast/cast-reader';
import type { Meeting } from '../entities/meeting.entity';
import { instantOf } from '../planning/local-time';
import { Replies } from './replies';

/** A meeting in memory: its rows, its fold and the ranges of its commands. One per meeting and process. */
export class RunningMeeting {
  readonly replies: Replies;
  /** When each person's relation to the network was last looked up; an ended one ends the view (epoch ms). */
  readonly checkedAt = new Map<PersonId, number>();
  private folded: MeetingState;

  constructor(
    readonly row: Meeting,
    readonly cast: readonly CastMember[],
    readonly words: MeetingWords,
    events: readonly MeetingEvent[],
  ) {
    this.folded = fold(initialState(factsOf(row, cast)), events);
    this.replies = new Replies(events);
  }

  get id(): MeetingId {
    return this.row.id as MeetingId;
  }

  get state(): MeetingState {
    return this.folded;
  }

  /** Takes committed events in. Called by the one writer only. */
  apply(events: readonly MeetingEvent[]): void {
    this.folded = after(this.folded, events);
    this.replies.learn(events);
  }
}

/** The state after some more events. */
export function after(state: MeetingState, events: readonly MeetingEvent[]): MeetingState {
  return events.reduce(evolve, state);
}

/** What the fold starts from: plan and times of the row, people of the cast. */
export function factsOf(row: Meeting, cast: readonly CastMember[]): MeetingFacts {
  return {
    id: row.id as MeetingId,
    networkId: row.networkId as NetworkId,
    plan: row.plan,
    planVersion: row.planVersion,
    people: cast,
    plannedStart: instantOf(row.date, row.start, row.zone),
    plannedEnd: instantOf(row.date, row.end, row.zone),
  };
}
