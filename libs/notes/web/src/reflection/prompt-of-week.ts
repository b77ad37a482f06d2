import { type Prompt, PROMPTS } from './prompts';

const DAY = 86_400_000;
/** 5 January 1970 was the first Monday of the epoch. */
const FIRST_MONDAY = 4 * DAY;

/**
 * Which week a day belongs to, counted from Monday to Sunday.
 * @param day local date, YYYY-MM-DD
 */
export function weekOf(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) - FIRST_MONDAY) / (7 * DAY));
}

/**
 * The one question of a week: the next in the list each Monday, so that half a year passes before it returns.
 * @param swaps how often the person asked for another one in this week
 */
export function promptOfWeek(day: string, swaps = 0, prompts: readonly Prompt[] = PROMPTS): Prompt | null {
  if (prompts.length === 0) return null;
  const at = weekOf(day) + swaps * stepOfSwap(prompts.length);
  return prompts[((at % prompts.length) + prompts.length) % prompts.length] ?? null;
}

/** About half the list, so that a swap does not show next week's question, and without a common divisor: all come. */
function stepOfSwap(count: number): number {
  const half = Math.floor(count / 2) + 1;
  for (let step = half; step < count; step++) if (divisor(step, count) === 1) return step;
  return 1;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
