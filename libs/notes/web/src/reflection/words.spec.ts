import { expectWords } from '@kreds/platform-web/testing';
import { intentionWords } from './intention.words';
import { reflectionWords } from './reflection.words';
import { shareWords } from './share.words';

describe("the words of a leader's own pages", () => {
  it.each([
    ['reflection', reflectionWords],
    ['share', shareWords],
    ['intention', intentionWords],
  ])('%s: are sound in both languages', (_name, words) => expectWords(words));
});
