import { randomBelow } from '@kreds/platform-api';

/** Letters and digits that are not mistaken for one another, read from a screen across a table. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Six characters that pair a screen with a meeting; short because they last ten minutes and guessing is limited. */
export function newPairingCode(): string {
  return Array.from({ length: 6 }, () => ALPHABET[randomBelow(ALPHABET.length)]).join('');
}

/** A typed code as it was meant: no spaces or dashes, capital letters. */
export function typedCode(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}
