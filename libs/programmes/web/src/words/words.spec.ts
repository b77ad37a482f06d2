import { expectWords } from '@kreds/platform-web/testing';
import { formWords } from '../fields/form.words';
import { journeyWords } from '../journey/journey.words';
import { networkWords } from '../network/network.words';
import { settingsWords } from '../network/settings.words';
import { peopleWords } from '../people/people.words';
import { secondStepWords } from '../people/second-step.words';
import { programmeFormWords } from '../programme/programme-form.words';
import { programmeWords } from '../programme/programme.words';
import { adminWords } from '../start/admin.words';
import { kindWords } from './kinds.words';
import { stepWords } from './step.words';
import { withYear } from './with-year';

describe('the words of programmes', () => {
  const tables = { adminWords, formWords, journeyWords, kindWords, networkWords, peopleWords };
  const more = { programmeFormWords, programmeWords, secondStepWords, settingsWords, stepWords };

  it.each(Object.entries({ ...tables, ...more }))('%s are sound in both languages', (_name, words) => {
    expectWords(words);
  });

  it('write a day with its year in the language of the screen', () => {
    expect([withYear('2027-03-29', 'da'), withYear('2027-03-29', 'en')]).toEqual(['29. marts 2027', '29 March 2027']);
  });
});
