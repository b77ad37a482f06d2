import { computed, signal } from '@angular/core';
import type { AppendLog, NoteBody, VaultAbout, VaultSummary } from '@kreds/notes/model';
import { isProblem } from '@kreds/platform-web';
import { VaultKeysError } from '../keys/vault-keys-codes';
import type { VaultChange, VaultView } from '../keys/vault-shapes';
import { LogReader, type VaultParts } from './log-reader';
import { LogWriter } from './log-writer';
import type { Note, NoteDraft, NoteProblem, SaveOutcome, ShelfState } from './note';
import { NoteHistory, type OldVersion } from './note-history';
import { NoteWriter } from './note-writer';
import { ObjectReader } from './object-reader';
import { Writers } from './writers';

/** What a shelf asks of the service that keeps them. */
export interface ShelfHost extends VaultParts {
  readonly me: string;
  /** Are the keys open, without typing where this device can? */
  ensureOpen(): Promise<boolean>;
  /** Keys answered that nothing is open. */
  noticeLock(): void;
  /** Which vault is about this: fetched afresh; undefined for none that one is in. */
  find(about: VaultAbout): Promise<VaultSummary | undefined>;
  /** The pins of other devices come before any other vault is judged (6.3). */
  before(about: VaultAbout): Promise<void>;
  /** This device has verified something new. */
  advanced(about: VaultAbout): void;
  sayWriting(vault: string, object: string): void;
  /** This device forgets what it knew of the vault: it was changed by something else than the app. */
  forgetHere(about: VaultAbout): Promise<void>;
}

interface Inside {
  readonly log: LogReader;
  readonly people: LogWriter;
  readonly objects: ObjectReader;
  readonly notes: NoteWriter;
  readonly history: NoteHistory;
}

const NONE: readonly never[] = [];

/**
 * One vault as a page sees it. It lives as long as the app, so that two fields of one vault share what is known; it is
 * emptied when the keys are locked. What was opened last stays in memory while the line is down, and nowhere else.
 */
export class Shelf {
  private readonly inside = signal<Inside | null>(null);
  private readonly trouble = signal<Exclude<ShelfState, 'ready' | 'closed' | 'waiting' | 'replaced'> | null>('loading');
  private readonly fault = signal('');
  private readonly old = signal(false);
  private opening: Promise<void> | undefined;

  readonly writers = new Writers();
  readonly view = computed<VaultView | null>(() => this.inside()?.log.view() ?? null);
  /** Opened notes in the order in which they arrived first; ended ones are left out. */
  readonly notes = computed<readonly Note[]>(() => this.inside()?.objects.notes() ?? NONE);
  readonly problems = computed<readonly NoteProblem[]>(() => this.inside()?.objects.problems() ?? NONE);
  /** How many notes are from before one came in. */
  readonly earlier = computed(() => this.inside()?.objects.earlier() ?? 0);
  /** What is shown may be old: the server could not be reached since. */
  readonly behind = this.old.asReadonly();
  /** Code of what keeps it `unverified`; else empty. */
  readonly code = this.fault.asReadonly();
  readonly state = computed<ShelfState>(() => {
    const trouble = this.trouble();
    const view = this.view();
    if (trouble || !view) return trouble ?? 'loading';
    if (view.trust === 'unchecked') return 'unverified';
    if (view.trust === 'replaced') return 'replaced';
    if (!view.me) return 'none';
    if (!view.readable.includes(view.epoch)) return 'waiting';
    return view.closed ? 'closed' : 'ready';
  });
  readonly vault = computed(() => this.inside()?.log.vault ?? null);

  constructor(
    readonly about: VaultAbout,
    private readonly host: ShelfHost,
  ) {}

  /** Opens it, or catches up when it is open. Never rejects: the state tells. */
  open(): Promise<void> {
    this.opening ??= this.openNow().finally(() => (this.opening = undefined));
    return this.opening;
  }

  /**
   * After `PINS_CHANGED`: what this device knew of the vault is dropped and the vault opened anew. Trust then comes from
   * what one's other devices have verified. Never rejects: the state tells.
   */
  async beginAnew(): Promise<void> {
    try {
      await this.host.forgetHere(this.about);
      this.forget();
      this.trouble.set('loading');
    } catch (error) {
      return this.fail(error);
    }
    await this.open();
  }

  save<B extends NoteBody>(draft: NoteDraft<B>): Promise<SaveOutcome<B>> {
    return this.write((inside) => inside.notes.save(draft));
  }

  /** Ends a note for everybody who can read it. */
  end(noteId: string): Promise<SaveOutcome> {
    return this.write((inside) => inside.notes.end(noteId));
  }

