import { addDays } from '../local-day';
import { meetingDays, RHYTHMS } from './running-calendar';

const WEEK = ['2027-03-25', '2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30', '2027-03-31'];

describe('the calendar of the running networks', () => {
  it.each(WEEK)('has the third meeting of one network on %s itself', (today) => {
    expect(meetingDays('meets_today', today)[2]).toBe(today);
  });

  it('has another network begin in two weeks, and a third with two meetings left', () => {
    const today = '2027-03-29';
    expect(meetingDays('starts_soon', today)[0]).toBe('2027-04-12');
    const days = meetingDays('ends_soon', today);
    expect(days.filter((day) => day > today)).toHaveLength(2);
    expect(days[3] ?? '').toMatch(/^2027-03/);
  });

  it('has no meeting twice a day, none out of order and, but for today, none on a weekend', () => {
    for (const today of WEEK) {
      for (const rhythm of RHYTHMS) {
        const days = meetingDays(rhythm, today);
        expect([...new Set(days)].sort()).toEqual(days);
        const weekends = days.filter((day) => day !== today && [0, 6].includes(new Date(day).getUTCDay()));
        expect(weekends).toEqual([]);
      }
    }
  });

  it('hangs on a later meeting once the earlier ones have been held', () => {
    const today = '2027-03-29';
    const days = meetingDays('meets_today', today, 5);
    expect(days[4]).toBe(today);
    expect(days[5]).toBe(addDays(today, 28));
  });
});
