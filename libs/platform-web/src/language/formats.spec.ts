import { TestBed } from '@angular/core/testing';
import {
  clockFace,
  dayOfMonth,
  dayWithoutYear,
  localDate,
  longDate,
  numberWord,
  shortWeekday,
  timeOfDay,
  wholeMinutes,
} from './formats';
import { LanguageStore } from './language-store';
import { useFormats } from './use-formats';

const SUMMER = Date.parse('2027-03-29T06:30:00Z');
const WINTER = Date.parse('2027-03-26T07:30:00Z');

describe('dates and times', () => {
  it('says the time with a full stop, in Danish time on both sides of the change to summer time', () => {
    expect([timeOfDay(SUMMER), timeOfDay(WINTER), timeOfDay('08:30')]).toEqual(['08.30', '08.30', '08.30']);
  });

  it('says dates in words in both languages', () => {
    expect(longDate(SUMMER, 'da')).toBe('mandag den 29. marts 2027');
    expect(longDate('2027-03-29', 'en')).toBe('Monday 29 March 2027');
    expect(dayWithoutYear('2027-03-29', 'da')).toBe('mandag den 29. marts');
  });

  it('has short forms for narrow columns and words for small numbers', () => {
    expect([shortWeekday('2027-03-29', 'da'), dayOfMonth('2027-03-29', 'da')]).toEqual(['man', '29.']);
    expect([shortWeekday('2027-03-29', 'en'), dayOfMonth('2027-03-29', 'en')]).toEqual(['Mon', '29']);
    expect([numberWord(3, 'da'), numberWord(12, 'en'), numberWord(13, 'da')]).toEqual(['tre', 'twelve', '13']);
  });

  it('takes the day from Danish time, not from the instant in UTC', () => {
    expect(localDate(Date.parse('2027-03-28T22:30:00Z'))).toBe('2027-03-29');
  });

  it('counts a begun minute for leaders and never goes below zero', () => {
    expect([wholeMinutes(180_000), wholeMinutes(180_001), wholeMinutes(-5)]).toEqual([3, 4, 0]);
  });

  it('shows the facilitator minutes and seconds', () => {
    expect([clockFace(192_999), clockFace(-61_000), clockFace(3_725_000)]).toEqual(['3.12', '1.01', '1.02.05']);
  });
});

describe('useFormats', () => {
  it('follows the language of the screen and begins a line with a capital', () => {
    const language = TestBed.inject(LanguageStore);
    const f = TestBed.runInInjectionContext(useFormats);
    language.choose('da');
    expect(f.dayLine('2027-03-29')).toBe('Mandag den 29. marts');
    language.choose('en');
    expect(f.day('2027-03-29')).toBe('Monday 29 March');
  });
});

describe('LanguageStore', () => {
  it('writes the language on the root and keeps it on the device', () => {
    TestBed.inject(LanguageStore).choose('en');
    expect([document.documentElement.lang, localStorage.getItem('kreds.language')]).toEqual(['en', 'en']);
    TestBed.resetTestingModule();
    expect(TestBed.inject(LanguageStore).current()).toBe('en');
  });

  it('does not take a stored word that is no language', () => {
    localStorage.setItem('kreds.language', 'xx');
    TestBed.resetTestingModule();
    expect(['da', 'en']).toContain(TestBed.inject(LanguageStore).current());
  });
});