  /** Earlier versions, newest first. Rejects with a ProblemError or a VaultKeysError. */
  async versions(noteId: string): Promise<readonly OldVersion[]> {
    return (await this.inside()?.history.of(noteId)) ?? NONE;
  }

  /** Writes an earlier version's body once more, as the newest. */
  restore(noteId: string, body: NoteBody): Promise<SaveOutcome> {
    const based = this.note(noteId)?.version ?? 0;
    return this.save({ id: noteId, body, based });
  }

  note(id: string): Note | undefined {
    return this.notes().find((note) => note.id === id);
  }

  problemOf(id: string): NoteProblem | undefined {
    return this.problems().find((problem) => problem.id === id);
  }

  /** Changes who is in. Rejects with a ProblemError or a VaultKeysError. */
  async change(change: VaultChange, settle?: Pick<AppendLog, 'admits'>): Promise<void> {
    const inside = this.inside();
    if (!inside) throw new VaultKeysError('VAULT_UNKNOWN');
    await inside.people.change(change, settle);
    if (change.op === 'leave') {
      this.forget();
      return this.trouble.set('none');
    }
    this.host.advanced(this.about);
  }

  /** Somebody else's device has news: the list says how far log and notes have come. */
  async catchUp(summary: Pick<VaultSummary, 'id' | 'seq' | 'change'>): Promise<void> {
    const inside = this.inside();
    if (!inside || summary.id !== inside.log.vault) return this.open();
    const view = inside.log.view();
    // Seals that others bring change neither number.
    if (this.state() === 'waiting') return this.open();
    if (view && view.seq >= summary.seq && inside.objects.change >= summary.change && !this.old()) return;
    await this.open();
  }

  /** Tells the others that somebody writes here; the service keeps it to one every three seconds. */
  sayWriting(object: string): void {
    const vault = this.vault();
    if (vault && this.state() === 'ready') this.host.sayWriting(vault, object);
  }

  /** Nothing of it may be on the screen any more. */
  lock(): void {
    this.forget();
    this.trouble.set('locked');
  }

  private forget(): void {
    this.inside()?.objects.forget();
    this.inside()?.log.forget();
    this.inside.set(null);
  }

  private async openNow(): Promise<void> {
    try {
      if (!(await this.host.ensureOpen())) return this.lock();
      await this.host.before(this.about);
      const inside = await this.findInside();
      if (!inside) {
        this.forget();
        return this.trouble.set('none');
      }
      const view = await inside.log.read();
      if (view.trust !== 'unchecked' && view.me) await inside.objects.read();
      // Locked while it was being read: nothing of it may come onto the screen.
      if (!(await this.host.ensureOpen())) return this.lock();
      this.inside.set(inside);
      this.trouble.set(null);
      this.fault.set('');
      this.old.set(false);
    } catch (error) {
      this.fail(error);
    }
  }

  private async findInside(): Promise<Inside | null> {
    const known = this.inside();
    if (known && !this.old()) return known;
    const summary = await this.host.find(this.about);
    if (!summary) return null;
    if (known?.log.vault === summary.id) return known;
    const log = new LogReader(this.host, summary.id, this.about, () => this.host.advanced(this.about));
    const people = new LogWriter(this.host, log);
    const objects = new ObjectReader(this.host, log, this.host.me);
    const notes = new NoteWriter(this.host, log, people, objects);
    return { log, people, objects, notes, history: new NoteHistory(this.host, log, this.host.me) };
  }

  private fail(error: unknown): void {
    if (error instanceof VaultKeysError) {
      if (error.code === 'KEYS_LOCKED') {
        this.host.noticeLock();
        return this.lock();
      }
      this.fault.set(error.code);
      return this.trouble.set('unverified');
    }
    if (isProblem(error) && error.status === 404) {
      this.forget();
      return this.trouble.set('none');
    }
    // Whatever else it was, the last opened state is the best there is.
    this.old.set(true);
    this.trouble.set(this.view() ? null : 'unreachable');
    if (!isProblem(error)) throw error;
  }

  private async write<B extends NoteBody>(work: (inside: Inside) => Promise<SaveOutcome<B>>): Promise<SaveOutcome<B>> {
    const inside = this.inside();
    const state = this.state();
    if (!inside || state === 'locked' || state === 'waiting') return 'kept-here';
    if (state === 'closed') return { refused: 'VAULT_CLOSED' };
    if (state === 'replaced') return { refused: 'VAULT_REPLACED' };
    if (state === 'unverified') return { refused: this.fault() || 'VAULT_UNCHECKED' };
    return work(inside);
  }
}
