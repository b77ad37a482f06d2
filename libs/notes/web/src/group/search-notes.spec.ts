import { searchNotes } from './search-notes';

const notes = ['Vi holder pause  klokken ti', 'Åbne døre om mandagen', 'Pausen var for kort'].map((text) => ({
  body: { text },
}));

function found(typed: string): readonly string[] {
  return searchNotes(notes, typed).map(({ body }) => body.text);
}

describe('search in the notes', () => {
  it('finds every word in any order, whatever the capitals', () => {
    expect([found('PAUSE'), found('ti pause'), found('åbne')]).toEqual([
      ['Vi holder pause  klokken ti', 'Pausen var for kort'],
      ['Vi holder pause  klokken ti'],
      ['Åbne døre om mandagen'],
    ]);
  });

  it('takes å for no a, and finds nothing for nothing', () => {
    expect([found('abne'), found('  '), found('pause mandag')]).toEqual([[], [], []]);
  });

  it('finds a letter that was typed in two parts', () => {
    expect(found('A\u030Abne')).toEqual(['Åbne døre om mandagen']);
  });
});
