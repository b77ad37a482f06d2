import type { MeetingEvent, MeetingEventType } from '../events';
import type { PersonId, SegmentId } from '../ids';
import type { Audience, MeetingFact } from '../views';

/** What a fact is called for an audience, and which ids of the event travel with it. The screen gets none. */
type Shown = readonly [name: string, carries?: 'segment' | 'segment+person' | 'person'];

/** Facilitators hear of everything, by its own name. Attendance and apologies travel without their code. */
const FACILITATOR_FACTS: Readonly<Record<MeetingEventType, Shown>> = {
  LobbyOpened: ['lobby-opened'],
  MeetingStarted: ['started'],
  MeetingEnded: ['ended'],
  MeetingReopened: ['reopened'],
  SegmentLeft: ['segment-left', 'segment'],
  SegmentEntered: ['segment-entered', 'segment'],
  SegmentSkipped: ['segment-skipped', 'segment'],
  SegmentInserted: ['segment-inserted'],
  Held: ['held'],
  Resumed: ['resumed'],
  TurnBegan: ['turn-began', 'segment+person'],
  TurnEnded: ['turn-ended', 'segment+person'],
  TurnHeld: ['turn-held', 'segment+person'],
  TurnResumed: ['turn-resumed', 'segment+person'],
  TurnPassed: ['turn-passed', 'segment+person'],
  TurnDeferred: ['turn-deferred', 'segment+person'],
  TurnAbsent: ['turn-absent', 'segment+person'],
  TurnWaiting: ['turn-waiting', 'segment+person'],
  OrderSet: ['order-set', 'segment'],
  ClockAdjusted: ['clock-adjusted', 'segment+person'],
  PlanAdjusted: ['plan-adjusted'],
  TimeVisibleSet: ['time-visible-set', 'segment'],
  QuietSet: ['quiet-set'],
  CurtainSet: ['curtain-set'],
  BatonOffered: ['baton-offered', 'person'],
  BatonMoved: ['baton-moved', 'person'],
  PersonArrived: ['person-arrived', 'person'],
  PersonLeft: ['person-left', 'person'],
  CatchUpSuggested: ['catch-up-suggested', 'segment+person'],
  AttendanceSet: ['attendance-set', 'person'],
  Undone: ['undone'],
  StewardNamed: ['steward-named', 'person'],
  MeetingCancelled: ['cancelled'],
  MeetingAbandoned: ['abandoned'],
  MeetingSealed: ['sealed'],
  Amended: ['amended'],
  LocalRunAdopted: ['local-run-adopted'],
};

/** What leaders hear. An event that is not listed reaches them as `advanced` alone. */
const LEADER_FACTS: Readonly<Partial<Record<MeetingEventType, Shown>>> = {
  LobbyOpened: ['lobby-opened'],
  MeetingStarted: ['started'],
  MeetingEnded: ['ended'],
  MeetingReopened: ['reopened'],
  SegmentLeft: ['segment-left', 'segment'],
  SegmentEntered: ['segment-entered', 'segment'],
  // What comes next has another title or length; which item it was about is the facilitator's.
  SegmentSkipped: ['day-changed'],
  SegmentInserted: ['day-changed'],
  PlanAdjusted: ['day-changed'],
  Held: ['held'],
  Resumed: ['resumed'],
  TurnBegan: ['turn-began', 'segment+person'],
  // Done and passed leave the server as one and the same fact (D2, live-meeting.md 5a).
  TurnEnded: ['turn-over', 'segment+person'],
  TurnPassed: ['turn-over', 'segment+person'],
  TurnDeferred: ['turn-deferred', 'segment+person'],
  TurnHeld: ['turn-held', 'segment+person'],
  TurnResumed: ['turn-resumed', 'segment+person'],
  // Who came late, left or is not here is named to nobody: the circle is another one, that is all.
  TurnAbsent: ['circle-changed'],
  TurnWaiting: ['circle-changed'],
  OrderSet: ['circle-changed'],
  PersonArrived: ['circle-changed'],
  PersonLeft: ['circle-changed'],
  ClockAdjusted: ['clock-changed'],
  TimeVisibleSet: ['clock-changed'],
  QuietSet: ['quiet-set'],
  CurtainSet: ['curtain-set'],
  BatonMoved: ['baton-moved', 'person'],
  Undone: ['undone'],
  MeetingCancelled: ['cancelled'],
  MeetingAbandoned: ['ended'],
  MeetingSealed: ['sealed'],
};

/** What the wall hears: that its picture is another one, never about whom. */
const SCREEN_FACTS: Readonly<Partial<Record<MeetingEventType, Shown>>> = {
  LobbyOpened: ['lobby-opened'],
  MeetingStarted: ['started'],
  MeetingEnded: ['ended'],
  MeetingReopened: ['reopened'],
  SegmentLeft: ['segment-left'],
  SegmentEntered: ['segment-entered'],
  Held: ['held'],
  Resumed: ['resumed'],
  TurnBegan: ['turn-began'],
  TurnEnded: ['turn-over'],
  TurnPassed: ['turn-over'],
  TurnDeferred: ['circle-changed'],
  TurnAbsent: ['circle-changed'],
  TurnWaiting: ['circle-changed'],
  OrderSet: ['circle-changed'],
  PersonArrived: ['circle-changed'],
  PersonLeft: ['circle-changed'],
  TurnHeld: ['clock-changed'],
  TurnResumed: ['clock-changed'],
  ClockAdjusted: ['clock-changed'],
  TimeVisibleSet: ['clock-changed'],
  QuietSet: ['quiet-set'],
  CurtainSet: ['curtain-set'],
  Undone: ['undone'],
  MeetingCancelled: ['ended'],
  MeetingAbandoned: ['ended'],
};

const FACTS: Readonly<Record<Audience, Readonly<Partial<Record<MeetingEventType, Shown>>>>> = {
  facilitator: FACILITATOR_FACTS,
  leader: LEADER_FACTS,
  screen: SCREEN_FACTS,
};

/**
 * The one fact that an audience gets for an event, e.g. `meeting.turn-began.v1`. What the audience may not see becomes
 * `meeting.advanced.v1` with its seq alone, so that seq has no gaps for anybody.
 */
export function factFor(audience: Audience, event: MeetingEvent): MeetingFact {
  const shown = FACTS[audience][event.type];
  if (shown === undefined) return { type: 'meeting.advanced.v1', seq: event.seq };
  const { segmentId, personId } = idsOf(event);
  const [name, carries] = shown;
  const withSegment = carries === 'segment' || carries === 'segment+person';
  const withPerson = carries === 'person' || carries === 'segment+person';
  return {
    type: `meeting.${name}.v1`,
    seq: event.seq,
    at: event.at,
    ...(withSegment && segmentId !== null ? { segmentId } : {}),
    ...(withPerson && personId !== null ? { personId } : {}),
  };
}

/** Segment and person that an event is about; the baton's are whom it goes to. */
function idsOf(event: MeetingEvent): { segmentId: SegmentId | null; personId: PersonId | null } {
  const segmentId = 'segmentId' in event ? event.segmentId : null;
  if (event.type === 'BatonOffered' || event.type === 'BatonMoved') return { segmentId, personId: event.to };
  return { segmentId, personId: 'personId' in event ? event.personId : null };
}
