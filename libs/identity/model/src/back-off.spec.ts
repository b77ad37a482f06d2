import { afterFailure, type FailedSignIns, waitBeforeNextTry, weightNow } from './back-off';

const HOUR = 3_600_000;

function afterMany(count: number): FailedSignIns {
  let failed: FailedSignIns | undefined;
  for (let n = 0; n < count; n++) failed = afterFailure(failed, 1_000_000);
  return failed ?? { failures: 0, lastFailedAt: 0 };
}

describe('the wait after wrong passphrases', () => {
  it('is nothing for the first five, then doubles', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((count) => waitBeforeNextTry(afterMany(count), 1_000_000));
    expect(waits).toEqual([0, 0, 0, 0, 2_000, 4_000, 8_000, 16_000]);
  });

  it('is never longer than a quarter of an hour, so that nobody is locked out', () => {
    expect(waitBeforeNextTry(afterMany(400), 1_000_000)).toBe(15 * 60_000);
  });

  it('runs down with time', () => {
    expect(waitBeforeNextTry(afterMany(6), 1_003_000)).toBe(1_000);
    expect(waitBeforeNextTry(afterMany(6), 1_004_000)).toBe(0);
  });

  it('fades evenly over 24 hours and is forgotten then', () => {
    const ten = afterMany(10);
    expect(weightNow(ten, 1_000_000 + 12 * HOUR)).toBe(5);
    expect(weightNow(ten, 1_000_000 + 24 * HOUR)).toBe(0);
    expect(afterFailure(ten, 1_000_000 + 24 * HOUR).failures).toBe(1);
  });

  it('does not shrink when a clock runs backwards', () => {
    expect(weightNow(afterMany(7), 0)).toBe(7);
  });
});
