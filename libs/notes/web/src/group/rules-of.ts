import { notesOfKind, type NoteOf } from '../blocks/notes-of-kind';
import { inOrder } from '../blocks/place';
import type { Note } from '../vaults/note';

type InPlace<One> = One & { readonly place: number };

/** The working rules of the group in their order. */
export function rulesOf(notes: readonly Note[]): readonly InPlace<NoteOf<'working-rule'>>[] {
  return inOrder(notesOfKind(notes, 'working-rule').map((note) => ({ ...note, place: note.body.place })));
}

/** The group's notes of one meeting in their order; null for those that belong to none. */
export function groupNotesOf(
  notes: readonly Note[],
  meetingId: string | null,
): readonly InPlace<NoteOf<'group-note'>>[] {
  const ofMeeting = notesOfKind(notes, 'group-note').filter(({ body }) => body.meetingId === meetingId);
  return inOrder(ofMeeting.map((note) => ({ ...note, place: note.body.place })));
}
