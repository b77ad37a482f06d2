import fc from 'fast-check';
import { checkPadding, MAX_PADDED_BYTES, MIN_PADDED_BYTES, paddedLength } from './padding';

const lengths = fc.integer({ min: 0, max: MAX_PADDED_BYTES });

describe('padding', () => {
  it('never shortens, adds at most 12 %, and keeps the bounds', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThanOrEqual(Math.max(length, MIN_PADDED_BYTES));
        expect(padded).toBeLessThanOrEqual(Math.max(MIN_PADDED_BYTES, Math.min(length * 1.12, MAX_PADDED_BYTES)));
      }),
      { numRuns: 2000 },
    );
  });

  it('hides the length within a bucket and lets a reader know the buckets', () => {
    fc.assert(
      fc.property(lengths, lengths, (left, right) => {
        const [small, large] = [Math.min(left, right), Math.max(left, right)];
        expect(paddedLength(small)).toBeLessThanOrEqual(paddedLength(large));
        expect(paddedLength(paddedLength(left))).toBe(paddedLength(left));
        expect(checkPadding(paddedLength(left))).toBe(true);
      }),
    );
    const buckets = new Set(Array.from({ length: MAX_PADDED_BYTES + 1 }, (_, length) => paddedLength(length)));
    expect(buckets.size).toBeLessThan(300);
    const possible = Array.from({ length: MAX_PADDED_BYTES + 1 }, (_, length) => length).filter(checkPadding);
    expect(possible).toEqual([...buckets]);
  });

  it.each([511, 513, 545, MAX_PADDED_BYTES + 1, 2 * MAX_PADDED_BYTES, 0, -1, 512.5, Number.NaN])(
    'never gives %d',
    (length) => {
      expect(checkPadding(length)).toBe(false);
    },
  );

  it.each([-1, 0.5, MAX_PADDED_BYTES + 1, Number.NaN])('refuses a plaintext of %d bytes', (length) => {
    expect(() => paddedLength(length)).toThrow(RangeError);
  });
});
