import type { AttendanceCode, PersonRole } from './codes';
import type { MeetingEvent, RestoredState } from './events';
import type { CommandId, MeetingId, NetworkId, PersonId, SegmentId } from './ids';
import type { SegmentPlan } from './plan';
import type { MeetingLife, RoundLife, SegmentLife, TurnLife } from './states';

/**
 * A clock that nobody ticks: only start, stop and adjustments are stored, in milliseconds.
 * elapsed = accumulated + (now - runningSince); remaining = planned + adjusted - elapsed, which may be negative.
 */
export interface MeetingClock {
  readonly plannedMs: number;
  readonly accumulatedMs: number;
  /** Server time since when it runs; null while it stands. */
  readonly runningSince: number | null;
  readonly adjustedMs: number;
}

export interface Turn {
  readonly personId: PersonId;
  readonly state: TurnLife;
  readonly clock: MeetingClock;
}

export interface Round {
  readonly state: RoundLife;
  /** Everybody attending, exactly once, in speaking order (invariant 3). Deferred people stand last. */
  readonly turns: readonly Turn[];
  /** True while one speaker is held (D6), as apart from the whole meeting being held. */
  readonly turnHeld: boolean;
  /** True when it was completed while somebody still waited, on an explicit `closeAnyway` (invariant 13). */
  readonly closedAnyway: boolean;
}

export interface Segment {
  readonly plan: SegmentPlan;
  readonly state: SegmentLife;
  /** When the group first came to it, epoch ms; null until then. For the day's line of actual times. */
  readonly enteredAt: number | null;
  readonly clock: MeetingClock;
  readonly round: Round | null;
  /** Minutes protected now; lower than the plan's only after an explicit confirm (invariant 14). */
  readonly protectedMinMs: number;
}

export interface MeetingPerson {
  readonly personId: PersonId;
  readonly role: PersonRole;
  /** False for somebody who joins the network later: never in a round, never absent (A3). */
  readonly member: boolean;
  /** In the meeting now (arrived and not left). Facilitators never sit in a round. */
  readonly here: boolean;
  readonly arrivedAt: number | null;
  readonly leftAt: number | null;
  /** As a facilitator has confirmed it; null until then. Presence never sets it (A1). */
  readonly attendance: AttendanceCode | null;
}

export interface Baton {
  readonly holder: PersonId;
  readonly epoch: number;
  readonly offeredTo: PersonId | null;
  /** The last move, so that who lost it may take it back for 10 s. */
  readonly movedAt: number | null;
  readonly movedFrom: PersonId | null;
  readonly movedHow: BatonMove | null;
}

export const BATON_MOVES = ['accepted', 'taken', 'taken_while_reachable', 'taken_back', 'returned'] as const;
export type BatonMove = (typeof BATON_MOVES)[number];

/** Somebody came after a round was complete: the facilitator may offer a short turn (D5). */
export interface CatchUp {
  readonly segmentId: SegmentId;
  readonly personId: PersonId;
}

/** What a command did, kept so that it can be undone and its dependants recognised. */
export interface UndoRecord {
  /** First and last event of the command. */
  readonly seqFrom: number;
  readonly seqTo: number;
  readonly at: number;
  readonly by: PersonId;
  /** The name of the command, told from its last event (`Retake` is kept as `BeginTurn`, `SetTime` as `AddTime`). */
  readonly commandType: string;
  /** Given by somebody on his or her own behalf (a leader's own pass); only that person may undo it. */
  readonly own: boolean;
  /** Segments, turns and clocks that it opened or changed; a later event that names one of them depends on it. */
  readonly touched: readonly string[];
}

/** One event of the last ten minutes, with what it names (see `names` in evolve/traces.ts). */
export interface RecentEvent {
  readonly event: MeetingEvent;
  readonly names: readonly string[];
}

/**
 * What undo needs: where the meeting stood ten minutes ago and the events since. Undo folds them again without the undone
 * command, which is the very meaning of "as if it had never been given" (5a). Undone events leave this list.
 */
export interface UndoMemory {
  readonly base: RestoredState;
  readonly events: readonly RecentEvent[];
  /** The command of the last event: the next event of the same command belongs to the same record. */
  readonly lastCommandId: CommandId | null;
  /** What was undone in the last ten minutes, so that a second tap is a quiet success. */
  readonly undone: readonly { readonly seqFrom: number; readonly seqTo: number; readonly at: number }[];
}

/** The fold of a meeting's events. Holds no word that anybody wrote in the meeting. */
export interface MeetingState {
  readonly id: MeetingId;
  readonly networkId: NetworkId;
  readonly planVersion: number;
  readonly seq: number;
  /** Server time of the last event; `now` is never earlier (5a). */
  readonly lastAt: number;
  readonly life: MeetingLife;
  readonly people: readonly MeetingPerson[];
  readonly segments: readonly Segment[];
  readonly currentSegment: SegmentId | null;
  readonly baton: Baton;
  readonly steward: PersonId | null;
  readonly quiet: boolean;
  readonly curtain: boolean;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly sealedAt: number | null;
  /** Planned start and promised end, epoch ms; the end moves only by PlanAdjusted. */
  readonly plannedStart: number;
  readonly plannedEnd: number;
  readonly catchUps: readonly CatchUp[];
  /** True when what follows was reported from a facilitator's own device after an outage (AdoptLocalRun). */
  readonly reported: boolean;
  /** Seq of the last event that moved the group or the floor; a local run is taken over only if it saw that. */
  readonly movedSeq: number;
  /** Commands of the last ten minutes that can be undone, oldest first. */
  readonly undoable: readonly UndoRecord[];
  readonly memory: UndoMemory;
}

/** What a meeting starts from: rows of the database, not events. */
export interface MeetingFacts {
  readonly id: MeetingId;
  readonly networkId: NetworkId;
  readonly plan: { readonly segments: readonly SegmentPlan[] };
  readonly planVersion: number;
  /** Leaders stand in today's speaking order (see `startOrder`); the first facilitator holds the baton. */
  readonly people: readonly { readonly personId: PersonId; readonly role: PersonRole; readonly member: boolean }[];
  readonly plannedStart: number;
  readonly plannedEnd: number;
}
