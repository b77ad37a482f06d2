import { ACTION_CODES, CONTROL_SORTS, OBSTACLE_CODES, STRAIN_SORTS } from '@kreds/notes/model';
import { notesOfKind } from '../blocks/notes-of-kind';
import { inOrder } from '../blocks/place';
import type { Note } from '../vaults/note';
import { themesIn } from './part-count';
import { CONVERSATION_STEPS } from './parts';
import type { partsWords } from './parts.words';

export type PartWord = keyof (typeof partsWords)['da'] & string;

/** One line on paper: its words, and after them what was chosen for it. */
export interface SheetLine {
  readonly id: string;
  readonly text: string;
  readonly chosen: readonly PartWord[];
}

export interface SheetSection {
  readonly heading: PartWord;
  readonly lines: readonly SheetLine[];
}

/** Everything of a conversation vault in the order of the conversations; what is empty is left out. */
export function sheetSections(notes: readonly Note[]): readonly SheetSection[] {
  const steps = CONVERSATION_STEPS.map((step): SheetSection => {
    const ofStep = notesOfKind(notes, 'conversation-note').filter(({ body }) => body.step === step);
    const ordered = inOrder(ofStep.map(({ id, body }) => ({ id, place: body.place, text: body.text })));
    return { heading: step, lines: ordered.map(({ id, text }) => ({ id, text, chosen: [] })) };
  });
  const sections: readonly SheetSection[] = [
    ...steps,
    { heading: 'strain', lines: strain(notes) },
    { heading: 'resources', lines: notesOfKind(notes, 'resource').map((note) => line(note)) },
    { heading: 'control', lines: control(notes) },
    { heading: 'actions', lines: actions(notes) },
    { heading: 'obstacles', lines: obstacles(notes) },
    { heading: 'themes', lines: themes(notes) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function line({ id, body }: Note & { readonly body: { readonly text: string } }, ...chosen: PartWord[]): SheetLine {
  return { id, text: body.text, chosen };
}

function strain(notes: readonly Note[]): readonly SheetLine[] {
  const factors = notesOfKind(notes, 'strain-factor');
  return [...STRAIN_SORTS, null].flatMap((sort) =>
    factors.filter(({ body }) => body.sort === sort).map((note) => line(note, sort ?? 'unsorted')),
  );
}

function control(notes: readonly Note[]): readonly SheetLine[] {
  const items = notesOfKind(notes, 'control-item');
  return [...CONTROL_SORTS, null].flatMap((sort) =>
    items.filter(({ body }) => body.sort === sort).map((note) => line(note, sort ? `${sort}_sort` : 'unsorted')),
  );
}

function actions(notes: readonly Note[]): readonly SheetLine[] {
  const all = notesOfKind(notes, 'new-action');
  return ACTION_CODES.flatMap((code) =>
    all.filter(({ body }) => body.code === code).map((note) => line(note, code, note.body.state)),
  );
}

function obstacles(notes: readonly Note[]): readonly SheetLine[] {
  const all = notesOfKind(notes, 'obstacle');
  return OBSTACLE_CODES.flatMap((code) => all.filter(({ body }) => body.code === code).map((note) => line(note, code)));
}

function themes(notes: readonly Note[]): readonly SheetLine[] {
  return [...themesIn(notes)].map((code) => ({ id: code, text: '', chosen: [code] }));
}
