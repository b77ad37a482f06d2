import { isUuid, type Id } from '@kreds/kernel';
import * as z from 'zod';

/** An id as it stands in a body. A malformed one is bad input; an unknown or foreign one answers 404 later. */
export const idField = <Noun extends string>() => z.custom<Id<Noun>>(isUuid, 'an id');

const trimmed = (longest: number) => z.string().trim().min(1).max(longest);

/** One short line that a person wrote, 1 to 80 characters. */
export const nameField = trimmed(80);

/** The same short line in both languages. */
export const wordedField = z.strictObject({ da: trimmed(120), en: trimmed(120) });

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isCalendarDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (MONTH_LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** A local day in Europe/Copenhagen, `YYYY-MM-DD`. */
export const dayField = z.string().refine(isCalendarDay, 'a day such as 2027-03-29');

/** What the sender saw: a change of something that has changed since is refused, not merged. */
export const versionField = z.int().min(1);
