import { LANGUAGES } from '@kreds/kernel';
import type { Block, BlockWords } from './blocks/block';
import { BLOCKS } from './blocks/library';
import { meetingTheme, TEMPLATES_IN_SERIES } from './templates';
import { FRAME_WORDS } from './templates-words';

const NUMBERS = Array.from({ length: TEMPLATES_IN_SERIES }, (_, at) => at + 1);

describe('our words', () => {
  const texts = [
    ...BLOCKS.flatMap((block: Block) => LANGUAGES.flatMap((language) => linesOf(block.words[language]))),
    ...LANGUAGES.flatMap((language) => Object.values(FRAME_WORDS[language]).flatMap(frameLines)),
    ...NUMBERS.flatMap((number) => LANGUAGES.map((language) => meetingTheme(number, language))),
  ];

  it('are calm: no exclamation, no signs the typeface lacks, and never the word stress', () => {
    expect(texts.filter((text) => /!|stress|…|→|≥/i.test(text))).toEqual([]);
  });

  it('keep every sentence to fifteen words', () => {
    const sentences = texts.flatMap((text) => text.split(/[.?:](?:\s|$)/));
    const wordsIn = (sentence: string) => sentence.split(/\s+/).filter((word) => word !== '').length;
    expect(sentences.filter((sentence) => wordsIn(sentence) > 15)).toEqual([]);
  });
});

function linesOf(words: BlockWords): readonly string[] {
  const lines = [words.title, words.titlePrivate, words.prompt, ...words.script];
  return [...lines, ...words.materials, ...words.room, ...words.cautions].filter((line) => line !== '');
}

function frameLines(words: (typeof FRAME_WORDS)['da']['arrive']): readonly string[] {
  const lines = [words.title, words.prompt, words.firstPrompt ?? '', ...words.script];
  return [...lines, ...words.materials, ...words.cautions].filter((line) => line !== '');
}
