import { expectWords } from '@kreds/platform-web/testing';
import { blocksWords } from '../blocks/blocks.words';
import { shelfStateWords } from '../blocks/shelf-state.words';
import { groupWords } from './group.words';

describe("the words around the group's notes", () => {
  it.each([
    ['the page', groupWords],
    ['the blocks', blocksWords],
    ['what stands in the way', shelfStateWords],
  ])('say the same in both languages, in short sentences: %s', (_, words) => {
    expectWords(words);
  });
});
