import { addDays, instantAt, localDay, onWorkingDay } from './local-day';

describe('days in Copenhagen', () => {
  it('begin at midnight there, not in Greenwich', () => {
    expect(localDay(Date.parse('2027-01-15T22:59:59Z'))).toBe('2027-01-15');
    expect(localDay(Date.parse('2027-01-15T23:00:00Z'))).toBe('2027-01-16');
    expect(localDay(Date.parse('2027-07-15T22:00:00Z'))).toBe('2027-07-16');
  });

  it('are counted over months, years and both changes of the clock', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2027-10-31', 1)).toBe('2027-11-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('move to Monday from a weekend, and stay otherwise', () => {
    expect(['2027-03-26', '2027-03-27', '2027-03-28'].map(onWorkingDay)).toEqual([
      '2027-03-26',
      '2027-03-29',
      '2027-03-29',
    ]);
  });

  it('have half past eight at the right moment in summer and winter', () => {
    expect(new Date(instantAt('2027-01-15', '08:30')).toISOString()).toBe('2027-01-15T07:30:00.000Z');
    expect(new Date(instantAt('2027-07-15', '08:30')).toISOString()).toBe('2027-07-15T06:30:00.000Z');
    expect(new Date(instantAt('2027-03-28', '08:30')).toISOString()).toBe('2027-03-28T06:30:00.000Z');
    expect(new Date(instantAt('2027-10-31', '08:30')).toISOString()).toBe('2027-10-31T07:30:00.000Z');
  });
});
