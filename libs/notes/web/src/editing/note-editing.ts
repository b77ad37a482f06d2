import { type WritableSignal, computed, signal, untracked } from '@angular/core';
import type { NoteBody } from '@kreds/notes/model';
import { newUuid } from '@kreds/platform-web';
import type { Note, NoteConflict, NoteDraft, SaveOutcome } from '../vaults/note';
import type { Shelf } from '../vaults/shelf';
import type { DraftBox } from './draft-box';
import { LeftDrafts } from './left-drafts';
import { LineRetry } from './line-retry';
import { CALM, DRAFT, PatientTimer, type SavePace } from './save-times';

/**
 * `kept-here` only after the browser has stored the draft, `saved` only after the server has answered. `full`: this
 * device could not store it. `refused`: the vault takes nothing more from here; `refusal()` has the code.
 */
export type NoteStatus =
  | 'empty'
  | 'kept-here'
  | 'saving'
  | 'saved'
  | 'waiting-for-line'
  | 'locked'
  | 'full'
  | 'conflict'
  | 'unverified'
  | 'refused';

export type Settlement = 'both' | 'mine' | 'theirs';

export interface EditingOptions<B extends NoteBody> {
  readonly shelf: Shelf;
  /** Names the field on this device, without spaces and without a word of content: `reflection`, `take-away:<meeting>`. */
  readonly field: string;
  /** A new note before anything is written in it. */
  readonly blank: () => B;
  /** The note to go on with; left out for a new one. */
  readonly id?: string;
  /** Goes on with this note, when there is one and nothing was typed yet. */
  find?(note: Note): boolean;
  /** Later versions only by oneself. */
  readonly own?: boolean;
  readonly pace?: SavePace;
  /** A new note of which this is true is not worth keeping; without it: no text. */
  isEmpty?(body: B): boolean;
  /** My body when both are kept and mine becomes a note of its own, such as its place after theirs. */
  beside?(mine: B, theirs: B): B;
}

const UNTOUCHED = 0;

/**
 * One field in which a note is written: every key goes to a draft on this device within a second, to the server soon
 * after, and comes back after a reload. It works while the keys are locked or the line is down. Made by `useNoteEditing`.
 */
export class NoteEditing<B extends NoteBody> {
  readonly shelf: Shelf;
  private readonly written: WritableSignal<B>;
  private readonly noteId: WritableSignal<string>;
  private readonly meeting = signal<NoteConflict<B> | null>(null);
  private readonly refused = signal('');
  private readonly noRoom = signal(false);
  private readonly waits = signal(false);
  /** Counts what was typed; kept and saved say how far device and server have come. */
  private readonly typed = signal(UNTOUCHED);
  private readonly kept = signal(UNTOUCHED);
  private readonly saved = signal(UNTOUCHED);
  private based = 0;
  private readonly slot: string;
  private readonly left: LeftDrafts<B>;
  private readonly draftTimer = new PatientTimer(DRAFT, () => void this.keep());
  private readonly saveTimer: PatientTimer;
  private readonly retry = new LineRetry(() => void (this.dirty() && this.saveNow()));
  private running: Promise<void> | undefined;
  private keeping: Promise<void> = Promise.resolve();

  readonly body = computed(() => this.written());
  readonly id = computed(() => this.noteId());
  readonly conflict = this.meeting.asReadonly();
  readonly refusal = this.refused.asReadonly();
  readonly text = computed(() => textOf(this.written()));
  /** The note as it is stored, when it is. */
  readonly note = computed(() => this.shelf.notes().find(({ id }) => id === this.noteId()) as Note<B> | undefined);
  readonly problem = computed(() => this.shelf.problems().find(({ id }) => id === this.noteId()));
  readonly dirty = computed(() => this.typed() !== this.saved());
  readonly status = computed<NoteStatus>(() => {
    if (this.meeting()) return 'conflict';
    if (this.problem()) return 'unverified';
    if (!this.dirty()) return this.note() ? 'saved' : 'empty';
    if (this.isBlank()) return 'empty';
    if (this.refused()) return 'refused';
    if (this.kept() !== this.typed()) return this.noRoom() ? 'full' : 'saving';
    if (this.shelf.state() === 'locked') return 'locked';
    return this.waits() ? 'waiting-for-line' : 'kept-here';
  });

  constructor(
    private readonly options: EditingOptions<B>,
    private readonly box: DraftBox,
  ) {
    this.shelf = options.shelf;
    this.written = signal(options.blank());
    this.noteId = signal(options.id ?? newUuid());
    this.slot = box.slotOf(this.shelf.about, options.field);
    box.hold(this.slot);
    this.left = new LeftDrafts(box, this.shelf, options.field, this.slot);
    this.saveTimer = new PatientTimer(options.pace ?? CALM, () => void this.saveNow());
  }

  /** What the person has typed, all of it. */
  type(text: string): void {
    this.change({ text } as unknown as Partial<B>);
  }

  change(part: Partial<B>): void {
    this.written.update((body) => ({ ...body, ...part }));
    this.typed.update((count) => count + 1);
    this.refused.set('');
    this.noRoom.set(false);
    this.draftTimer.touch();
    this.saveTimer.touch();
    this.shelf.sayWriting(this.noteId());
  }

  /** At blur, Enter in a meeting, and when the page goes away: nothing waits for a timer any more. */
  async hurry(): Promise<void> {
    this.draftTimer.hurry();
    this.saveTimer.stop();
    await this.keeping;
    if (this.dirty()) await this.saveNow();
  }

  /** The shelf has news: go on with what is stored, bring back what was left here, send what waits. */
  async meetShelf(): Promise<void> {
    const { state } = this.shelf;
    if (state() !== 'ready' && state() !== 'closed') return;
    if (!this.dirty()) this.adoptStored();
    await this.bringBack();
    if (this.dirty() && !this.saveTimer.waits && !this.meeting()) await this.saveNow();
  }

