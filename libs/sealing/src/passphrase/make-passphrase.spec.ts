import { LANGUAGES } from '@kreds/kernel';
import { stream } from '../../testing/vectors';
import { drawBelow, makePassphrase, passphraseWords, WORDS_IN_A_PASSPHRASE } from './make-passphrase';
import { passphraseProblem } from './policy';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzæøå';
const LETTERS = { da: /^[a-zæøå]{3,9}$/, en: /^[a-z]{3,9}$/ } as const;

describe.each(LANGUAGES)('the word list in %s', (language) => {
  const words = passphraseWords[language];

  it('has 2,048 different words or more, so that six of them are worth 64 bits or more', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThanOrEqual(2048);
    expect(WORDS_IN_A_PASSPHRASE * Math.log2(words.length)).toBeGreaterThanOrEqual(64);
  });

  it('holds nothing but words of 3 to 9 lower-case letters, each in one Unicode form', () => {
    expect(words.filter((word) => !LETTERS[language].test(word))).toEqual([]);
    expect(words.filter((word) => word.normalize('NFKC') !== word)).toEqual([]);
  });

  it('stands in alphabetical order, so that a reader finds a word', () => {
    const place = (word: string) =>
      [...word].map((letter) => String.fromCharCode(97 + ALPHABET.indexOf(letter))).join('');
    expect(words.filter((word, index) => index > 0 && place(words[index - 1] ?? '') >= place(word))).toEqual([]);
  });

  it('holds nothing about illness, strain, death or weapons', () => {
    const unwelcome =
      /stress|^syg|sick|^ill|smerte|pain(?!t)|død|dead|death|krig|weapon|våben|blod|blood|angst|fear|gråd|sorg|pres$/;
    expect(words.filter((word) => unwelcome.test(word))).toEqual([]);
  });
});

describe('makePassphrase', () => {
  it.each(LANGUAGES)('gives six words of the list in %s', (language) => {
    const words = makePassphrase(language, stream(11)).split(' ');
    expect(words).toHaveLength(6);
    expect(words.every((word) => passphraseWords[language].includes(word))).toBe(true);
  });

  it('depends on nothing but the randomness', () => {
    expect(makePassphrase('da', stream(12))).toBe(makePassphrase('da', stream(12)));
    expect(makePassphrase('da', stream(12))).not.toBe(makePassphrase('da', stream(13)));
  });

  it.each(LANGUAGES)('gives what our own policy takes, in %s', (language) => {
    const random = stream(14);
    const refused = Array.from({ length: 500 }, () => makePassphrase(language, random)).filter((passphrase) =>
      passphraseProblem({ email: 'alma@demo.example', passphrase }),
    );
    expect(refused).toEqual([]);
  });

  it('reaches the whole list', () => {
    const random = stream(15);
    const drawn = new Set(Array.from({ length: 6000 }, () => makePassphrase('da', random).split(' ')).flat());
    expect(drawn.size).toBe(passphraseWords.da.length);
  });
});

describe('drawBelow', () => {
  const source = (...draws: readonly number[]) => {
    const left = [...draws];
    return () => {
      const draw = left.shift() ?? 0;
      return Uint8Array.of(draw >> 8, draw & 0xff);
    };
  };

  it('throws away what would favour the first words', () => {
    const lastFair = 65_536 - (65_536 % 3000) - 1;
    expect(drawBelow(3000, source(lastFair))).toBe(2999);
    expect(drawBelow(3000, source(lastFair + 1, 65_535, 42))).toBe(42);
  });

  it('gives every number equally often over all possible draws', () => {
    const counts = new Map<number, number>();
    const bound = 3000;
    for (let draw = 0; draw < 65_536 - (65_536 % bound); draw++) {
      const drawn = drawBelow(bound, source(draw));
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    expect(counts.size).toBe(bound);
    expect(new Set(counts.values())).toEqual(new Set([21]));
  });

  it('needs no second draw when the list divides evenly', () => {
    expect(drawBelow(2048, source(65_535))).toBe(2047);
  });
});
