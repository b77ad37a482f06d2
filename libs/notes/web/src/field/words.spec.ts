import { AGREEMENT_VERSION } from '@kreds/notes/model';
import { defineWords } from '@kreds/platform-web';
import { expectWords } from '@kreds/platform-web/testing';
import { AGREEMENT_TEXT_VERSION, agreementWords } from '../join/agreement.words';
import { joinWords } from '../join/join.words';
import { lockedWords } from '../locked/locked.words';
import { circleWords } from '../people/circle.words';
import { doorWords } from '../people/door.words';
import { keyProblemWords } from '../people/key-problem.words';
import { networkCircleWords } from '../people/network-circle.words';
import { conflictWords } from './conflict.words';
import { fieldWords } from './field.words';

const TABLES = {
  agreementWords,
  circleWords,
  conflictWords,
  doorWords,
  fieldWords,
  joinWords,
  keyProblemWords,
  lockedWords,
  networkCircleWords,
};

describe('words of notes', () => {
  it.each(Object.entries(TABLES).filter(([name]) => name !== 'fieldWords'))('of %s keep the house rules', (_, words) =>
    expectWords(words),
  );

  it('of a field keep the house rules; an empty field says nothing', () => {
    const { empty: da, ...danish } = fieldWords.da;
    const { empty: en, ...english } = fieldWords.en;
    expectWords(defineWords({ da: danish, en: english }));
    expect([da, en]).toEqual(['', '']);
  });

  it('speak of no keys-and-locks machinery in a leader’s screen', () => {
    const said = Object.values({
      agreementWords,
      conflictWords,
      fieldWords,
      joinWords,
      lockedWords,
      networkCircleWords,
    })
      .flatMap(({ da }) => Object.values<string | { one: string; other: string }>(da))
      .map((text) => JSON.stringify(text).toLowerCase());
    for (const word of ['krypt', 'epoke', 'hash', 'signatur']) {
      expect(said.filter((text) => text.includes(word))).toEqual([]);
    }
  });

  it('have the agreement that the server asks for', () => {
    expect(AGREEMENT_TEXT_VERSION).toBe(AGREEMENT_VERSION);
  });
});
