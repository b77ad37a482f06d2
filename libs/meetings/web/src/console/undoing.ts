import type { FacilitatorView, MeetingFact, PersonId, SegmentId } from '@kreds/meetings/model';

/** What the undo button would take back, in the words of the console. */
export const UNDO_KINDS = [
  'turn_began',
  'turn_ended',
  'turn_held',
  'passed',
  'deferred',
  'absent',
  'order',
  'moved_on',
  'skipped',
  'time',
  'plan',
  'break',
  'held',
  'resumed',
  'quiet',
  'curtain',
  'time_shown',
  'attendance',
  'arrived',
  'left',
  'other',
] as const;
export type UndoKind = (typeof UNDO_KINDS)[number];

export interface Undoing {
  /** The event to name in the command. */
  readonly seq: number;
  readonly kind: UndoKind;
  /** Whose turn it was about, when this device has seen it happen. */
  readonly personId: PersonId | null;
  readonly segmentId: SegmentId | null;
}

const KINDS: Readonly<Record<string, UndoKind>> = {
  BeginTurn: 'turn_began',
  Retake: 'turn_began',
  EndTurn: 'turn_ended',
  HoldTurn: 'turn_held',
  ResumeTurn: 'resumed',
  Pass: 'passed',
  Defer: 'deferred',
  MarkAbsent: 'absent',
  MarkBack: 'absent',
  SetOrder: 'order',
  GoTo: 'moved_on',
  Skip: 'skipped',
  AddTime: 'time',
  SetTime: 'time',
  Replan: 'plan',
  InsertBreak: 'break',
  Hold: 'held',
  Resume: 'resumed',
  SetQuiet: 'quiet',
  SetCurtain: 'curtain',
  SetTimeVisible: 'time_shown',
  ConfirmAttendance: 'attendance',
  Arrive: 'arrived',
  Leave: 'left',
};

/** @param facts what this device has heard, in any order; what it has not heard is told without a name */
export function undoing(undo: FacilitatorView['undo'], facts: readonly MeetingFact[], now: number): Undoing | null {
  if (undo === null || now > undo.until) return null;
  const kind = KINDS[undo.commandType] ?? 'other';
  const about = facts.filter(({ seq }) => seq >= undo.seq).toSorted((a, b) => a.seq - b.seq);
  const told = kind === 'turn_began' ? about.find(({ type }) => type === 'meeting.turn-began.v1') : about[0];
  const entered = about.find(({ type }) => type === 'meeting.segment-entered.v1');
  return {
    seq: undo.seq,
    kind,
    personId: kind === 'turn_began' || about[0]?.seq === undo.seq ? (told?.personId ?? null) : null,
    segmentId: kind === 'moved_on' ? (entered?.segmentId ?? null) : null,
  };
}
