import { isBuiltUpon, OWN_UNDO_MS, restoredWithout, UNDO_MS } from '../evolve/memory';
import type { PersonId } from '../ids';
import type { MeetingState, UndoRecord } from '../state';
import { happens, refuses, ALREADY, type Asking, type Rule } from './ruling';

/** A leader may undo these on his or her own behalf; everything else is the holder's. */
const OWN_UNDOABLE: readonly string[] = ['Pass', 'Defer'];

/**
 * Undo puts the meeting where it would stand had the command never been given: the state is folded again without it, so
 * clocks that ran on have run on and later steps that do not depend on it are kept (M8). A second tap is a quiet success.
 */
export const undo: Rule<'Undo'> = (state, { seq }, asking) => {
  const record = state.undoable.find((one) => one.seqFrom <= seq && seq <= one.seqTo);
  if (!record) return withoutRecord(state, seq);
  if (!mayUndo(record, asking)) return refuses('meetings.not-allowed');
  if (asking.now - record.at > patience(record)) return refuses('meetings.undo-too-late');
  if (isBuiltUpon(state, record)) return refuses('meetings.undo-not-possible');
  const { seqFrom, seqTo } = record;
  return happens({ type: 'Undone', seqFrom, seqTo, restored: restoredWithout(state, record) });
};

function withoutRecord({ memory, seq: last }: MeetingState, seq: number) {
  if (memory.undone.some((range) => range.seqFrom <= seq && seq <= range.seqTo)) return ALREADY;
  const oldest = memory.events[0]?.event.seq ?? last + 1;
  return refuses(seq < oldest ? 'meetings.undo-too-late' : 'meetings.undo-not-possible');
}

/** The holder takes over the steps of whoever led before, but nobody takes back what a leader did for himself or herself. */
function mayUndo(record: UndoRecord, { actor, standing }: Asking): boolean {
  if (!record.own) return standing === 'holder';
  return record.by === actor && OWN_UNDOABLE.includes(record.commandType);
}

function patience(record: UndoRecord): number {
  return record.own ? OWN_UNDO_MS : UNDO_MS;
}

/** The newest step this person could undo now, for the button; null when there is none. */
export function newestUndo(state: MeetingState, personId: PersonId, now: number): UndoRecord | null {
  const standing = state.baton.holder === personId ? 'holder' : 'leader';
  const asking: Asking = { actor: personId, standing, now, holderUnreachableSince: null };
  const record = state.undoable.findLast((one) => mayUndo(one, asking));
  if (!record || now - record.at > patience(record) || isBuiltUpon(state, record)) return null;
  return record;
}
