import { isFound, markFound } from './find-in-text';

const marked = (text: string, search: string): string =>
  markFound(text, search)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('searching in what one wrote', () => {
  it('finds words in any order, in any case', () => {
    expect(isFound('Gik en tur rundt om søen', 'SØEN tur')).toBe(true);
    expect(isFound('Gik en tur rundt om søen', 'tur skoven')).toBe(false);
    expect(isFound('anything', '  ')).toBe(true);
  });

  it('finds Danish letters from a keyboard without them, and the other way round', () => {
    expect(isFound('Ærlig på søen', 'aerlig paa soeen')).toBe(true);
    expect(isFound('aerlig', 'ærlig')).toBe(true);
    expect(isFound('Café', 'cafe')).toBe(true);
    expect(isFound('på', 'pa')).toBe(true);
    expect(isFound('søen', 'sejlen')).toBe(false);
  });

  it('marks what was found in the text as it was written', () => {
    expect(marked('Ro ved søen. Ro igen.', 'ro')).toBe('[Ro] ved søen. [Ro] igen.');
    expect(marked('Ved søen', 'oe')).toBe('Ved s[ø]en');
    expect(marked('anna', 'an na')).toBe('[anna]');
    expect(marked('e\u0301n', 'e')).toBe('[e\u0301]n');
    expect(marked('😀 ro', 'ro')).toBe('😀 [ro]');
  });

  it('marks nothing when nothing is there, and keeps the text whole', () => {
    expect(marked('<b>ro</b>', 'xyz')).toBe('<b>ro</b>');
    expect(markFound('', 'ro')).toEqual([]);
    expect(markFound('ro', '')).toEqual([{ text: 'ro', found: false }]);
  });
});
