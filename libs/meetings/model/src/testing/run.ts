import type { CommandOf, MeetingCommand, MeetingCommandType } from '../commands';
import { decide } from '../decide';
import type { Decision } from '../decision';
import { evolve } from '../evolve';
import type { MeetingEvent, MeetingEventType } from '../events';
import type { CommandId, PersonId, SegmentId } from '../ids';
import { initialState } from '../initial-state';
import type { MeetingFacts, MeetingState, Segment, Turn } from '../state';
import { command, context, LEAD, LEADERS, meetingFacts, MINUTE, PLANNED_START } from './meeting';

type Fields<T extends MeetingCommandType> = Omit<CommandOf<T>, 'type' | 'commandId' | 'batonEpoch'> & {
  batonEpoch?: number;
  commandId?: CommandId;
};

/**
 * A meeting under test: give commands, let minutes pass, look. What the page shows as current is filled in
 * (`fromSegment`, `fromTurn`, `batonEpoch`), so a test names only what it is about.
 */
export class TestMeeting {
  readonly log: MeetingEvent[] = [];
  state: MeetingState;
  now = PLANNED_START;
  unreachableSince: number | null = null;

  constructor(facts: Partial<MeetingFacts> = {}) {
    this.state = initialState(meetingFacts(facts));
  }

  /** Decides as the holder unless somebody else is named, and appends what was accepted. */
  give<T extends MeetingCommandType>(type: T, fields: Partial<Fields<T>> = {}, actor: PersonId = LEAD): Decision {
    return this.send(this.tap(type, fields), actor);
  }

  /** Like `give`, for the steps of a test that must work: @throws Error with the code when they do not */
  must<T extends MeetingCommandType>(type: T, fields: Partial<Fields<T>> = {}, actor: PersonId = LEAD): this {
    const decision = this.give(type, fields, actor);
    if (decision.kind !== 'accepted') {
      throw new Error(`${type}: ${decision.kind === 'refused' ? decision.refusal.code : decision.kind}`);
    }
    return this;
  }

  /** The command as the person's page would send it now. */
  tap<T extends MeetingCommandType>(type: T, fields: Partial<Fields<T>> = {}): MeetingCommand {
    const seen = {
      batonEpoch: this.state.baton.epoch,
      fromSegment: this.state.currentSegment,
      fromTurn: this.speaker(),
    };
    return command(type, { ...seen, ...fields } as unknown as Parameters<typeof command<T>>[1]);
  }

  send(sent: MeetingCommand, actor: PersonId = LEAD): Decision {
    const decision = decide(this.state, sent, context(actor, this.now, this.unreachableSince));
    if (decision.kind === 'accepted') for (const event of decision.events) this.append(event);
    return decision;
  }

  append(event: MeetingEvent): void {
    this.log.push(event);
    this.state = evolve(this.state, event);
  }

  wait(minutes: number): this {
    this.now += minutes * MINUTE;
    return this;
  }

  segment(id: SegmentId | null = this.state.currentSegment): Segment {
    const found = this.state.segments.find((segment) => segment.plan.id === id);
    if (!found) throw new Error('no such segment');
    return found;
  }

  turn(person: PersonId, id: SegmentId | null = this.state.currentSegment): Turn {
    const found = this.segment(id).round?.turns.find((turn) => turn.personId === person);
    if (!found) throw new Error('no such turn');
    return found;
  }

  /** People and turn states in speaking order. */
  turns(): readonly (readonly [PersonId, string])[] {
    return (this.segment().round?.turns ?? []).map((turn) => [turn.personId, turn.state]);
  }

  /** Event types of the last accepted command. */
  last(): readonly MeetingEventType[] {
    const commandId = this.log.at(-1)?.commandId;
    return this.log.filter((event) => event.commandId === commandId).map((event) => event.type);
  }

  private speaker(): PersonId | null {
    const current = this.state.segments.find(({ plan }) => plan.id === this.state.currentSegment);
    return current?.round?.turns.find((turn) => turn.state === 'speaking')?.personId ?? null;
  }
}

/** A meeting that has begun, with these leaders in the room. */
export function startedMeeting(here: readonly PersonId[] = LEADERS, facts: Partial<MeetingFacts> = {}): TestMeeting {
  const meeting = new TestMeeting(facts).must('OpenLobby');
  for (const person of here) meeting.must('Arrive', { personId: person, how: 'in_room' });
  return meeting.must('Start');
}

/** A meeting inside the segment with this id. */
export function meetingAt(id: SegmentId, here?: readonly PersonId[], facts?: Partial<MeetingFacts>): TestMeeting {
  return startedMeeting(here, facts).must('GoTo', { segmentId: id });
}

/** The code of a refusal, or what the decision was instead. */
export function answerOf(decision: Decision): string {
  return decision.kind === 'refused' ? decision.refusal.code : decision.kind;
}
