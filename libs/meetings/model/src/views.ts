import type { AttendanceCode, PersonRole } from './codes';
import type { MeetingId, PersonId, SegmentId } from './ids';
import type { Element, SegmentKind, TimeVisibility } from './plan';
import type { MeetingClock } from './state';
import type { BatonLife, MeetingLife, RoundLife, SegmentLife, TurnLife } from './states';

/**
 * What each audience gets, as closed lists of fields. The projections build these field by field, so that a field added
 * to the state reaches nobody until somebody adds it here (live-meeting.md 5a, invariant 11).
 * Clocks travel as stored; each client computes the remaining time with its measured server offset.
 */
export const AUDIENCES = ['facilitator', 'leader', 'screen'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Names and words that the projections need and the state does not hold. */
export interface ViewContext {
  readonly now: number;
  /** First names; two people of one name are told apart by a letter of the second name. */
  readonly firstNames: ReadonlyMap<PersonId, string>;
  readonly fullNames: ReadonlyMap<PersonId, string>;
  readonly programmeName: string;
  readonly networkName: string;
  readonly meetingNumber: number;
  readonly meetingsInSeries: number;
  /** Spoken and typed in the room; null when no door is open. */
  readonly roomCode: string | null;
  /** How people stand on the wall: the group's own choice. */
  readonly wallNames: 'first_name' | 'initials' | 'none';
  readonly holderReachable: boolean;
  readonly holderUnreachableSince: number | null;
}

/* ---------- facilitator ---------- */

export interface FacilitatorTurn {
  readonly personId: PersonId;
  readonly state: TurnLife;
  readonly clock: MeetingClock;
}

export interface FacilitatorSegment {
  readonly id: SegmentId;
  readonly kind: SegmentKind;
  readonly element: Element | null;
  readonly titlePublic: string;
  readonly titlePrivate: string;
  readonly prompt: string;
  readonly script: string;
  /** As it was planned beforehand, ms; the clock holds what goes now. */
  readonly plannedMs: number;
  readonly protectedMinMs: number;
  readonly timeVisible: TimeVisibility;
  readonly materials: readonly string[];
  readonly cautions: readonly string[];
  readonly state: SegmentLife;
  /** When the group first came to it, epoch ms; null until then. */
  readonly enteredAt: number | null;
  readonly clock: MeetingClock;
  readonly round: {
    readonly purpose: 'check_in' | 'take_away' | 'other';
    readonly state: RoundLife;
    readonly turnHeld: boolean;
    readonly turns: readonly FacilitatorTurn[];
    readonly next: PersonId | null;
  } | null;
}

export interface FacilitatorPerson {
  readonly personId: PersonId;
  readonly firstName: string;
  readonly fullName: string;
  readonly role: PersonRole;
  readonly here: boolean;
  readonly arrivedAt: number | null;
  readonly attendance: AttendanceCode | null;
  /** Speaking time so far, all rounds; computed live, stored nowhere (D: balance, facilitator only). */
  readonly spokenMs: number;
}

export interface FacilitatorView {
  readonly audience: 'facilitator';
  readonly meetingId: MeetingId;
  readonly seq: number;
  readonly life: MeetingLife;
  readonly programmeName: string;
  readonly networkName: string;
  readonly meetingNumber: number;
  readonly meetingsInSeries: number;
  readonly plannedStart: number;
  readonly plannedEnd: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly segments: readonly FacilitatorSegment[];
  readonly currentSegment: SegmentId | null;
  readonly people: readonly FacilitatorPerson[];
  readonly baton: {
    readonly life: BatonLife;
    readonly holder: PersonId;
    readonly epoch: number;
    readonly offeredTo: PersonId | null;
    /** Until when who lost it may take it back, epoch ms. */
    readonly takeBackUntil: number | null;
    readonly takeBackBy: PersonId | null;
  };
  readonly steward: PersonId | null;
  readonly quiet: boolean;
  readonly curtain: boolean;
  readonly catchUps: readonly { readonly segmentId: SegmentId; readonly personId: PersonId }[];
  readonly roomCode: string | null;
  readonly reported: boolean;
  /** The newest command that can be undone now, with what to call it; who may is decided again by the server. */
  readonly undo: {
    readonly seq: number;
    readonly commandType: string;
    readonly by: PersonId;
    readonly until: number;
  } | null;
}

/* ---------- leader ---------- */

/** `done` and `passed` are one; `absent` is not shown as such. */
export type LeaderSeatState = 'waiting' | 'speaking' | 'done' | 'deferred';

export interface LeaderSeat {
  readonly personId: PersonId;
  readonly firstName: string;
  readonly state: LeaderSeatState;
}

export interface LeaderView {
  readonly audience: 'leader';
  readonly meetingId: MeetingId;
  readonly seq: number;
  readonly life: MeetingLife;
  readonly networkName: string;
  readonly meetingNumber: number;
  readonly meetingsInSeries: number;
  readonly plannedStart: number;
  readonly plannedEnd: number;
  readonly leadFirstName: string;
  readonly current: {
    readonly id: SegmentId;
    readonly kind: SegmentKind;
    readonly element: Element | null;
    readonly title: string;
    readonly prompt: string;
    /** The segment's clock when the time is shown to all; else null. */
    readonly clock: MeetingClock | null;
    /** Planned wall-clock end, for "until 09.15" and "back at 10.05". */
    readonly plannedUntil: number | null;
    readonly round: {
      readonly purpose: 'check_in' | 'take_away' | 'other';
      readonly state: RoundLife;
      readonly seats: readonly LeaderSeat[];
      readonly speaking: PersonId | null;
      readonly next: PersonId | null;
      /** The speaking turn's clock when the time is shown to all, else null; the speaker's own phone always gets it. */
      readonly turnClock: MeetingClock | null;
    } | null;
  } | null;
  readonly nextTitle: string | null;
  readonly quiet: boolean;
  readonly curtain: boolean;
  readonly me: {
    readonly personId: PersonId;
    /** My own turn in the current round, as I may know it: my own pass is mine to see and to undo. */
    readonly turn: TurnLife | null;
    readonly turnClock: MeetingClock | null;
    readonly here: boolean;
    readonly steward: boolean;
    /** My own pass or defer that can still be undone, and until when. */
    readonly undo: { readonly seq: number; readonly until: number } | null;
    /** "We saw you arrive": I came after the round (D5). */
    readonly catchUp: boolean;
    /** With the baton vacant for a minute the steward may carry on; then this is its epoch. */
    readonly stewardMay: boolean;
    /** What the steward's commands have to name, only while `stewardMay`: the baton's epoch and the item to go to next. */
    readonly stewardWith: { readonly batonEpoch: number; readonly nextSegment: SegmentId | null } | null;
  };
}

/* ---------- room screen: the allow-list of live-meeting.md 5a ---------- */

export type ScreenSeat = 'done' | 'speaking' | 'next' | 'waiting';

export interface ScreenView {
  readonly audience: 'screen';
  readonly seq: number;
  readonly programmeName: string;
  /** What the wall shows: the curtain hides everything else, and then nothing else is sent. */
  readonly face: 'curtain' | 'lobby' | 'segment' | 'round' | 'break' | 'held' | 'over';
  readonly title: string | null;
  readonly prompt: string | null;
  readonly speaker: string | null;
  readonly next: string | null;
  /** One state per seat in speaking order; absent seats are left out, deferred is sent as waiting. */
  readonly seats: readonly ScreenSeat[];
  /** The running clock when the time is shown; the turn's in a round, else the segment's. */
  readonly clock: MeetingClock | null;
  readonly roomCode: string | null;
  /** In a break: planned time of return, epoch ms. */
  readonly backAt: number | null;
  readonly quiet: boolean;
}

/* ---------- facts on the socket ---------- */

/**
 * One message per event and audience; every seq reaches every audience exactly once. What an audience may not see comes as
 * `meeting.advanced.v1` with its seq alone. Ids, times and codes only; after any fact, `advanced` too, the client applies
 * seq+1 by fetching or by the view that travels along (the view of the one person concerned may have changed).
 */
export interface MeetingFact {
  /** e.g. `meeting.segment-entered.v1`, `meeting.turn-over.v1` (done and passed alike), `meeting.advanced.v1`. */
  readonly type: `meeting.${string}.v1`;
  readonly seq: number;
  /** Server time of the event, epoch ms; left out of `meeting.advanced.v1`. */
  readonly at?: number;
  readonly segmentId?: SegmentId;
  readonly personId?: PersonId;
}
