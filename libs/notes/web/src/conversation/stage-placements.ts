import type { StagePlacement } from '@kreds/notes/model';
import { notesOfKind, type NoteOf } from '../blocks/notes-of-kind';
import type { Note } from '../vaults/note';

/** The seven, in their order (S3-84). */
export const STAGES = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly StagePlacement['stage'][];
export type Stage = StagePlacement['stage'];

/** Where somebody has placed themselves, the newest day first; of one day the last one written first. */
export function placementsOf(notes: readonly Note[]): readonly NoteOf<'stage-placement'>[] {
  return [...notesOfKind(notes, 'stage-placement')].sort(
    (one, other) => other.body.day.localeCompare(one.body.day) || other.at - one.at || one.id.localeCompare(other.id),
  );
}

/** What goes into the other vault: the same words and day, and nothing of with whom else it was shared. */
export function copyToShare(body: StagePlacement): StagePlacement {
  return { ...body, shared: [] };
}
