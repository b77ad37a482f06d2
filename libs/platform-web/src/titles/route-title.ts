import type { Worded } from '@kreds/kernel';

const BETWEEN = '\n';

/** A route's title in both languages in the one string the router carries: `title: routeTitle({ da: 'Log ind', en: 'Sign in' })`. */
export function routeTitle(words: Worded): string {
  return words.da + BETWEEN + words.en;
}

/** The way back. A title that was written as plain text is the same in both languages. */
export function titleWords(title: string): Worded {
  const [da = '', en = da] = title.split(BETWEEN);
  return { da, en };
}
