import { type Signal, signal } from '@angular/core';
import type { NoteBody } from '@kreds/notes/model';
import type { Note, SaveOutcome } from '../vaults/note';
import type { Shelf } from '../vaults/shelf';

/** `line`: nobody could be reached. `theirs`: somebody else was faster, twice. `refused`: the vault takes nothing. */
export type ChangeTrouble = 'line' | 'theirs' | 'refused';

/** What such a change needs of a vault. */
export type ChangingShelf = Pick<Shelf, 'save' | 'end'>;

/**
 * Changes that are done at once and have no draft: a choice, a place in the list, an end. Nothing is shown as saved before
 * the server has answered; what failed is said in `trouble`.
 */
export class NoteChanges {
  private readonly went = signal<ChangeTrouble | null>(null);
  private readonly running = signal(0);

  readonly trouble: Signal<ChangeTrouble | null> = this.went.asReadonly();
  readonly busy = () => this.running() > 0;

  /**
   * Changes one field of a note. When somebody wrote meanwhile, the change is made to their version instead, once, so that
   * their words stay and the choice is kept. True when it is saved.
   */
  async change<B extends NoteBody>(shelf: ChangingShelf, note: Note<B>, edit: (body: B) => B): Promise<boolean> {
    return this.run(async () => {
      const first = await shelf.save({ id: note.id, based: note.version, body: edit(note.body) });
      if (typeof first === 'string' || !('conflict' in first)) return first;
      const { theirs } = first.conflict;
      return shelf.save({ id: note.id, based: theirs.version, body: edit(theirs.body) });
    });
  }

  /** A new note that is written in one go, such as a set of ticks. */
  add<B extends NoteBody>(shelf: ChangingShelf, id: string, body: B, own = false): Promise<boolean> {
    return this.run(() => shelf.save({ id, based: 0, body, own }));
  }

  end(shelf: ChangingShelf, id: string): Promise<boolean> {
    return this.run(() => shelf.end(id));
  }

  clear(): void {
    this.went.set(null);
  }

  private async run(save: () => Promise<SaveOutcome>): Promise<boolean> {
    this.running.update((count) => count + 1);
    this.went.set(null);
    try {
      const trouble = troubleOf(await save());
      this.went.set(trouble);
      return trouble === null;
    } finally {
      this.running.update((count) => count - 1);
    }
  }
}

function troubleOf(outcome: SaveOutcome): ChangeTrouble | null {
  if (outcome === 'saved') return null;
  if (outcome === 'kept-here') return 'line';
  return 'conflict' in outcome ? 'theirs' : 'refused';
}
