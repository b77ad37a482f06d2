import { expectWords } from '@kreds/platform-web/testing';
import { blocksWords } from '../blocks/blocks.words';
import { groupWords } from './group.words';

describe("the words around the group's notes", () => {
  it.each([
    ['the page', groupWords],
    ['the blocks', blocksWords],
  ])('say the same in both languages, in short sentences: %s', (_, words) => {
    expectWords(words);
  });
});
