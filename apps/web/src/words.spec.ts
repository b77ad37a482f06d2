import { expectWords } from '@kreds/platform-web/testing';
import { homeWords } from './home/home-words';
import { pageWords } from './pages/page-words';
import { shellWords } from './shell/shell-words';

describe('the words of the shell and the home pages', () => {
  it.each(Object.entries({ homeWords, pageWords, shellWords }))('%s are sound in both languages', (_, words) =>
    expectWords(words),
  );
});
