import type { NoteBody, NoteKind } from '@kreds/notes/model';
import type { Note } from '../vaults/note';

export type BodyOf<Kind extends NoteKind> = Extract<NoteBody, { readonly kind: Kind }>;
export type NoteOf<Kind extends NoteKind> = Note<BodyOf<Kind>>;

/** Those notes of a vault that are of one kind, in the order in which they arrived. */
export function notesOfKind<Kind extends NoteKind>(notes: readonly Note[], kind: Kind): readonly NoteOf<Kind>[] {
  return notes.filter((note): note is NoteOf<Kind> => note.body.kind === kind);
}
