import { isUuid } from '@kreds/kernel';
import { newUuid, randomBetween } from './new-uuid';

describe('newUuid', () => {
  it('makes identifiers that Kreds accepts, and no two alike', () => {
    const made = Array.from({ length: 500 }, newUuid);
    expect(made.every(isUuid)).toBe(true);
    expect(new Set(made).size).toBe(500);
  });
});

describe('randomBetween', () => {
  it('stays inside its bounds', () => {
    const drawn = Array.from({ length: 500 }, () => randomBetween(500, 4000));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(500);
    expect(Math.max(...drawn)).toBeLessThan(4000);
  });
});
