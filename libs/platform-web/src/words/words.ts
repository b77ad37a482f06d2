import type { Language } from '@kreds/kernel';
import type { PlaceholdersIn } from './placeholders';

/** A text that changes with `count`; which form is used is the language's own rule (`Intl.PluralRules`). */
export interface PluralText {
  readonly one: string;
  readonly other: string;
}

export type Text = string | PluralText;
export type WordTable = Readonly<Record<string, Text>>;

/** The same keys in both languages; a text with two forms has two forms in both. */
export interface Words<Table extends WordTable = WordTable> {
  readonly da: Table;
  readonly en: EnglishOf<Table>;
}

export type EnglishOf<Table extends WordTable> = {
  readonly [Key in keyof Table]: Table[Key] extends string ? string : PluralText;
};

type PlacesOf<Entry> = Entry extends string
  ? PlaceholdersIn<Entry>
  : Entry extends PluralText
    ? 'count' | PlaceholdersIn<Entry['one']> | PlaceholdersIn<Entry['other']>
    : never;

/** What must be handed in with a key: nothing, or one value for each name in braces. `count` is always a number. */
export type ValuesFor<Entry> = [PlacesOf<Entry>] extends [never]
  ? []
  : [values: { readonly [Name in PlacesOf<Entry>]: Name extends 'count' ? number : string | number }];

/** Says one text of a table in the language of the moment. */
export type Say<Table extends WordTable> = <Key extends keyof Table & string>(
  key: Key,
  ...values: ValuesFor<Table[Key]>
) => string;

/**
 * The words of one room or page, Danish first. A key that is missing in English, or that only English has, does not
 * compile; neither does a call that forgets a value for a name in braces.
 *
 * @example
 * export const consoleWords = defineWords({
 *   da: { next: 'Næste punkt', left: { one: '{count} minut', other: '{count} minutter' } },
 *   en: { next: 'Next item', left: { one: '{count} minute', other: '{count} minutes' } },
 * });
 */
export function defineWords<const Table extends WordTable>(words: {
  readonly da: Table;
  readonly en: EnglishOf<NoInfer<Table>>;
}): Words<Table> {
  return words;
}

/** The table of one language, as loose texts. */
export function tableOf(words: Words, language: Language): WordTable {
  return words[language];
}
