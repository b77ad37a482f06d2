import fc from 'fast-check';
import { fromBase64url, fromHex, fromUtf8, sameBytes, take, toBase64url, toHex, utf8, wipe } from './bytes';

describe('base64url', () => {
  it('spells the bytes of RFC 4648 without padding', () => {
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => toBase64url(Buffer.from(text)))).toEqual([
      '',
      'Zg',
      'Zm8',
      'Zm9v',
      'Zm9vYg',
      'Zm9vYmE',
      'Zm9vYmFy',
    ]);
    expect(toBase64url(Uint8Array.of(0xfb, 0xff))).toBe('-_8');
  });

  it('agrees with a second implementation and comes back unchanged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(text)).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it.each([
    ['padding', 'Zg=='],
    ['the other alphabet', '+/8='],
    ['white space', 'Zm9v Zm9v'],
    ['a length that cannot be', 'Zm9vZ'],
    ['unused bits that are not zero', 'Zh'],
    ['a letter outside ASCII', 'Zmæv'],
  ])('cannot be read with %s', (_, text) => {
    expect(fromBase64url(text)).toBeUndefined();
  });

  it('has exactly one spelling for each byte string', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const bytes = fromBase64url(text);
        if (bytes) expect(toBase64url(bytes)).toBe(text);
      }),
    );
  });
});

describe('hex', () => {
  it('reads what it writes', () => {
    expect(fromHex(toHex(Uint8Array.of(0, 15, 160, 255)))).toEqual(Uint8Array.of(0, 15, 160, 255));
  });

  it.each(['0', 'AB', 'xy', ' 00'])('cannot be read from %j', (text) => {
    expect(fromHex(text)).toBeUndefined();
  });
});

describe('UTF-8', () => {
  it('comes back as text, with a byte order mark as what it is', () => {
    expect(fromUtf8(utf8('Å, 😀'))).toBe('Å, 😀');
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toBe('\ufeff{');
  });

  it.each([[[0xff]], [[0xc3]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]]])(
    'is not %j',
    (bytes) => {
      expect(fromUtf8(Uint8Array.from(bytes))).toBeUndefined();
    },
  );
});

describe('sameBytes', () => {
  it('is true for equal bytes only', () => {
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2, 0), Uint8Array.of(1, 2))).toBe(false);
  });
});

describe('wipe', () => {
  it('leaves nothing but zeros', () => {
    const key = Uint8Array.of(1, 2, 3);
    wipe(key);
    expect(key).toEqual(new Uint8Array(3));
  });
});

describe('take', () => {
  it('hands on as many bytes as were asked for', () => {
    expect(take((length) => new Uint8Array(length).fill(7), 3)).toEqual(Uint8Array.of(7, 7, 7));
  });

  it('refuses a source that answers with fewer', () => {
    expect(() => take(() => new Uint8Array(31), 32)).toThrow(RangeError);
  });
});
