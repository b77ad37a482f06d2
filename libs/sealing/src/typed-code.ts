import { SealingError } from '@kreds/sealing/log';

/** Crockford's alphabet: no I, L, O, U, so that what is read aloud or from a sheet is typed as it was meant. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** White space and the hyphens that phones put where a person typed one. */
const BETWEEN_GROUPS = /[\s\u002d\u2010\u2011]/g;
const LONGEST_TEXT = 200;

/** The first 5 bits of every character, most significant bit first. */
export function crockford(bytes: Uint8Array, characters: number): string {
  if (bytes.length * 8 < characters * 5) throw new RangeError('too few bytes for so many characters');
  const bit = (at: number) => ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
  const value = (character: number) =>
    [0, 1, 2, 3, 4].reduce((sum, offset) => sum * 2 + bit(character * 5 + offset), 0);
  return Array.from({ length: characters }, (_, character) => ALPHABET.charAt(value(character))).join('');
}

/**
 * Reads a code as people type it (confidentiality.md 4.2): white space and hyphens dropped, upper case, O as 0, I and L
 * as 1. Throws `JOIN_CODE` (or `RECOVERY_CODE`, when asked to) for any other character and for another length.
 */
export function readTypedCode(
  text: string,
  length: number,
  refusal: 'JOIN_CODE' | 'RECOVERY_CODE' = 'JOIN_CODE',
): string {
  if (text.length > LONGEST_TEXT) throw new SealingError(refusal);
  const bare = text.replace(BETWEEN_GROUPS, '');
  // Before upper case: letters outside ASCII could become ASCII there.
  if (!/^[0-9A-Za-z]*$/.test(bare)) throw new SealingError(refusal);
  const code = bare.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  if (code.length !== length || [...code].some((character) => !ALPHABET.includes(character))) {
    throw new SealingError(refusal);
  }
  return code;
}
