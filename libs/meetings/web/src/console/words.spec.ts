import { expectWords } from '@kreds/platform-web/testing';
import { runSheetWords } from '../run-sheet/run-sheet.words';
import { barWords } from './bar.words';
import { consoleWords } from './console.words';
import { dayWords } from './day.words';
import { peopleWords } from './people.words';
import { turnsWords } from './turns.words';

describe('the words of the console', () => {
  it.each([
    ['console', consoleWords],
    ['day', dayWords],
    ['turns', turnsWords],
    ['people', peopleWords],
    ['bar', barWords],
    ['run sheet', runSheetWords],
  ])('are short, plain and the same in both languages: %s', (_room, words) => {
    expectWords(words);
  });
});
