import { compareCode, envelopeHash, entryHash, epochCommit, pairSubject, uint32 } from './labels';
import { toHex } from './bytes';
import { isShownText } from './shown-text';
import { hexToUuid, uuidToHex } from './uuid';

const [one, two] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];

describe('names of things', () => {
  it('differ with the label and with the order', () => {
    expect(toHex(entryHash(one))).not.toBe(toHex(envelopeHash(one)));
    expect(toHex(pairSubject(one, two))).not.toBe(toHex(pairSubject(two, one)));
    expect(toHex(epochCommit(one, 1, two))).not.toBe(toHex(epochCommit(one, 2, two)));
  });

  it('are 24 digits when people compare them, whatever the number', () => {
    for (let byte = 0; byte < 200; byte++) {
      expect(compareCode(one, new Uint8Array(32).fill(byte))).toMatch(/^\d{24}$/);
    }
    // The first byte is a zero here; the digits are filled up.
    const heads = Array.from({ length: 3000 }, (_, index) => compareCode(one, uint32(index)));
    expect(heads.some((code) => code.startsWith('0'))).toBe(true);
  });

  it('write four bytes, and refuse what does not fit', () => {
    expect(uint32(0x01020384)).toEqual(Uint8Array.of(1, 2, 3, 0x84));
    expect(uint32(0xffffffff)).toEqual(Uint8Array.of(255, 255, 255, 255));
    for (const value of [-1, 2 ** 32, 0.5, Number.NaN]) expect(() => uint32(value)).toThrow(RangeError);
  });
});

describe('a UUID', () => {
  it('goes to hex and back', () => {
    expect(uuidToHex('01234567-89ab-4def-8123-456789abcdef')).toBe('0123456789ab4def8123456789abcdef');
    expect(hexToUuid('0123456789ab4def8123456789abcdef')).toBe('01234567-89ab-4def-8123-456789abcdef');
  });

  it.each([
    '',
    '0123456789ab4def8123456789abcdef',
    '01234567-89AB-4def-8123-456789abcdef',
    ' 01234567-89ab-4def-8123-456789abcdef',
  ])('is not %j', (text) => {
    expect(() => uuidToHex(text)).toThrow(RangeError);
  });

  it.each(['', '00', '01234567-89ab-4def-8123-456789abcdef', '0123456789AB4def8123456789abcdef', '00'.repeat(17)])(
    'does not follow from %j',
    (text) => {
      expect(() => hexToUuid(text)).toThrow(RangeError);
    },
  );
});

describe('a text that is shown', () => {
  it.each(['Å', "D'Arcy-Ørsted jr.", 'x'.repeat(120), 'Ali 😀', 'محمد'])('may be %j', (text) => {
    expect(isShownText(text, 120)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '\u00a0x',
    'x\u2028',
    'a\u2029b',
    'a\u0007b',
    'a\u00adb',
    'a\u200db',
    '\ufeffa',
    'e\u0301',
    '\udc00a',
    'x'.repeat(121),
    undefined,
    {},
  ])('is not %j', (text) => {
    expect(isShownText(text, 120)).toBe(false);
  });
});
