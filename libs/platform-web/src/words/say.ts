import type { Language } from '@kreds/kernel';
import { fill } from './placeholders';
import type { Say, Text, WordTable, Words } from './words';

const RULES: Readonly<Record<Language, Intl.PluralRules>> = {
  da: new Intl.PluralRules('da'),
  en: new Intl.PluralRules('en'),
};

function formOf(text: Text, language: Language, count: unknown): string {
  if (typeof text === 'string') return text;
  return RULES[language].select(Number(count)) === 'one' ? text.one : text.other;
}

/** A `t` for a fixed or changing language; `language` is asked at every call. */
export function sayIn<Table extends WordTable>(words: Words<Table>, language: () => Language): Say<Table> {
  return (key, ...[values]) => {
    const spoken = language();
    const table: WordTable = words[spoken];
    const text = table[key];
    if (text === undefined) return key;
    const given: Readonly<Record<string, string | number>> = values ?? {};
    return fill(formOf(text, spoken, given['count']), given);
  };
}
