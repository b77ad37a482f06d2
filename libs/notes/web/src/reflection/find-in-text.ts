/** A stretch of text, and whether it is what was searched for. */
export interface TextPiece {
  readonly text: string;
  readonly found: boolean;
}

/**
 * How letters count as alike in a search, in Danish and English: case and accents make no difference, and neither does a
 * keyboard without æ, ø, å. A letter may become two, so each folded letter remembers where it came from.
 */
const ALIKE: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ö: 'oe', ä: 'ae' };

interface Folded {
  readonly letters: string;
  /** For each folded letter, where its own letter begins in the text. */
  readonly from: readonly number[];
}

function fold(text: string): Folded {
  let letters = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const lower = letter.toLocaleLowerCase('da').normalize('NFC');
    const plain = ALIKE[lower] ?? lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
    letters += plain;
    for (let unit = 0; unit < plain.length; unit++) from.push(at);
    at += letter.length;
  }
  return { letters, from };
}

/** The words of a search, folded; a text is found when it has all of them. */
function wordsOf(search: string): readonly string[] {
  return fold(search.normalize('NFC'))
    .letters.split(/\s+/)
    .filter((word) => word !== '');
}

/** True when every word of the search stands somewhere in the text. An empty search finds everything. */
export function isFound(text: string, search: string): boolean {
  const { letters } = fold(text);
  return wordsOf(search).every((word) => letters.includes(word));
}

/** The text in pieces, so that a template can mark what was found without building HTML. */
export function markFound(text: string, search: string): readonly TextPiece[] {
  const words = wordsOf(search);
  if (words.length === 0) return text === '' ? [] : [{ text, found: false }];
  const { letters, from } = fold(text);
  const marked = new Set<number>();
  for (const word of words) {
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
      for (let unit = at; unit < at + word.length; unit++) marked.add(from[unit] ?? 0);
    }
  }
  const pieces: { text: string; found: boolean }[] = [];
  let at = 0;
  let found = false;
  for (const letter of text) {
    // An accent that stands alone belongs to the letter before it.
    if (!/^\p{M}$/u.test(letter)) found = marked.has(at);
    const last = pieces.at(-1);
    if (last && last.found === found) last.text += letter;
    else pieces.push({ text: letter, found });
    at += letter.length;
  }
  return pieces;
}
