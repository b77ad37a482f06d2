import type { Language } from '@kreds/kernel';
import { placeholdersIn } from '../words/placeholders';
import type { Text, Words } from '../words/words';

const FORBIDDEN: Readonly<Record<Language, RegExp>> = {
  da: /!|\bstress/i,
  en: /!|\bstress/i,
};
const MOST_WORDS = 15;

function textsOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : [text.one, text.other];
}

function faultsOf(key: string, language: Language, text: Text): readonly string[] {
  return textsOf(text).flatMap((form) => {
    const where = `${language} '${key}': ${form}`;
    const longest = Math.max(...form.split(/[.?:]\s/).map((sentence) => sentence.trim().split(/\s+/).length));
    return [
      ...(form.trim() === '' ? [`${where} is empty`] : []),
      ...(form !== form.trim() ? [`${where} has space around it`] : []),
      ...(FORBIDDEN[language].test(form) ? [`${where} has an exclamation mark or a word we do not use`] : []),
      ...(longest > MOST_WORDS ? [`${where} has a sentence of ${longest} words`] : []),
    ];
  });
}

/** The names in braces of a text, over all its forms. */
function placesOf(text: Text): string {
  return [...new Set(textsOf(text).flatMap(placeholdersIn))].sort().join(', ');
}

/** What is wrong with a table of words, one line each; empty when it is sound. */
export function faultsIn(words: Words): readonly string[] {
  return Object.entries(words.da).flatMap(([key, danish]) => {
    const english = words.en[key];
    if (english === undefined) return [`'${key}' is missing in English`];
    const [da, en] = [placesOf(danish), placesOf(english)];
    return [
      ...faultsOf(key, 'da', danish),
      ...faultsOf(key, 'en', english),
      ...(da === en ? [] : [`'${key}' has {${da}} in Danish and {${en}} in English`]),
    ];
  });
}

/** Fails when a table has an empty text, an exclamation mark, a sentence over 15 words, or differing names in braces. */
export function expectWords(words: Words): void {
  expect(faultsIn(words)).toEqual([]);
}
