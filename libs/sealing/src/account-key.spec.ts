import fc from 'fast-check';
import { codeOf, decided, hex, stream, vectors } from '../testing/vectors';
import {
  newAccountKey,
  unwrapAccountKey,
  WRAP_BYTES,
  wrapAccountKey,
  type WrapMethod,
  type WrapPlace,
} from './account-key';
import { toHex } from '@kreds/sealing/log';

const { wrap: vector } = vectors;
const place: WrapPlace = {
  kek: hex(vector.kek),
  uid: hex(vector.uid),
  method: { kind: 'pw', kdf: vector.params },
};

function method(kind: string | undefined, kdf: string | undefined): WrapMethod {
  if (kind === 'pw') return { kind, kdf: kdf ?? '' };
  if (kind === 'recovery' || kind === 'prf') return { kind };
  throw new Error('the vector names no kind of ours');
}

describe('wrapAccountKey', () => {
  it('makes the bytes of the vector', () => {
    expect(toHex(wrapAccountKey(hex(vector.ak), place, decided(hex(vector.nonce))))).toBe(vector.bytes);
  });

  it.each<WrapMethod>([{ kind: 'pw', kdf: vector.params }, { kind: 'recovery' }, { kind: 'prf' }])(
    'makes a wrap of 72 bytes that opens again for $kind',
    (way) => {
      const wrap = wrapAccountKey(hex(vector.ak), { ...place, method: way }, stream(7));
      expect(wrap).toHaveLength(WRAP_BYTES);
      expect(toHex(unwrapAccountKey(wrap, { ...place, method: way }))).toBe(vector.ak);
    },
  );

  it('gives other bytes for another nonce', () => {
    const random = stream(8);
    const [one, other] = [wrapAccountKey(hex(vector.ak), place, random), wrapAccountKey(hex(vector.ak), place, random)];
    expect(toHex(one)).not.toBe(toHex(other));
  });

  it('cannot be given a key or an account of another length', () => {
    expect(() => wrapAccountKey(new Uint8Array(31), place, stream(9))).toThrow(RangeError);
    expect(() => wrapAccountKey(hex(vector.ak), { ...place, uid: new Uint8Array(15) }, stream(9))).toThrow(RangeError);
  });
});

describe('unwrapAccountKey', () => {
  it('opens the wrap of the vector', () => {
    expect(toHex(unwrapAccountKey(hex(vector.bytes), place))).toBe(vector.ak);
  });

  it.each(vectors.rejections.filter(({ what }) => what === 'wrap'))('refuses a $name with $code', async (bad) => {
    const attempt = () =>
      unwrapAccountKey(hex(bad.bytes ?? ''), {
        kek: hex(bad.kek ?? ''),
        uid: hex(bad.uid ?? ''),
        method: method(bad.kind, bad.params),
      });
    expect(await codeOf(attempt)).toBe(bad.code);
  });

  it.each(['recovery', 'prf'] as const)('cannot open a wrap of the password as %s', async (kind) => {
    expect(await codeOf(() => unwrapAccountKey(hex(vector.bytes), { ...place, method: { kind } }))).toBe('AK_UNWRAP');
  });

  it('cannot open a wrap of another length', async () => {
    const bytes = hex(vector.bytes);
    for (const wrong of [new Uint8Array(0), bytes.slice(0, 71), Uint8Array.of(...bytes, 0)]) {
      expect(await codeOf(() => unwrapAccountKey(wrong, place))).toBe('AK_UNWRAP');
    }
  });

  it('cannot open a wrap of which any one bit was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(WRAP_BYTES - 1), fc.nat(7), async (index, bit) => {
        const bytes = hex(vector.bytes);
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        expect(await codeOf(() => unwrapAccountKey(bytes, place))).toBe('AK_UNWRAP');
      }),
    );
  });
});

describe('newAccountKey', () => {
  it('is 32 bytes of the randomness that was passed in', () => {
    expect(toHex(newAccountKey(decided(hex(vector.ak))))).toBe(vector.ak);
  });

  it('cannot be made of less', () => {
    expect(() => newAccountKey(() => new Uint8Array(16))).toThrow(RangeError);
  });
});
