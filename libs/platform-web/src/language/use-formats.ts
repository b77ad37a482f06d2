import { inject } from '@angular/core';
import {
  type Day,
  beginning,
  clockFace,
  dayAndMonth,
  dayOfMonth,
  dayWithoutYear,
  longDate,
  numberWord,
  shortWeekday,
  timeOfDay,
  weekday,
} from './formats';
import { LanguageStore } from './language-store';

/** Dates and times in the language of the screen; templates follow when the person switches. */
export interface Formats {
  /** '08.30' */
  time(time: number | string): string;
  /** 'mandag den 29. marts 2027' */
  longDate(day: Day): string;
  /** 'mandag den 29. marts' */
  day(day: Day): string;
  /** '29. marts' */
  dayAndMonth(day: Day): string;
  weekday(day: Day): string;
  /** 'Mandag den 29. marts', at the beginning of a line */
  dayLine(day: Day): string;
  /** 'fre' */
  shortWeekday(day: Day): string;
  /** '8.' */
  dayOfMonth(day: Day): string;
  /** 'tre', and digits above twelve */
  number(count: number): string;
  /** '3.12', for the facilitator */
  clock(ms: number): string;
}

/** To be called where things are injected: `protected readonly f = useFormats()`. */
export function useFormats(): Formats {
  const language = inject(LanguageStore).current;
  return {
    time: timeOfDay,
    longDate: (day) => longDate(day, language()),
    day: (day) => dayWithoutYear(day, language()),
    dayAndMonth: (day) => dayAndMonth(day, language()),
    weekday: (day) => weekday(day, language()),
    dayLine: (day) => beginning(dayWithoutYear(day, language())),
    shortWeekday: (day) => shortWeekday(day, language()),
    dayOfMonth: (day) => dayOfMonth(day, language()),
    number: (count) => numberWord(count, language()),
    clock: clockFace,
  };
}
