import type { Language } from '@kreds/kernel';

/** The zone of every meeting (S3: leaders meet in Denmark). */
export const ZONE = 'Europe/Copenhagen';

const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(LOCALES[language], options);
  made.set(key, fresh);
  return fresh;
}

/** An instant (ms since 1970) or a local date 'YYYY-MM-DD'; the date is the same day wherever the browser stands. */
export type Day = number | string;

function dayParts(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  if (typeof day === 'number') return formatter(language, { ...options, timeZone: ZONE }).format(day);
  return formatter(language, { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
}

/** '08.30' in both languages, in the meeting's zone; takes an instant in ms or a local time 'HH:mm'. */
export function timeOfDay(time: number | string): string {
  if (typeof time === 'string') return time.replace(':', '.');
  return formatter('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE })
    .format(time)
    .replace(':', '.');
}

/** 'mandag den 29. marts 2027' · 'Monday 29 March 2027' */
export function longDate(day: Day, language: Language): string {
  return `${dayWithoutYear(day, language)} ${dayParts(day, language, { year: 'numeric' })}`;
}

/** 'mandag den 29. marts' · 'Monday 29 March' */
export function dayWithoutYear(day: Day, language: Language): string {
  const weekday = dayParts(day, language, { weekday: 'long' });
  const joined = language === 'da' ? `${weekday} den` : weekday;
  return `${joined} ${dayAndMonth(day, language)}`;
}

/** '29. marts' · '29 March' */
export function dayAndMonth(day: Day, language: Language): string {
  return dayParts(day, language, { day: 'numeric', month: 'long' });
}

/** 'mandag' · 'Monday' */
export function weekday(day: Day, language: Language): string {
  return dayParts(day, language, { weekday: 'long' });
}

/** 'fre' · 'Fri', for a narrow column */
export function shortWeekday(day: Day, language: Language): string {
  return dayParts(day, language, { weekday: 'short' }).replace('.', '');
}

/** '8.' · '8', the day of the month alone */
export function dayOfMonth(day: Day, language: Language): string {
  const number = dayParts(day, 'en', { day: 'numeric' });
  return language === 'da' ? `${number}.` : number;
}

const NUMBER_WORDS: Readonly<Record<Language, readonly string[]>> = {
  da: ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** Whole numbers to twelve as words, larger ones as digits: 'tre', 'three', '13'. */
export function numberWord(count: number, language: Language): string {
  return NUMBER_WORDS[language][count] ?? String(count);
}

/** The local date of an instant, 'YYYY-MM-DD'. */
export function localDate(instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(instant);
}

/** Whole minutes as leaders read them, never below zero; a begun minute counts ('3 minutter endnu' is never too little). */
export function wholeMinutes(ms: number): number {
  return Math.max(0, Math.ceil(ms / 60_000));
}

/** A running clock for the facilitator: 3.12 · 1.02.05 · over time with a minus in front of nothing, the words say so. */
export function clockFace(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}.${two(minutes)}.${two(rest)}` : `${minutes}.${two(rest)}`;
}

/** The first letter in upper case, for a date that begins a line: 'Mandag den 29. marts'. */
export function beginning(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
}
