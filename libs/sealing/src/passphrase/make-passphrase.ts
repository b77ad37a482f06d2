import type { Language } from '@kreds/kernel';
import { take, type RandomBytes } from '@kreds/sealing/log';
import { danishWords } from './danish-words';
import { englishWords } from './english-words';

/** Six words of 2,048 or more: 66 bits (confidentiality.md D6, 3.2). */
export const WORDS_IN_A_PASSPHRASE = 6;

export const passphraseWords: Readonly<Record<Language, readonly string[]>> = {
  da: danishWords,
  en: englishWords,
};

/** Six words separated by single spaces, each drawn evenly from the whole list; a word may come twice. */
export function makePassphrase(language: Language, randomBytes: RandomBytes): string {
  const words = passphraseWords[language];
  return Array.from({ length: WORDS_IN_A_PASSPHRASE }, () => words[drawBelow(words.length, randomBytes)]).join(' ');
}

/**
 * A number from 0 to `bound` - 1, every one as likely: a draw beyond the last whole multiple of `bound` is thrown away
 * instead of wrapped around. `bound` is at most 65,536.
 */
export function drawBelow(bound: number, randomBytes: RandomBytes): number {
  const fair = 65_536 - (65_536 % bound);
  for (;;) {
    const [high = 0, low = 0] = take(randomBytes, 2);
    const drawn = high * 256 + low;
    if (drawn < fair) return drawn % bound;
  }
}
