import {
  type AttendanceCode,
  type CommandId,
  currentSegmentOf,
  decide,
  evolve,
  initialState,
  type MeetingCommand,
  type MeetingEvent,
  type MeetingFacts,
  type MeetingState,
  type PersonId,
  type Segment,
  upcomingSegmentsOf,
} from '@kreds/meetings/model';
import { newId } from '../new-id';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What a tap of the facilitator carries, without what every command carries. */
type Tap<Command extends MeetingCommand = MeetingCommand> = Command extends MeetingCommand
  ? Omit<Command, 'commandId' | 'device' | 'clientTime'>
  : never;

export interface PastRun {
  readonly events: readonly MeetingEvent[];
  readonly state: MeetingState;
}

/**
 * A whole meeting as its facilitator would have led it, from the lobby to the seal a day later: every event comes from the
 * rules of the live meeting, so that a finished meeting of the demo is one like any other.
 * @param attendance code per leader; whoever is not `present` stayed away
 * @throws Error when the rules refuse a step
 */
export function pastRun(facts: MeetingFacts, attendance: ReadonlyMap<PersonId, AttendanceCode>): PastRun {
  const run = new Run(facts);
  const came = facts.people.filter(({ personId, role }) => role !== 'leader' || attendance.get(personId) === 'present');
  run.give(facts.plannedStart - 15 * MINUTE_MS, { type: 'OpenLobby' });
  came.forEach(({ personId }, at) => {
    run.give(facts.plannedStart - (12 - at) * MINUTE_MS, { type: 'Arrive', personId, how: 'in_room' });
  });
  run.give(facts.plannedStart, { type: 'Start', batonEpoch: 0 });
  run.goThroughItems();
  for (const [personId, code] of attendance) {
    run.give(facts.plannedEnd, { type: 'ConfirmAttendance', personId, attendance: code });
  }
  run.give(facts.plannedEnd + DAY_MS, { type: 'Seal' });
  return run;
}

class Run implements PastRun {
  readonly events: MeetingEvent[] = [];
  state: MeetingState;

  constructor(private readonly facts: MeetingFacts) {
    this.state = initialState(facts);
  }

  give(at: number, tap: Tap): void {
    const commandId: CommandId = newId();
    const command: MeetingCommand = { ...tap, commandId };
    const decision = decide(this.state, command, {
      actor: { personId: this.state.baton.holder },
      now: at,
      holderReachable: true,
      holderUnreachableSince: null,
    });
    if (decision.kind === 'refused') throw new Error(`${tap.type}: ${decision.refusal.code}`);
    if (decision.kind === 'already_true') return;
    this.events.push(...decision.events);
    this.state = decision.events.reduce(evolve, this.state);
  }

  /** Every item for as long as it was planned, to the minute: nobody reads a demo for its delays. */
  goThroughItems(): void {
    let at = this.facts.plannedStart;
    for (;;) {
      const segment = currentSegmentOf(this.state);
      if (!segment) throw new Error('a running meeting is always at an item');
      this.goRound(segment, at);
      at += segment.plan.plannedMs;
      const [next] = upcomingSegmentsOf(this.state);
      const seen = { batonEpoch: 0, fromSegment: segment.plan.id };
      if (!next) return this.give(at, { type: 'End', ...seen });
      this.give(at, { type: 'GoTo', ...seen, segmentId: next.plan.id });
    }
  }

  /** In a round everybody who is here has the word once, in today's order. */
  private goRound({ plan, round }: Segment, from: number): void {
    if (!round) return;
    const each = Math.floor(plan.plannedMs / (round.turns.length + 1));
    let speaking: PersonId | null = null;
    let at = from;
    const seen = { batonEpoch: 0, fromSegment: plan.id };
    for (const { personId } of round.turns) {
      this.give(at, { type: 'BeginTurn', ...seen, fromTurn: speaking, personId });
      speaking = personId;
      at += each;
    }
    if (speaking) this.give(at, { type: 'EndTurn', ...seen, personId: speaking });
  }
}
