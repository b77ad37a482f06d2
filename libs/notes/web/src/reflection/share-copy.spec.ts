import type { Reflection } from '@kreds/notes/model';
import { NotesInMemory } from './note-place.fixture';
import { shareCopy, type ShareTarget, takeCopyBack } from './share-copy';

const reflection: Reflection = {
  schema: 1,
  kind: 'reflection',
  text: 'Pausen er en del af arbejdet',
  day: '2026-12-08',
  prompt: null,
  mood: 2,
  energy: 3,
  shared: [],
};
const wish = { bring: true, now: 5 };

function rooms() {
  const own = new NotesInMemory([{ id: 'n', body: reflection }]);
  const theirs = new NotesInMemory();
  const target: ShareTarget = { kind: 'conversation', vault: 'v', readers: ['Mette'], place: theirs };
  const shared = () => (own.note('n')?.body as Reflection).shared;
  return { own, theirs, target, shared };
}

describe('sharing a note', () => {
  it('puts a copy of the words, and nothing else of the note, where the others read', async () => {
    const { own, theirs, target, shared } = rooms();
    expect(await shareCopy(own, 'n', target, wish)).toBe('done');
    const [copy] = theirs.notes();
    expect(copy?.body).toEqual({
      schema: 1,
      kind: 'shared-line',
      text: reflection.text,
      from: 'reflection',
      meetingId: null,
      bring: true,
    });
    expect(theirs.owned.has(copy?.id ?? '')).toBe(true);
    expect(shared()).toEqual([{ vault: 'v', object: copy?.id, readers: ['Mette'], at: 5 }]);
  });

  it('shares nothing when the note cannot remember it, and forgets a copy that was not made', async () => {
    const { own, theirs, target, shared } = rooms();
    own.next = 'kept-here';
    expect(await shareCopy(own, 'n', target, wish)).toBe('not-now');
    expect(theirs.notes()).toEqual([]);
    theirs.next = { refused: 'VAULT_CLOSED' };
    expect(await shareCopy(own, 'n', target, wish)).toEqual({ refused: 'VAULT_CLOSED' });
    expect(shared()).toEqual([]);
  });

  it('can be taken back: the copy ends for everybody, the note stays', async () => {
    const { own, theirs, target, shared } = rooms();
    await shareCopy(own, 'n', target, wish);
    const [copy] = shared();
    if (!copy) throw new Error('no copy');
    expect(await takeCopyBack(own, 'n', copy, theirs)).toBe('done');
    expect(theirs.ended).toEqual([copy.object]);
    expect(shared()).toEqual([]);
    expect(own.note('n')?.body).toMatchObject({ text: reflection.text });
  });

  it('still counts as shared while the copy cannot be reached', async () => {
    const { own, theirs, target, shared } = rooms();
    await shareCopy(own, 'n', target, wish);
    const [copy] = shared();
    if (!copy) throw new Error('no copy');
    expect(await takeCopyBack(own, 'n', copy, null)).toEqual({ refused: 'platform.not-found' });
    theirs.next = 'kept-here';
    expect(await takeCopyBack(own, 'n', copy, theirs)).toBe('not-now');
    expect(shared()).toHaveLength(1);
  });

  it('does not share what is no longer there', async () => {
    const { own, theirs, target } = rooms();
    expect(await shareCopy(own, 'gone', target, wish)).toBe('changed');
    expect(theirs.notes()).toEqual([]);
  });
});
