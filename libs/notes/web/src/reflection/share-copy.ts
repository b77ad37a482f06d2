import type { Intention, MeetingLine, NoteBody, Reflection, SharedCopy, SharedLine } from '@kreds/notes/model';
import { newUuid } from '@kreds/platform-web';
import type { Note, NoteDraft, SaveOutcome } from '../vaults/note';

/** What a leader can make a copy of for others. The note itself stays where it is, readable by its owner alone. */
export type Shareable = Reflection | MeetingLine | Intention;

/** Where notes are written; a shelf is one. */
export interface NotePlace {
  note(id: string): Note | undefined;
  save<B extends NoteBody>(draft: NoteDraft<B>): Promise<SaveOutcome<B>>;
  end(noteId: string): Promise<SaveOutcome>;
}

/** A vault that a copy can be put in, as its signed log tells it. */
export interface ShareTarget {
  readonly kind: 'conversation' | 'group';
  readonly vault: string;
  /** Everybody who will read it, by the names of the log; never oneself. */
  readonly readers: readonly string[];
  readonly place: NotePlace;
}

/** `changed`: another device wrote in the note meanwhile. `not-now`: no line, or locked; nothing was shared. */
export type ShareOutcome = 'done' | 'changed' | 'not-now' | { readonly refused: string };

export interface ShareWish {
  /** For the facilitator's preparation of the next meeting. */
  readonly bring: boolean;
  /** Epoch ms. */
  readonly now: number;
}

/**
 * Puts a copy of a note where others can read it. The note remembers its copy before the copy is made: should the line
 * break between the two, the badge says too much rather than too little.
 */
export async function shareCopy(
  own: NotePlace,
  noteId: string,
  target: ShareTarget,
  wish: ShareWish,
): Promise<ShareOutcome> {
  const object = newUuid();
  const copy: SharedCopy = { vault: target.vault, object, readers: target.readers, at: wish.now };
  const remembered = await changeCopies(own, noteId, (shared) => [...shared, copy]);
  if (remembered !== 'done') return remembered;
  const body = bodyOf(own, noteId);
  if (!body) return 'changed';
  const made = outcomeOf(
    await target.place.save({ id: object, body: sharedLine(body, wish.bring), based: 0, own: true }),
  );
  if (made !== 'done') await changeCopies(own, noteId, (shared) => shared.filter((one) => one.object !== object));
  return made;
}

/** Ends a copy for everybody who could read it, then lets the note forget it. `place` is null when it is out of reach. */
export async function takeCopyBack(
  own: NotePlace,
  noteId: string,
  copy: SharedCopy,
  place: NotePlace | null,
): Promise<ShareOutcome> {
  if (!place) return { refused: 'platform.not-found' };
  const ended = outcomeOf(await place.end(copy.object));
  if (ended !== 'done') return ended;
  return changeCopies(own, noteId, (shared) => shared.filter(({ object }) => object !== copy.object));
}

export function sharedLine(body: Shareable, bring: boolean): SharedLine {
  const from = body.kind === 'meeting-line' ? body.part : body.kind;
  const meetingId = body.kind === 'reflection' ? null : body.meetingId;
  return { schema: 1, kind: 'shared-line', text: body.text, from, meetingId, bring };
}

export function isShareable(body: NoteBody): body is Shareable {
  return body.kind === 'reflection' || body.kind === 'meeting-line' || body.kind === 'intention';
}

function bodyOf(own: NotePlace, noteId: string): Shareable | null {
  const body = own.note(noteId)?.body;
  return body && isShareable(body) ? body : null;
}

async function changeCopies(
  own: NotePlace,
  noteId: string,
  change: (shared: readonly SharedCopy[]) => readonly SharedCopy[],
): Promise<ShareOutcome> {
  const note = own.note(noteId);
  const body = note?.body;
  if (!note || !body || !('shared' in body)) return 'changed';
  return outcomeOf(await own.save({ id: noteId, body: { ...body, shared: change(body.shared) }, based: note.version }));
}

function outcomeOf(outcome: SaveOutcome): ShareOutcome {
  if (outcome === 'saved') return 'done';
  if (outcome === 'kept-here') return 'not-now';
  return 'conflict' in outcome ? 'changed' : outcome;
}
