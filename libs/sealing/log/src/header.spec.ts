import fc from 'fast-check';
import { hex, refusalOf, vectors } from '../testing/log-vectors';
import { concat, fromHex, toHex } from './bytes';
import {
  ENVELOPE_TYPES,
  HEADER_BYTES,
  MAX_ENVELOPE_BYTES,
  MIN_ENVELOPE_BYTES,
  readHeader,
  writeHeader,
  type EnvelopeHeader,
} from './header';

const sealed = hex(vectors.envelope.bytes);
const header = readHeader(sealed);
const later: EnvelopeHeader = { ...header, version: 2, prev: 'ab'.repeat(32) };

/** An envelope of the smallest size whose header has these bytes from `offset` on. */
function changed(offset: number, bytes: string): Uint8Array {
  const envelope = concat(sealed.slice(0, HEADER_BYTES), new Uint8Array(MIN_ENVELOPE_BYTES - HEADER_BYTES));
  envelope.set(fromHex(bytes) ?? new Uint8Array(), offset);
  return envelope;
}
const answer = (offset: number, bytes: string) => refusalOf(() => readHeader(changed(offset, bytes)));

describe('the header of an envelope', () => {
  it('has every field at its place', () => {
    const bytes = writeHeader(later);
    expect(bytes).toHaveLength(HEADER_BYTES);
    expect(toHex(bytes.slice(0, 6))).toBe('4b5245310101');
    const at = (offset: number, length: number) => toHex(bytes.slice(offset, offset + length));
    expect([at(6, 16), at(22, 16), at(46, 16), at(62, 16)]).toEqual([
      later.vault,
      later.object,
      later.author,
      later.kid,
    ]);
    expect([at(38, 4), at(42, 4), at(78, 32), at(110, 32)]).toEqual([
      '00000003',
      '00000002',
      later.prev,
      later.logHead,
    ]);
    expect([at(142, 8), at(150, 24)]).toEqual(['0000019b76daa800', toHex(later.nonce)]);
  });

  it('comes back as it was written', () => {
    const id = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(toHex);
    const hash = fc.uint8Array({ minLength: 31, maxLength: 31 }).map((bytes) => `01${toHex(bytes)}`);
    const headers = fc.record<EnvelopeHeader>({
      type: fc.constantFrom(...Object.values(ENVELOPE_TYPES)),
      vault: id,
      object: id,
      epoch: fc.integer({ min: 1, max: 0xffffffff }),
      version: fc.integer({ min: 2, max: 0xffffffff }),
      author: id,
      kid: id,
      prev: hash,
      logHead: hash,
      ts: fc.maxSafeNat(),
      nonce: fc.uint8Array({ minLength: 24, maxLength: 24 }).map((bytes) => Uint8Array.from(bytes)),
    });
    fc.assert(
      fc.property(headers, (written) => {
        expect(readHeader(concat(writeHeader(written), new Uint8Array(528)))).toEqual(written);
      }),
    );
  });

  it('is read from a part of a larger buffer', () => {
    const larger = concat(new Uint8Array(5), sealed, new Uint8Array(5));
    expect(readHeader(larger.subarray(5, 5 + sealed.length))).toEqual(header);
  });

  it('stands before 512 bytes to 256 KiB and a tag', () => {
    const envelope = (length: number) => concat(sealed.slice(0, HEADER_BYTES), new Uint8Array(length - HEADER_BYTES));
    expect([MIN_ENVELOPE_BYTES, MAX_ENVELOPE_BYTES]).toEqual([702, 262_334]);
    for (const length of [702, 262_334]) expect(refusalOf(() => readHeader(envelope(length)))).toBe('accepted');
    for (const length of [701, 262_335]) expect(refusalOf(() => readHeader(envelope(length)))).toBe('ENV_SIZE');
    expect(refusalOf(() => readHeader(new Uint8Array()))).toBe('ENV_SIZE');
  });

  it('names format, suite and type', () => {
    for (let offset = 0; offset < 4; offset++) expect(answer(offset, '00')).toBe('ENV_MAGIC');
    for (const suite of ['00', '02', 'ff']) expect(answer(4, suite)).toBe('ENV_SUITE');
    for (const type of ['00', '07', '08', 'ff']) expect(answer(5, type)).toBe('ENV_TYPE');
    for (const type of ['01', '02', '03', '04', '05', '06']) expect(answer(5, type)).toBe('accepted');
  });

  it('counts from 1 and has a clock that a number can hold', () => {
    expect(answer(38, '00000000')).toBe('ENV_RANGE');
    expect(answer(38, 'ffffffff')).toBe('accepted');
    expect(answer(42, '00000000')).toBe('ENV_RANGE');
    expect(answer(142, '001fffffffffffff')).toBe('accepted');
    expect(answer(142, '0020000000000000')).toBe('ENV_RANGE');
    expect(answer(142, '8000000000000000')).toBe('ENV_RANGE');
  });

  it('has a predecessor exactly when it is not the first version', () => {
    expect(answer(109, '01')).toBe('ENV_RANGE');
    expect(answer(42, '00000002')).toBe('ENV_RANGE');
    expect(answer(42, `00000002${vectors.envelope.bytes.slice(92, 218)}01`)).toBe('accepted');
  });

  it('is not written when a reader would refuse it', () => {
    const refusals: readonly [Partial<EnvelopeHeader>, string][] = [
      [{ epoch: 0 }, 'ENV_RANGE'],
      [{ epoch: 2 ** 32 }, 'ENV_RANGE'],
      [{ epoch: 2 ** 32 + 5 }, 'ENV_RANGE'],
      [{ epoch: 3.5 }, 'ENV_RANGE'],
      [{ ts: 0.5 }, 'ENV_RANGE'],
      [{ version: 0 }, 'ENV_RANGE'],
      [{ version: 1 }, 'ENV_RANGE'],
      [{ version: 1.5 }, 'ENV_RANGE'],
      [{ ts: -1 }, 'ENV_RANGE'],
      [{ ts: 2 ** 53 }, 'ENV_RANGE'],
      [{ prev: '00'.repeat(32) }, 'ENV_RANGE'],
      [{ type: 7 as EnvelopeHeader['type'] }, 'ENV_TYPE'],
    ];
    for (const [more, code] of refusals) expect(refusalOf(() => writeHeader({ ...later, ...more }))).toBe(code);
    const mistakes: readonly Partial<EnvelopeHeader>[] = [
      { vault: 'ab' },
      { author: later.author.toUpperCase().replace('0', 'A') },
      { prev: later.vault },
      { nonce: new Uint8Array(23) },
    ];
    for (const more of mistakes) expect(() => writeHeader({ ...later, ...more })).toThrow(RangeError);
  });
});