  /** Settles a conflict; `both` is what happens when nobody chooses. */
  async settle(choice: Settlement): Promise<void> {
    const conflict = this.meeting();
    if (!conflict) return;
    const { theirs } = conflict;
    if (choice === 'mine') {
      this.based = theirs.version;
      this.meeting.set(null);
      return this.saveNow();
    }
    if (choice === 'both') {
      const mine = this.draft();
      const body = this.options.beside?.(mine.body, theirs.body) ?? mine.body;
      if (!(await this.saveBeside({ ...mine, id: newUuid(), based: 0, body }))) return;
    }
    this.meeting.set(null);
    this.adopt(theirs);
    await this.dropDrafts();
  }

  /** With the server, or without it as a draft that is sent later; false when neither took it. */
  private async saveBeside(draft: NoteDraft<B>): Promise<boolean> {
    if ((await this.shelf.save(draft)) === 'saved') return true;
    return this.box.keep(`${this.slot}+`, draft).then(
      () => true,
      () => false,
    );
  }

  /** Ends the note for everybody and leaves an empty field. */
  async end(): Promise<SaveOutcome> {
    const outcome = this.note() ? await this.shelf.end(this.noteId()) : 'saved';
    if (outcome === 'saved') await this.startAnew();
    return outcome;
  }

  /** An empty field for the next note; what was written stays what it is. */
  async startAnew(): Promise<void> {
    this.draftTimer.stop();
    this.saveTimer.stop();
    this.retry.stop();
    this.reset();
    await this.dropDrafts();
  }

  close(): void {
    this.retry.end();
    void this.hurry()
      .catch(() => undefined)
      .finally(() => this.box.release(this.slot));
  }

  private adoptStored(): void {
    const { find, id } = this.options;
    const note = this.note() ?? (find && !id ? (this.shelf.notes().find(find) as Note<B> | undefined) : undefined);
    if (note) this.adopt(note);
    else if (this.based > 0 && !this.problem()) this.reset();
  }

  private adopt(note: Note<B>): void {
    this.noteId.set(note.id);
    this.written.set(note.body);
    this.based = note.version;
    this.saved.set(this.typed());
  }

  private reset(): void {
    this.noteId.set(newUuid());
    this.written.set(this.options.blank());
    this.based = 0;
    this.saved.set(this.typed());
    this.meeting.set(null);
    this.refused.set('');
  }

  private async bringBack(): Promise<void> {
    const draft = await this.left.take(this.dirty() ? this.draft() : undefined);
    if (!draft || this.dirty()) return;
    this.noteId.set(draft.id);
    this.written.set(draft.body);
    this.based = draft.based;
    this.typed.update((count) => count + 1);
    this.kept.set(this.typed());
  }

  private draft(): NoteDraft<B> {
    const { own } = this.options;
    return { id: this.noteId(), body: this.written(), based: this.based, ...(own === undefined ? {} : { own }) };
  }

  private isBlank(): boolean {
    const isEmpty = this.options.isEmpty ?? ((body: B) => textOf(body).trim() === '');
    return !this.note() && isEmpty(this.written());
  }

  private keep(): Promise<void> {
    const count = this.typed();
    const draft = this.draft();
    const work = this.isBlank() ? this.box.drop(this.slot) : this.box.keep(this.slot, draft);
    this.keeping = work.then(
      () => void (this.kept() < count && this.kept.set(count)),
      () => this.noRoom.set(true),
    );
    return this.keeping;
  }

  private saveNow(): Promise<void> {
    this.running ??= this.saveOnce().finally(() => (this.running = undefined));
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    if (this.isBlank() || this.meeting()) return;
    const count = this.typed();
    await this.take(await this.shelf.save(this.draft()), count);
    // Typed on while it was on its way.
    if (this.dirty() && this.saved() === count && !this.saveTimer.waits) this.saveTimer.touch();
  }

  private async take(outcome: SaveOutcome<B>, count: number): Promise<void> {
    this.waits.set(outcome === 'kept-here');
    // Unlocking is news of the shelf; a line that is back may be none.
    if (outcome === 'kept-here') return this.shelf.state() === 'locked' ? undefined : this.retry.later();
    this.retry.stop();
    if (outcome === 'saved') {
      this.based = untracked(this.note)?.version ?? this.based + 1;
      this.saved.set(count);
      if (!this.dirty()) await this.dropDrafts();
    } else if ('conflict' in outcome) await this.meet(outcome.conflict, count);
    else if (outcome.refused === 'notes.object-ended') await this.saveAsNew(count);
    else this.refused.set(outcome.refused);
  }

  /** One's own earlier words, from another tab or an answer that was lost: mine goes on from there. */
  private async meet(conflict: NoteConflict<B>, count: number): Promise<void> {
    const { theirs, mine } = conflict;
    if (theirs.own && theirs.version !== this.based && textOf(mine.body).startsWith(textOf(theirs.body))) {
      this.based = theirs.version;
      return this.take(await this.shelf.save(this.draft()), count);
    }
    this.meeting.set(conflict);
  }

  /** Somebody ended the note while one wrote in it: the words go on in a note of their own. */
  private async saveAsNew(count: number): Promise<void> {
    this.noteId.set(newUuid());
    this.based = 0;
    await this.take(await this.shelf.save(this.draft()), count);
  }

  private async dropDrafts(): Promise<void> {
    this.draftTimer.stop();
    await this.keeping;
    await this.box.drop(this.slot).catch(() => undefined);
    await this.left.drop();
  }
}

function textOf(body: NoteBody): string {
  return 'text' in body ? body.text : '';
}
