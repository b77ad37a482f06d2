/** Letters that Unicode does not take apart, as somebody without a Danish keyboard writes them. */
const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', ß: 'ss' };

/** A text as search compares it: lower case, without accents. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æøß]/g, (letter) => LETTERS[letter] ?? letter);
}

/** True when every word that was typed stands somewhere in the text. */
export function matches(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
