import type { NoteKind, ProblemCodes } from '@kreds/notes/model';
import { notesOfKind } from '../blocks/notes-of-kind';
import type { Note } from '../vaults/note';
import type { ConversationPart } from './parts';

const KINDS: Readonly<Record<Exclude<ConversationPart, 'themes'>, NoteKind>> = {
  strain: 'strain-factor',
  resources: 'resource',
  control: 'control-item',
  actions: 'new-action',
  obstacles: 'obstacle',
  stages: 'stage-placement',
};

/** How much stands in a part of a conversation; of the shared themes, how many are ticked. */
export function linesIn(notes: readonly Note[], part: ConversationPart): number {
  if (part === 'themes') return themesIn(notes).size;
  return notes.filter(({ body }) => body.kind === KINDS[part]).length;
}

/** Every tick counts: two may have made their first tick at the same moment, each in a note of their own. */
export function themesIn(notes: readonly Note[]): ReadonlySet<ProblemCodes['codes'][number]> {
  return new Set(notesOfKind(notes, 'problem-codes').flatMap(({ body }) => body.codes));
}
