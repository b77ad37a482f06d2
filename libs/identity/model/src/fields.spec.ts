import { bytes16Schema, bytes32Schema, bytes72Schema } from './bytes';
import { displayNameSchema, emailSchema, normaliseEmail, phoneSchema } from './fields';

describe('the fields of a person', () => {
  it('trims a name and writes it in one form', () => {
    expect(displayNameSchema.parse('  A\u030age Prøvesen ')).toBe('Åge Prøvesen');
  });

  it.each(['', '   ', 'x'.repeat(121), 'two\nlines', 'hidden\u202eturn', 'zero\u200bwidth', 'lone\ud800'])(
    'refuses the name %j',
    (name) => {
      expect(displayNameSchema.safeParse(name).success).toBe(false);
    },
  );

  it.each(['anna@demo.example', ' søren.å@firma.dk ', "o'hara+kreds@demo.co.uk", 'a@b.c'])(
    'takes the address %j',
    (email) => {
      expect(emailSchema.parse(email)).toBe(email.trim());
    },
  );

  it.each([
    'anna',
    'anna@demo',
    '@demo.example',
    'a b@demo.example',
    'anna@demo.example\r\nBcc: all@demo.example',
    'Anna <anna@demo.example>',
    'anna@demo.example, bo@demo.example',
    `${'a'.repeat(250)}@demo.example`,
    `${'ﷺ'.repeat(20)}@demo.example`,
  ])('refuses the address %j', (email) => {
    expect(emailSchema.safeParse(email).success).toBe(false);
  });

  it('tells addresses apart by one spelling: trimmed, lower case, NFKC', () => {
    expect(normaliseEmail(' Anna@Demo.Example ')).toBe('anna@demo.example');
    expect(normaliseEmail('\uff41nna@demo.example')).toBe('anna@demo.example');
  });

  it('takes a telephone number as people write it, and none', () => {
    expect(phoneSchema.parse(' +45 12 34 56 78 ')).toBe('+45 12 34 56 78');
    expect(phoneSchema.parse('')).toBeNull();
    expect(phoneSchema.parse(null)).toBeNull();
    expect(phoneSchema.safeParse('ring to me').success).toBe(false);
  });

  it('takes byte strings of exactly their length, in exactly one spelling', () => {
    for (const [schema, length] of [
      [bytes16Schema, 16],
      [bytes32Schema, 32],
      [bytes72Schema, 72],
    ] as const) {
      const text = Buffer.alloc(length, 0xa7).toString('base64url');
      expect(schema.safeParse(text).success).toBe(true);
      expect(schema.safeParse(Buffer.alloc(length - 1, 1).toString('base64url')).success).toBe(false);
      expect(schema.safeParse(Buffer.alloc(length + 1, 1).toString('base64url')).success).toBe(false);
      expect(schema.safeParse(`${text.slice(0, -1)}+`).success).toBe(false);
      expect(schema.safeParse(`${text}\n`).success).toBe(false);
    }
    expect(bytes16Schema.safeParse(`${'A'.repeat(21)}B`).success).toBe(false);
    expect(bytes32Schema.safeParse(`${'A'.repeat(42)}B`).success).toBe(false);
  });
});
