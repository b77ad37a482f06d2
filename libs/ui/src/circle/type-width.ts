/**
 * How wide a word will be, before it is drawn: measured advance widths of our two faces, in hundredths of the type size.
 * Used to choose the largest size that fits a circle; a browser is not asked, so that the rule can be tested.
 */
type Advances = Readonly<Record<string, number>>;

const advances = (groups: Readonly<Record<number, string>>): Advances =>
  Object.fromEntries(Object.entries(groups).flatMap(([width, letters]) => [...letters].map((l) => [l, Number(width)])));

// Marked pure, so that a page without a circle does not carry the table.
const SANS: Advances = /* @__PURE__ */ advances({
  26: 'ijlI. -',
  36: 'frt',
  47: 'szc',
  54: 'aåäekxvy',
  57: 'bdghnopquøöüLJFPTSE0123456789',
  65: 'ABKRUVXYZÅHN',
  74: 'wCDGOØQ',
  85: 'mMæ',
  95: 'WÆ',
});
const SERIF: Advances = /* @__PURE__ */ advances({
  33: 'ijl. -',
  43: 'frtI',
  51: 'cesz1',
  56: 'aåävgyxJ0235678949',
  62: 'bdhknopquøöüPSEFLZ',
  73: 'ABCDGKOQRTVXYÅØ',
  83: 'HNUwæ',
  99: 'mMWÆ',
});
/** For letters not listed: wide enough for most. */
const OTHER = 62;

function widthOf(word: string, face: Advances): number {
  return [...word.normalize('NFC')].reduce((sum, letter) => sum + (face[letter] ?? OTHER), 0) / 100;
}

/** Width of a word in Hanken Grotesk 600, in units of the type size. */
export const sansWidth = (word: string): number => widthOf(word, SANS);
/** Width of a word in Literata 400, in units of the type size. */
export const serifWidth = (word: string): number => widthOf(word, SERIF);

/** The largest type size, up to `cap`, at which the word fits `room` pixels in Literata. */
export function fittingSize(word: string, room: number, cap: number): number {
  const width = serifWidth(word);
  return width === 0 ? cap : Math.min(cap, room / width);
}
