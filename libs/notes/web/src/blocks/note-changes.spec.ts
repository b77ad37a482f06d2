import type { NoteBody, StrainFactor } from '@kreds/notes/model';
import type { Note, NoteDraft, SaveOutcome } from '../vaults/note';
import { NoteChanges, type ChangingShelf } from './note-changes';

const note: Note<StrainFactor> = {
  id: 'n1',
  body: { schema: 1, kind: 'strain-factor', text: 'For mange møder', sort: null },
  version: 2,
  epoch: 1,
  author: { uid: 'ola', name: 'Ola Prøvesen' },
  at: 0,
  marks: [],
  own: true,
};
const theirs = { ...note, version: 3, body: { ...note.body, text: 'For mange lange møder' } };
const sorted = (body: StrainFactor): StrainFactor => ({ ...body, sort: 'can-change' });

/** Answers one after the other and keeps what was asked. */
class ScriptedShelf implements ChangingShelf {
  readonly saves: NoteDraft[] = [];
  readonly ended: string[] = [];
  constructor(private readonly answers: SaveOutcome[]) {}

  save<B extends NoteBody>(draft: NoteDraft<B>): Promise<SaveOutcome<B>> {
    this.saves.push(draft);
    return Promise.resolve((this.answers.shift() ?? 'saved') as SaveOutcome<B>);
  }

  end(id: string): Promise<SaveOutcome> {
    this.ended.push(id);
    return Promise.resolve(this.answers.shift() ?? 'saved');
  }
}

describe('a change that is done at once', () => {
  it('is made over the version that was seen', async () => {
    const shelf = new ScriptedShelf(['saved']);
    const changes = new NoteChanges();
    await expect(changes.change(shelf, note, sorted)).resolves.toBe(true);
    expect([shelf.saves, changes.trouble()]).toEqual([[{ id: 'n1', based: 2, body: sorted(note.body) }], null]);
  });

  it('keeps the words that somebody wrote meanwhile, and makes the choice on top of them', async () => {
    const mine = { id: 'n1', based: 2, body: sorted(note.body) };
    const shelf = new ScriptedShelf([{ conflict: { mine, theirs } }, 'saved']);
    await expect(new NoteChanges().change(shelf, note, sorted)).resolves.toBe(true);
    expect(shelf.saves[1]).toEqual({ id: 'n1', based: 3, body: sorted(theirs.body) });
  });

  it('gives up after the second time, and says why', async () => {
    const conflict: SaveOutcome = { conflict: { mine: { id: 'n1', based: 2, body: note.body }, theirs } };
    const shelf = new ScriptedShelf([conflict, conflict]);
    const changes = new NoteChanges();
    await expect(changes.change(shelf, note, sorted)).resolves.toBe(false);
    expect([shelf.saves.length, changes.trouble()]).toEqual([2, 'theirs']);
  });

  it.each<readonly [SaveOutcome, string]>([
    ['kept-here', 'line'],
    [{ refused: 'VAULT_CLOSED' }, 'refused'],
  ])('never counts as saved when the answer is %j', async (answer, trouble) => {
    const changes = new NoteChanges();
    await expect(changes.end(new ScriptedShelf([answer]), 'n1')).resolves.toBe(false);
    expect([changes.trouble(), changes.busy()]).toEqual([trouble, false]);
    changes.clear();
    expect(changes.trouble()).toBeNull();
  });

  it('adds a note as its first version', async () => {
    const shelf = new ScriptedShelf([]);
    await new NoteChanges().add(shelf, 'n2', note.body, true);
    expect(shelf.saves).toEqual([{ id: 'n2', based: 0, body: note.body, own: true }]);
  });
});
