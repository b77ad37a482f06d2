import { keepUntilOf } from './agreement';

describe('how long notes are kept', () => {
  it('is six months after the end, also over a new year', () => {
    expect(keepUntilOf('2027-05-15')).toBe('2027-11-15');
    expect(keepUntilOf('2027-11-29')).toBe('2028-05-29');
  });

  it('never slips into the month after', () => {
    expect(keepUntilOf('2027-08-31')).toBe('2028-02-29');
    expect(keepUntilOf('2027-12-31')).toBe('2028-06-30');
  });
});
