import type { MeetingEvent, MeetingEventType } from '../events';
import type { PersonId, SegmentId } from '../ids';
import type { Audience, MeetingFact } from '../views';

/** Which ids of an event travel with a fact. The screen gets none. */
type Carried = 'none' | 'segment' | 'segment+person' | 'person';
interface Shown {
  readonly name: string;
  readonly carries: Carried;
}

const as = (name: string, carries: Carried = 'none'): Shown => ({ name, carries });

/** Facilitators hear of everything, by its own name. Attendance and apologies travel without their code. */
const FACILITATOR_FACTS: Readonly<Record<MeetingEventType, Shown>> = {
  LobbyOpened: as('lobby-opened'),
  MeetingStarted: as('started'),
  MeetingEnded: as('ended'),
  MeetingReopened: as('reopened'),
  SegmentLeft: as('segment-left', 'segment'),
  SegmentEntered: as('segment-entered', 'segment'),
  SegmentSkipped: as('segment-skipped', 'segment'),
  SegmentInserted: as('segment-inserted'),
  Held: as('held'),
  Resumed: as('resumed'),
  TurnBegan: as('turn-began', 'segment+person'),
  TurnEnded: as('turn-ended', 'segment+person'),
  TurnHeld: as('turn-held', 'segment+person'),
  TurnResumed: as('turn-resumed', 'segment+person'),
  TurnPassed: as('turn-passed', 'segment+person'),
  TurnDeferred: as('turn-deferred', 'segment+person'),
  TurnAbsent: as('turn-absent', 'segment+person'),
  TurnWaiting: as('turn-waiting', 'segment+person'),
  OrderSet: as('order-set', 'segment'),
  ClockAdjusted: as('clock-adjusted', 'segment+person'),
  PlanAdjusted: as('plan-adjusted'),
  TimeVisibleSet: as('time-visible-set', 'segment'),
  QuietSet: as('quiet-set'),
  CurtainSet: as('curtain-set'),
  BatonOffered: as('baton-offered', 'person'),
  BatonMoved: as('baton-moved', 'person'),
  PersonArrived: as('person-arrived', 'person'),
  PersonLeft: as('person-left', 'person'),
  CatchUpSuggested: as('catch-up-suggested', 'segment+person'),
  AttendanceSet: as('attendance-set', 'person'),
  Undone: as('undone'),
  StewardNamed: as('steward-named', 'person'),
  MeetingCancelled: as('cancelled'),
  MeetingAbandoned: as('abandoned'),
  MeetingSealed: as('sealed'),
  Amended: as('amended'),
  LocalRunAdopted: as('local-run-adopted'),
};

/** What leaders hear. An event that is not listed reaches them as `advanced` alone. */
const LEADER_FACTS: Readonly<Partial<Record<MeetingEventType, Shown>>> = {
  LobbyOpened: as('lobby-opened'),
  MeetingStarted: as('started'),
  MeetingEnded: as('ended'),
  MeetingReopened: as('reopened'),
  SegmentLeft: as('segment-left', 'segment'),
  SegmentEntered: as('segment-entered', 'segment'),
  // What comes next has another title or length; which item it was about is the facilitator's.
  SegmentSkipped: as('day-changed'),
  SegmentInserted: as('day-changed'),
  PlanAdjusted: as('day-changed'),
  Held: as('held'),
  Resumed: as('resumed'),
  TurnBegan: as('turn-began', 'segment+person'),
  // Done and passed leave the server as one and the same fact (D2, live-meeting.md 5a).
  TurnEnded: as('turn-over', 'segment+person'),
  TurnPassed: as('turn-over', 'segment+person'),
  TurnDeferred: as('turn-deferred', 'segment+person'),
  TurnHeld: as('turn-held', 'segment+person'),
  TurnResumed: as('turn-resumed', 'segment+person'),
  // Who came late, left or is not here is named to nobody: the circle is another one, that is all.
  TurnAbsent: as('circle-changed'),
  TurnWaiting: as('circle-changed'),
  OrderSet: as('circle-changed'),
  PersonArrived: as('circle-changed'),
  PersonLeft: as('circle-changed'),
  ClockAdjusted: as('clock-changed'),
  TimeVisibleSet: as('clock-changed'),
  QuietSet: as('quiet-set'),
  CurtainSet: as('curtain-set'),
  BatonMoved: as('baton-moved', 'person'),
  Undone: as('undone'),
  MeetingCancelled: as('cancelled'),
  MeetingAbandoned: as('ended'),
  MeetingSealed: as('sealed'),
};

/** What the wall hears: that its picture is another one, never about whom. */
const SCREEN_FACTS: Readonly<Partial<Record<MeetingEventType, Shown>>> = {
  LobbyOpened: as('lobby-opened'),
  MeetingStarted: as('started'),
  MeetingEnded: as('ended'),
  MeetingReopened: as('reopened'),
  SegmentLeft: as('segment-left'),
  SegmentEntered: as('segment-entered'),
  Held: as('held'),
  Resumed: as('resumed'),
  TurnBegan: as('turn-began'),
  TurnEnded: as('turn-over'),
  TurnPassed: as('turn-over'),
  TurnDeferred: as('circle-changed'),
  TurnAbsent: as('circle-changed'),
  TurnWaiting: as('circle-changed'),
  OrderSet: as('circle-changed'),
  PersonArrived: as('circle-changed'),
  PersonLeft: as('circle-changed'),
  TurnHeld: as('clock-changed'),
  TurnResumed: as('clock-changed'),
  ClockAdjusted: as('clock-changed'),
  TimeVisibleSet: as('clock-changed'),
  QuietSet: as('quiet-set'),
  CurtainSet: as('curtain-set'),
  Undone: as('undone'),
  MeetingCancelled: as('ended'),
  MeetingAbandoned: as('ended'),
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
  const withSegment = shown.carries === 'segment' || shown.carries === 'segment+person';
  const withPerson = shown.carries === 'person' || shown.carries === 'segment+person';
  return {
    type: `meeting.${shown.name}.v1`,
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
