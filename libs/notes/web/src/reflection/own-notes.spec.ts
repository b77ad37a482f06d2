import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { NoteBody, Reflection } from '@kreds/notes/model';
import { Session } from '@kreds/platform-web';
import { Vaults } from '../vaults/vaults';
import { NotesInMemory } from './note-place.fixture';
import { OwnNotes } from './own-notes';
import { badgeOf, namesInWords } from './share-badge';

const reflection = (text: string): Reflection => ({
  schema: 1,
  kind: 'reflection',
  text,
  day: '2026-12-08',
  prompt: null,
  mood: null,
  energy: null,
  shared: [],
});

/** A shelf that is open, with these people in its log. */
function shelfOf(
  vault: string,
  names: readonly string[],
  notes: readonly { id: string; body: NoteBody }[] = [],
  state = 'ready',
) {
  const place = new NotesInMemory(notes);
  const members = names.map((name) => ({ uid: name, name }));
  return Object.assign(place, {
    open: () => Promise.resolve(),
    state: signal(state),
    view: signal({ vault, members, me: members[0] }),
    vault: signal(vault),
  });
}

function setUp() {
  const personal = shelfOf('p', ['Rosa'], [{ id: 'n', body: reflection('Ro') }]);
  const talk = shelfOf('c', ['Rosa', 'Mette']);
  const group = shelfOf('g', ['Rosa', 'Mette', 'Poul', 'Oda']);
  const left = shelfOf('x', ['Rosa', 'Tove'], [], 'none');
  const mine = [
    { id: 'g', about: { kind: 'group', networkId: 'net' }, closed: false },
    { id: 'c', about: { kind: 'conversation', leaderId: 'Rosa', facilitatorId: 'Mette' }, closed: false },
    { id: 'x', about: { kind: 'conversation', leaderId: 'Rosa', facilitatorId: 'Tove' }, closed: false },
    { id: 'old', about: { kind: 'conversation', leaderId: 'Rosa', facilitatorId: 'Ola' }, closed: true },
  ];
  const byId = { g: group, c: talk, x: left, old: left };
  const vaults = {
    mine: signal(mine),
    load: () => Promise.resolve(),
    personalShelf: () => personal,
    openPersonal: () => Promise.resolve(personal),
    shelf: (about: unknown) => byId[(mine.find((one) => one.about === about)?.id ?? 'x') as keyof typeof byId],
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: Vaults, useValue: vaults },
      { provide: Session, useValue: { me: signal({ personId: 'Rosa' }) } },
    ],
  });
  return { notes: TestBed.inject(OwnNotes), personal, talk, group };
}

describe('where a copy can go', () => {
  it("is to one's conversations first, with the readers by the names of the log", async () => {
    const targets = await setUp().notes.targets();
    expect(targets.map(({ kind, readers }) => `${kind}: ${readers.join(', ')}`)).toEqual([
      'conversation: Mette',
      'group: Mette, Poul, Oda',
    ]);
  });

  it('is nowhere that did not open here, or is closed', async () => {
    const targets = await setUp().notes.targets(['conversation']);
    expect(targets.map(({ vault }) => vault)).toEqual(['c']);
  });
});

describe("one's own notes", () => {
  it('end together with their copies', async () => {
    const { notes, personal, talk } = setUp();
    const [target] = await notes.targets();
    if (!target) throw new Error('no target');
    expect(await notes.share('n', target, false)).toBe('done');
    expect(talk.notes()).toHaveLength(1);
    expect(await notes.end('n')).toBe('done');
    expect([talk.notes(), personal.notes()]).toEqual([[], []]);
  });

  it('stay when the line is down, with their copies', async () => {
    const { notes, personal, talk } = setUp();
    const [target] = await notes.targets();
    if (!target) throw new Error('no target');
    await notes.share('n', target, false);
    talk.next = 'kept-here';
    expect(await notes.end('n')).toBe('not-now');
    expect(personal.notes()).toHaveLength(1);
    expect(notes.log()[0]?.shared).toHaveLength(1);
  });

  it('end although a copy lies in a vault that is closed', async () => {
    const { notes, personal, talk } = setUp();
    const [target] = await notes.targets();
    if (!target) throw new Error('no target');
    await notes.share('n', target, false);
    talk.state.set('closed');
    expect(await notes.end('n')).toBe('done');
    expect(personal.notes()).toEqual([]);
  });
});

describe('a copy that cannot be reached just now', () => {
  it('keeps the note, so that the copy is not forgotten', async () => {
    const { notes, personal, talk } = setUp();
    const [target] = await notes.targets();
    if (!target) throw new Error('no target');
    await notes.share('n', target, false);
    talk.state.set('unreachable');
    expect(await notes.end('n')).toBe('not-now');
    expect(personal.notes()).toHaveLength(1);
  });
});

describe('the badge of a note', () => {
  const kindOf = (vault: string): string | undefined => ({ c: 'conversation', g: 'group' })[vault];
  const copy = (vault: string, readers: readonly string[]) => ({ vault, object: 'o', readers, at: 0 });

  it('says the widest of its copies, and names each reader once', () => {
    expect(badgeOf([], kindOf)).toEqual({ level: 1, readers: [] });
    expect(badgeOf([copy('c', ['Mette'])], kindOf)).toEqual({ level: 2, readers: ['Mette'] });
    expect(badgeOf([copy('c', ['Mette']), copy('g', ['Mette', 'Poul'])], kindOf)).toEqual({
      level: 3,
      readers: ['Mette', 'Poul'],
    });
  });

  it('does not make an unknown copy smaller than its readers', () => {
    expect(badgeOf([copy('?', ['Mette', 'Poul'])], kindOf).level).toBe(3);
    expect(badgeOf([copy('?', ['Mette'])], kindOf).level).toBe(2);
  });

  it('joins names as one says them', () => {
    expect(namesInWords(['Mette'], 'og')).toBe('Mette');
    expect(namesInWords(['Mette', 'Tove', 'Ola'], 'og')).toBe('Mette, Tove og Ola');
    expect(namesInWords([], 'og')).toBe('');
  });
});
