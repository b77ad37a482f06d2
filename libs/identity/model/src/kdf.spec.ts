import { KDF_SMALL_DEVICE, KDF_USUAL, kdfSchema, parseKdf } from './kdf';

describe('the text of the key derivation', () => {
  it('takes what our browsers write, and gives it back byte for byte', () => {
    for (const text of [KDF_USUAL, KDF_SMALL_DEVICE]) expect(kdfSchema.parse(text)).toBe(text);
    expect(parseKdf(KDF_USUAL)).toEqual({ alg: 'argon2id', m: 65_536, t: 3, p: 1 });
  });

  it.each([
    ['less memory than the floor', '{"alg":"argon2id","m":32767,"t":3,"p":1}'],
    ['fewer passes than the floor', '{"alg":"argon2id","m":65536,"t":2,"p":1}'],
    ['more memory than the ceiling', '{"alg":"argon2id","m":262145,"t":3,"p":1}'],
    ['more passes than the ceiling', '{"alg":"argon2id","m":65536,"t":11,"p":1}'],
    ['more than one lane', '{"alg":"argon2id","m":65536,"t":3,"p":4}'],
    ['another algorithm', '{"alg":"pbkdf2","m":65536,"t":3,"p":1}'],
    ['a field too many', '{"alg":"argon2id","m":65536,"t":3,"p":1,"x":1}'],
    ['a field too few', '{"alg":"argon2id","m":65536,"t":3}'],
    ['a fraction', '{"alg":"argon2id","m":65536.5,"t":3,"p":1}'],
    ['a number as text', '{"alg":"argon2id","m":"65536","t":3,"p":1}'],
    ['no JSON', 'argon2id'],
    ['a list', '[]'],
    ['more than 256 characters', `${' '.repeat(250)}${KDF_USUAL}`],
  ])('refuses %s', (_, text) => {
    expect(kdfSchema.safeParse(text).success).toBe(false);
  });
});
