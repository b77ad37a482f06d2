import { defineWords } from '@kreds/platform-web';

export const controlWords = defineWords({
  da: {
    close: 'Luk øvelsen',
    fills: 'Det, der fylder',
    add: 'Tilføj noget, der fylder',
    question: { one: 'Hvad er det? Det sidste.', other: 'Hvad er det? {count} tilbage.' },
    result: 'Sådan har I sorteret',
    again: 'Spørg igen',
    'again-one': 'Spørg igen: {text}',
    none: 'Ikke noget endnu',
  },
  en: {
    close: 'Close the exercise',
    fills: 'What is on your mind',
    add: 'Add something on your mind',
    question: { one: 'What is this? The last one.', other: 'What is this? {count} left.' },
    result: 'How you have sorted',
    again: 'Ask again',
    'again-one': 'Ask again: {text}',
    none: 'Nothing yet',
  },
});
