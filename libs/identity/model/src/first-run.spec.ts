import { firstRunCodeFrom, readTypedCode } from './first-run';

describe('the code of the first run', () => {
  const code = firstRunCodeFrom(Uint8Array.from({ length: 12 }, (_, index) => 20 * index + 1));

  it('is three groups of four that nobody mixes up', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(() => firstRunCodeFrom(new Uint8Array(11))).toThrow(RangeError);
  });

  it('is read as people type it', () => {
    const plain = code.replaceAll('-', '');
    expect(readTypedCode(code)).toBe(plain);
    expect(readTypedCode(` ${plain.toLowerCase().slice(0, 5)} ${plain.slice(5)} `)).toBe(plain);
    expect(readTypedCode('OIL0-OIL0-OIL0')).toBe('011001100110');
  });

  it.each(['', 'ABCD', 'ABCD-EFGH-JKMN-P', 'ABCD-EFGH-JKMU', 'ÆBCD-EFGH-JKMN'])('cannot be %j', (typed) => {
    expect(readTypedCode(typed)).toBeUndefined();
  });
});
