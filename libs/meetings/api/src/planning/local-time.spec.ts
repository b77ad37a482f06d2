import { DEFAULT_ZONE, instantOf } from './local-time';

describe('the instant of a local day and time', () => {
  it('is two hours behind in summer and one in winter', () => {
    expect(instantOf('2027-06-15', '08:30', DEFAULT_ZONE)).toBe(Date.UTC(2027, 5, 15, 6, 30));
    expect(instantOf('2027-01-15', '08:30', DEFAULT_ZONE)).toBe(Date.UTC(2027, 0, 15, 7, 30));
  });

  it('is right on the days on which the clocks change', () => {
    expect(instantOf('2027-03-28', '01:30', DEFAULT_ZONE)).toBe(Date.UTC(2027, 2, 28, 0, 30));
    expect(instantOf('2027-03-28', '08:30', DEFAULT_ZONE)).toBe(Date.UTC(2027, 2, 28, 6, 30));
    expect(instantOf('2027-03-28', '02:30', DEFAULT_ZONE)).toBe(Date.UTC(2027, 2, 28, 1, 30));
    expect(instantOf('2027-10-31', '02:30', DEFAULT_ZONE)).toBe(Date.UTC(2027, 9, 31, 0, 30));
    expect(instantOf('2027-10-31', '08:30', DEFAULT_ZONE)).toBe(Date.UTC(2027, 9, 31, 7, 30));
  });

  it('refuses a day that does not exist', () => {
    expect(() => instantOf('2027-02-30', '08:30', DEFAULT_ZONE)).toThrow(RangeError);
  });
});
