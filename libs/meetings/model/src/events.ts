import type { AmendmentCode, ArrivalCode, AttendanceCode } from './codes';
import type { CommandId, PersonId, SegmentId } from './ids';
import type { SegmentPlan, TimeVisibility } from './plan';
import type { BatonMove, MeetingState } from './state';

/** What happened, by type: ids, times and codes only. `LobbyOpened` is the first event of every log. */
export interface EventBodies {
  LobbyOpened: object;
  MeetingStarted: object;
  MeetingEnded: { closedAnyway: boolean };
  MeetingReopened: object;
  SegmentLeft: { segmentId: SegmentId; reason: 'finished' | 'returned'; closedAnyway: boolean };
  SegmentEntered: { segmentId: SegmentId };
  SegmentSkipped: { segmentId: SegmentId };
  SegmentInserted: { afterSegmentId: SegmentId; segment: SegmentPlan };
  Held: object;
  Resumed: object;
  TurnBegan: { segmentId: SegmentId; personId: PersonId };
  TurnEnded: { segmentId: SegmentId; personId: PersonId };
  TurnHeld: { segmentId: SegmentId; personId: PersonId };
  TurnResumed: { segmentId: SegmentId; personId: PersonId };
  TurnPassed: { segmentId: SegmentId; personId: PersonId };
  TurnDeferred: { segmentId: SegmentId; personId: PersonId };
  TurnAbsent: { segmentId: SegmentId; personId: PersonId };
  TurnWaiting: { segmentId: SegmentId; personId: PersonId };
  OrderSet: { segmentId: SegmentId; order: readonly PersonId[] };
  ClockAdjusted: { segmentId: SegmentId; personId: PersonId | null; ms: number };
  /** New planned lengths of later segments, a moved end, or dropped segments. */
  PlanAdjusted: {
    lengths: readonly { segmentId: SegmentId; plannedMs: number; protectedMinMs: number }[];
    dropped: readonly SegmentId[];
    plannedEnd: number;
  };
  TimeVisibleSet: { segmentId: SegmentId; timeVisible: TimeVisibility };
  QuietSet: { on: boolean };
  CurtainSet: { on: boolean };
  BatonOffered: { to: PersonId };
  BatonMoved: { from: PersonId; to: PersonId; epoch: number; how: BatonMove };
  PersonArrived: { personId: PersonId; how: ArrivalCode };
  PersonLeft: { personId: PersonId };
  CatchUpSuggested: { segmentId: SegmentId; personId: PersonId };
  AttendanceSet: { personId: PersonId; attendance: AttendanceCode };
  /** Carries the state as if the undone command had never been given; clocks that ran on have run on. */
  Undone: { seqFrom: number; seqTo: number; restored: RestoredState };
  StewardNamed: { personId: PersonId | null };
  MeetingCancelled: object;
  MeetingAbandoned: object;
  MeetingSealed: object;
  Amended: {
    code: AmendmentCode;
    personId: PersonId | null;
    attendance: AttendanceCode | null;
    endedAt: number | null;
  };
  /** What follows in this command was led from the facilitator's own device and handed in afterwards. */
  LocalRunAdopted: { fromSeq: number; steps: number };
}

/** The part of the state that undo puts back. */
export type RestoredState = Pick<
  MeetingState,
  | 'life'
  | 'segments'
  | 'currentSegment'
  | 'quiet'
  | 'curtain'
  | 'plannedEnd'
  | 'startedAt'
  | 'endedAt'
  | 'catchUps'
  | 'people'
>;

export type MeetingEventType = keyof EventBodies;
export const MEETING_EVENT_TYPES = [
  'LobbyOpened',
  'MeetingStarted',
  'MeetingEnded',
  'MeetingReopened',
  'SegmentLeft',
  'SegmentEntered',
  'SegmentSkipped',
  'SegmentInserted',
  'Held',
  'Resumed',
  'TurnBegan',
  'TurnEnded',
  'TurnHeld',
  'TurnResumed',
  'TurnPassed',
  'TurnDeferred',
  'TurnAbsent',
  'TurnWaiting',
  'OrderSet',
  'ClockAdjusted',
  'PlanAdjusted',
  'TimeVisibleSet',
  'QuietSet',
  'CurtainSet',
  'BatonOffered',
  'BatonMoved',
  'PersonArrived',
  'PersonLeft',
  'CatchUpSuggested',
  'AttendanceSet',
  'Undone',
  'StewardNamed',
  'MeetingCancelled',
  'MeetingAbandoned',
  'MeetingSealed',
  'Amended',
  'LocalRunAdopted',
] as const satisfies readonly MeetingEventType[];

/** One line of a meeting's log. */
export type MeetingEvent = {
  [T in MeetingEventType]: {
    readonly type: T;
    /** 1, 2, 3 ... without gaps (invariant 1). */
    readonly seq: number;
    /** Server time, epoch ms; never earlier than the line before. */
    readonly at: number;
    readonly by: PersonId;
    readonly commandId: CommandId;
    /** What the device and its clock said of themselves; never used by a rule. */
    readonly device?: string;
    readonly clientTime?: number;
  } & Readonly<EventBodies[T]>;
}[MeetingEventType];
export type EventOf<T extends MeetingEventType> = Extract<MeetingEvent, { type: T }>;

/** An event before the log has given it its place and time. */
export type NewEvent = { [T in MeetingEventType]: { readonly type: T } & Readonly<EventBodies[T]> }[MeetingEventType];
