import fc from 'fast-check';
import { checkPadding, paddedLength } from '@kreds/sealing/log';
import { codeOf, vectors } from '../testing/vectors';
import { MAX_BODY_BYTES, pad, unpad } from './pad';

const signature = new Uint8Array(64).fill(9);
const padded = (length: number) => pad({ signature, body: new Uint8Array(length).fill(7) });

describe('padding', () => {
  it.each(vectors.padding.filter(({ length }) => length >= 68))('fills $length bytes up to $padded', (vector) => {
    expect(padded(vector.length - 68)).toHaveLength(vector.padded);
  });

  it('comes off again, whatever was padded, and costs at most 12 % above 512 bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_BODY_BYTES }), (length) => {
        const made = padded(length);
        const { body, signature: signed } = unpad(made);
        expect([body.length, signed]).toEqual([length, signature]);
        expect(checkPadding(made.length)).toBe(true);
        expect(made.length === 512 || made.length <= (68 + length) * 1.12).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('gives every length of a bucket the same size', () => {
    for (let n = 513; n < 3000; n++) {
      expect(paddedLength(paddedLength(n))).toBe(paddedLength(n));
      expect(paddedLength(n)).toBeGreaterThanOrEqual(paddedLength(n - 1));
    }
  });

  it('cannot be made for more than 256 KiB, nor for another signature', async () => {
    expect(padded(MAX_BODY_BYTES)).toHaveLength(262_144);
    expect(await codeOf(() => padded(MAX_BODY_BYTES + 1))).toBe('ENV_SIZE');
    expect(() => pad({ signature: new Uint8Array(63), body: signature })).toThrow(RangeError);
  });

  it.each([
    ['whose last byte is not zero', (bytes: Uint8Array) => bytes.fill(1, -1)],
    ['whose first byte after the body is not zero', (bytes: Uint8Array) => bytes.fill(1, 78, 79)],
    ['that says less than there is', (bytes: Uint8Array) => bytes.fill(9, 67, 68)],
    ['that says more than there is', (bytes: Uint8Array) => bytes.fill(0xff, 64, 68)],
    ['that says one byte too many', (bytes: Uint8Array) => bytes.fill(0x01, 66, 67).fill(0xbd, 67, 68)],
    ['that is one bucket too long', (bytes: Uint8Array) => Uint8Array.from([...bytes, ...new Uint8Array(32)])],
    ['that is too short for a signature', (bytes: Uint8Array) => bytes.slice(0, 67)],
    ['that is too short for its bucket', (bytes: Uint8Array) => bytes.slice(0, 511)],
    ['that is empty', () => new Uint8Array()],
  ])('is refused when it is one %s', async (_, change) => {
    expect(await codeOf(() => unpad(change(padded(10))))).toBe('PAD');
  });
});
