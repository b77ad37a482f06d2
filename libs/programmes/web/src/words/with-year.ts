import type { Language } from '@kreds/kernel';
import { dayAndMonth } from '@kreds/platform-web';

/** '29. marts 2027': a programme lasts over a turn of the year, so its dates carry theirs. */
export function withYear(date: string, language: Language): string {
  return `${dayAndMonth(date, language)} ${date.slice(0, 4)}`;
}
