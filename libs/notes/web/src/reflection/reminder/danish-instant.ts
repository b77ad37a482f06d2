import { localDate, timeOfDay } from '@kreds/platform-web';

const HOUR = 3_600_000;

/**
 * The instant of a Danish day and time, epoch ms; null for what is no day or time. In autumn the earlier of the two
 * counts, and an hour that spring skips becomes one hour later.
 * @param date YYYY-MM-DD @param time HH:mm
 */
export function danishInstant(date: string, time: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time)) return null;
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== date) return null;
  // Danish clocks are two hours ahead in summer, one in winter; the right reading shows the same time again.
  const summer = asUtc - 2 * HOUR;
  return localDate(summer) === date && timeOfDay(summer) === timeOfDay(time) ? summer : asUtc - HOUR;
}

/** What two fields show for an instant, in Danish time. */
export function danishFields(instant: number): { readonly date: string; readonly time: string } {
  return { date: localDate(instant), time: timeOfDay(instant).replace('.', ':') };
}

export type MomentProblem = 'no-moment' | 'past' | 'too-far';

const YEAR = 366 * 24 * HOUR;

/** A moment that can be reminded of: ahead, and at most a year. */
export function reminderMoment(
  date: string,
  time: string,
  now: number,
): { readonly at: number } | { readonly problem: MomentProblem } {
  const at = danishInstant(date, time);
  if (at === null) return { problem: 'no-moment' };
  if (at <= now) return { problem: 'past' };
  return at > now + YEAR - 24 * HOUR ? { problem: 'too-far' } : { at };
}
