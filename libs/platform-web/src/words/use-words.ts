import { inject } from '@angular/core';
import { LanguageStore } from '../language/language-store';
import { sayIn } from './say';
import type { Say, WordTable, Words } from './words';

/**
 * The `t` of a component, to be called where things are injected: `protected readonly t = useWords(consoleWords)`.
 * It reads the language as a signal, so that templates and `computed`s follow when the person switches.
 */
export function useWords<Table extends WordTable>(words: Words<Table>): Say<Table> {
  return sayIn(words, inject(LanguageStore).current);
}
