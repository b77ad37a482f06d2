import { codeOf, vectors } from '../testing/vectors';
import { checkKdfParams, KDF_SMALL, KDF_STANDARD, kdfParamsJson, parseKdfParams } from './kdf';

describe('kdfParamsJson', () => {
  it('writes the text that is bound into every wrap, byte for byte', () => {
    expect(kdfParamsJson(KDF_STANDARD)).toBe(vectors.wrap.params);
    expect(kdfParamsJson(KDF_SMALL)).toBe('{"alg":"argon2id","m":32768,"t":6,"p":1}');
  });

  it('is read back as what it was', () => {
    expect(parseKdfParams(kdfParamsJson(KDF_STANDARD))).toEqual(KDF_STANDARD);
    expect(parseKdfParams(kdfParamsJson(KDF_SMALL))).toEqual(KDF_SMALL);
  });
});

describe('the parameters that a server sends', () => {
  const params = (change: object) => ({ alg: 'argon2id', m: 65_536, t: 3, p: 1, ...change });

  it.each([
    ['exactly at the floor', { m: 32_768, t: 3 }],
    ['exactly at the ceiling', { m: 262_144, t: 10 }],
  ])('are taken %s', (_, change) => {
    expect(checkKdfParams(params(change))).toEqual(params(change));
  });

  it.each([
    ['one KiB under the floor', { m: 32_767 }],
    ['one pass under the floor', { t: 2 }],
    ['with four lanes', { p: 4 }],
    ['with no lane', { p: 0 }],
    ['with another algorithm', { alg: 'argon2i' }],
    ['with a fraction', { m: 65_536.5 }],
    ['with a number in quotes', { t: '3' }],
    ['with nothing where memory stands', { m: null }],
    ['with a field too many', { secret: '' }],
  ])('are refused %s: KDF_DOWNGRADE', async (_, change) => {
    expect(await codeOf(() => checkKdfParams(params(change)))).toBe('KDF_DOWNGRADE');
  });

  it.each([
    ['one KiB over the ceiling', { m: 262_145 }],
    ['one pass over the ceiling', { t: 11 }],
  ])('are refused %s: KDF_DOS', async (_, change) => {
    expect(await codeOf(() => checkKdfParams(params(change)))).toBe('KDF_DOS');
  });

  it.each(['', 'null', '[]', '"argon2id"', '{"alg":"argon2id"', '{"alg":"argon2id","m":65536,"t":3}', ' '.repeat(257)])(
    'are refused as the text %j: KDF_DOWNGRADE',
    async (text) => {
      expect(await codeOf(() => parseKdfParams(text))).toBe('KDF_DOWNGRADE');
    },
  );
});
