import { sha256 } from '@noble/hashes/sha2.js';
import { concat, toHex, utf8 } from '@kreds/sealing/log';
import { codeOf, decided, hex, stream, vectors } from '../testing/vectors';
import { hpkeOpen, hpkeSeal } from './hpke';
import {
  newEvaluationKeys,
  openSubmission,
  pseudonymOf,
  sealSubmission,
  SUBMISSION_BYTES,
  ticketsInfo,
} from './submission';

const { evaluation: vector } = vectors;
const [, karl, oda] = vectors.identities;
if (!karl || !oda) throw new Error('the vectors are not complete');
const secret = hex(vector.xSecret);
const programme = hex(vector.programme);
const place = { x: hex(vector.x), programme };
const body = utf8(vector.body);
const sealedOnce = () => sealSubmission({ ...place, body }, decided(hex(vector.ephemeralSecret)));

describe('a submission', () => {
  it('is the one of the vector', () => {
    expect(sealedOnce()).toHaveLength(vector.length);
    expect(toHex(sha256(sealedOnce()))).toBe(vector.sha256);
    expect(openSubmission({ secret, programme, sealed: sealedOnce() })).toEqual(body);
  });

  it.each([0, 1, 8188])('of %d bytes has the same size as every other and opens again', (length) => {
    const sealed = sealSubmission({ ...place, body: new Uint8Array(length).fill(7) }, stream(1));
    expect(sealed).toHaveLength(SUBMISSION_BYTES);
    expect(openSubmission({ secret, programme, sealed })).toEqual(new Uint8Array(length).fill(7));
  });

  it('cannot be made of more than fits', async () => {
    expect(await codeOf(() => sealSubmission({ ...place, body: new Uint8Array(8189) }, stream(1)))).toBe('SUB_SIZE');
  });

  it.each(vectors.rejections.filter(({ what }) => what === 'submission'))('is refused: $name', async (bad) => {
    const given = { secret: hex(bad.xSecret ?? ''), programme: hex(bad.programme ?? ''), sealed: hex(bad.bytes ?? '') };
    expect(await codeOf(() => openSubmission(given))).toBe(bad.code);
  });

  it('is refused when its length points beyond its end', async () => {
    const plaintext = concat(Uint8Array.of(0, 0, 0x1f, 0xfd), new Uint8Array(8188));
    const info = concat(utf8('kreds/v1/submission'), programme, place.x);
    const sealed = hpkeSeal({ to: place.x, info, plaintext }, stream(2));
    expect(await codeOf(() => openSubmission({ secret, programme, sealed }))).toBe('SUB_PAD');
  });

  it('cannot be opened with another evaluation key, nor as a list of tickets', async () => {
    const other = newEvaluationKeys(stream(3));
    expect(await codeOf(() => openSubmission({ ...other, programme, sealed: sealedOnce() }))).toBe('SEAL_OPEN');
    expect(await codeOf(() => hpkeOpen({ secret, info: ticketsInfo(place), sealed: sealedOnce() }))).toBe('SEAL_OPEN');
  });
});

describe('a list of tickets', () => {
  it('is sealed to one evaluation of one programme', async () => {
    const info = concat(utf8('kreds/v1/tickets'), programme, place.x);
    const sealed = hpkeSeal({ to: place.x, info: ticketsInfo(place), plaintext: body }, stream(4));
    expect(hpkeOpen({ secret, info, sealed })).toEqual(body);
    const elsewhere = ticketsInfo({ ...place, programme: hex(vectors.vault) });
    expect(await codeOf(() => hpkeOpen({ secret, info: elsewhere, sealed }))).toBe('SEAL_OPEN');
  });
});

describe('a pseudonym', () => {
  it('is the one of the vector, another for each person and each programme', () => {
    expect(toHex(pseudonymOf(hex(karl.ak), programme))).toBe(vector.pseudonymOfK);
    expect(toHex(pseudonymOf(hex(oda.ak), programme))).not.toBe(vector.pseudonymOfK);
    expect(toHex(pseudonymOf(hex(karl.ak), hex(vectors.vault)))).not.toBe(vector.pseudonymOfK);
  });

  it('cannot be made for a programme of another length', () => {
    expect(() => pseudonymOf(hex(karl.ak), new Uint8Array(15))).toThrow(RangeError);
  });
});
