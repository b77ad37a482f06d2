import { TestBed } from '@angular/core/testing';
import { Leaving } from './leaving';
import { OwnNotes } from './own-notes';
import type { ShareOutcome } from './share-copy';

function setUp(answer: ShareOutcome = 'done') {
  const ended: string[] = [];
  const own = {
    end: (id: string) => {
      ended.push(id);
      return Promise.resolve(answer);
    },
  };
  TestBed.configureTestingModule({ providers: [Leaving, { provide: OwnNotes, useValue: own }] });
  return { leaving: TestBed.inject(Leaving), ended };
}

describe('deleting with a way back', () => {
  it('hides at once, and ends nothing while it can be undone', () => {
    const { leaving, ended } = setUp();
    leaving.remove('a', false);
    expect(leaving.hidden().has('a')).toBe(true);
    leaving.undo();
    expect(leaving.hidden().has('a')).toBe(false);
    expect(ended).toEqual([]);
  });

  it('ends when the moment is over, when the next one goes, and when the page is left', async () => {
    const { leaving, ended } = setUp();
    leaving.remove('a', false);
    await leaving.finish();
    leaving.remove('b', true);
    leaving.remove('c', false);
    expect(ended).toEqual(['a', 'b']);
    TestBed.resetTestingModule();
    expect(ended).toEqual(['a', 'b', 'c']);
  });

  it('shows again what could not be ended, and says so', async () => {
    const { leaving } = setUp('not-now');
    leaving.remove('a', false);
    await leaving.finish();
    expect(leaving.hidden().has('a')).toBe(false);
    expect(leaving.failed()).toBe(true);
  });
});
