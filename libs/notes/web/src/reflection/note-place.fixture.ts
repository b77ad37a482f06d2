import type { NoteBody } from '@kreds/notes/model';
import type { Note, NoteDraft, SaveOutcome } from '../vaults/note';
import type { NotePlace } from './share-copy';

/** For spec files only: a vault in memory, which can be told to answer otherwise once. */
export class NotesInMemory implements NotePlace {
  readonly kept = new Map<string, Note>();
  readonly owned = new Set<string>();
  readonly ended: string[] = [];
  next: SaveOutcome | null = null;

  constructor(notes: readonly { readonly id: string; readonly body: NoteBody; readonly at?: number }[] = []) {
    for (const { id, body, at = 0 } of notes) this.keep(id, body, 1, at);
  }

  notes = (): readonly Note[] => [...this.kept.values()];

  note(id: string): Note | undefined {
    return this.kept.get(id);
  }

  save<B extends NoteBody>(draft: NoteDraft<B>): Promise<SaveOutcome<B>> {
    const other = this.answer();
    if (other) return Promise.resolve(other as SaveOutcome<B>);
    if (draft.own) this.owned.add(draft.id);
    this.keep(draft.id, draft.body, draft.based + 1, this.kept.get(draft.id)?.at ?? 0);
    return Promise.resolve('saved');
  }

  end(id: string): Promise<SaveOutcome> {
    const other = this.answer();
    if (other) return Promise.resolve(other);
    this.kept.delete(id);
    this.ended.push(id);
    return Promise.resolve('saved');
  }

  private answer(): SaveOutcome | null {
    const { next } = this;
    this.next = null;
    return next;
  }

  private keep(id: string, body: NoteBody, version: number, at: number): void {
    const author = { uid: 'me', name: 'Rosa' };
    this.kept.set(id, { id, body, version, epoch: 1, author, at, marks: [], own: true });
  }
}
