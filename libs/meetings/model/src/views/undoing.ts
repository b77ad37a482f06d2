import type { UndoRecord } from '../state';

/** True when a later command names a segment, turn or clock that this one opened or changed (live-meeting.md 5a). */
export function isBuiltUpon(record: UndoRecord, all: readonly UndoRecord[]): boolean {
  return all.some(
    (later) => later.seqFrom > record.seqTo && later.touched.some((name) => record.touched.includes(name)),
  );
}
