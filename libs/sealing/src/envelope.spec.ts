import fc from 'fast-check';
import { ENVELOPE_TYPES, envelopeHash, paddedLength, toHex, utf8 } from '@kreds/sealing/log';
import { alma, bo, boAnew, cilla, group, mallory, NOTE, START } from '../testing/small-vault';
import { codeOf, hex, vectors } from '../testing/vectors';
import { MAX_BODY_BYTES } from './pad';

const first = group.note(bo);
const { pin } = group.open(first);
const hashOf = (bytes: Uint8Array) => toHex(envelopeHash(bytes));
const next = (change: Parameters<typeof group.note>[1] = {}, seed = 2) =>
  group.note(alma, { version: 2, prev: pin.hash, ...change }, seed);

describe('an envelope', () => {
  it('opens to what was sealed, with its author as the log names them', () => {
    const opened = group.open(group.note(bo, { body: utf8('Jeg øver mig.') }));
    expect(opened.body).toEqual(utf8('Jeg øver mig.'));
    expect(opened.author).toEqual({
      uid: bo.uid,
      kid: toHex(bo.me.kid),
      name: 'Bo Bøg',
      newKeys: null,
      replaced: null,
      left: false,
    });
    expect(opened.header).toMatchObject({ object: NOTE, version: 1, epoch: 2, ts: START, type: ENVELOPE_TYPES.block });
  });

  it('opens to what was sealed, whatever that is, in a size that shows only the bucket', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 1 }), (body, seed) => {
        const envelope = group.note(bo, { body: Uint8Array.from(body) }, seed);
        expect(envelope).toHaveLength(174 + paddedLength(68 + body.length) + 16);
        expect(group.open(envelope).body).toEqual(Uint8Array.from(body));
      }),
      { numRuns: 25 },
    );
  });

  it.each([0, 444, 445, MAX_BODY_BYTES])('holds %d bytes', (length) => {
    const body = new Uint8Array(length).fill(7);
    expect(group.open(group.note(bo, { body })).body).toEqual(body);
  });

  it('is another one each time, and its next version follows', () => {
    expect(group.note(bo, {}, 3)).not.toEqual(group.note(bo, {}, 4));
    expect(group.open(next(), { pin }).pin).toEqual({ version: 2, hash: hashOf(next()), epoch: 2, ended: false });
    expect(group.open(first, { pin }).pin).toEqual(pin);
  });

  it('is the chain of the vectors, one after the other', () => {
    expect(vectors.envelopeVersion2.prev).toBe(hashOf(hex(vectors.envelope.bytes)));
    expect(vectors.tombstone.prev).toBe(hashOf(hex(vectors.envelopeVersion2.bytes)));
  });
});

describe('an envelope is not sealed', () => {
  const left = group.by(bo, { op: 'leave' });
  const closed = group.by(alma, { op: 'close' });
  const rekeyed = group.by(alma, { op: 'rekey', person: boAnew });

  it.each([
    ['by an outsider: CTX_AUTHOR', () => group.note(mallory)],
    ['by who has left: CTX_EPOCH_STALE', () => left.note(bo)],
    ['by anybody before a new epoch is made: CTX_EPOCH_STALE', () => left.note(alma)],
    ['in a closed vault: CTX_CLOSED', () => closed.note(alma)],
    ['with keys that were replaced: CTX_KID', () => rekeyed.note(bo)],
    ['with a key that the log does not fix: EPOCH_COMMIT', () => group.note(bo, { ek: new Uint8Array(32) })],
    ['with the key of another epoch: EPOCH_COMMIT', () => group.note(bo, { ek: group.ek(1) })],
    ['when it is too long: ENV_SIZE', () => group.note(bo, { body: new Uint8Array(MAX_BODY_BYTES + 1) })],
    ['as version 0: ENV_RANGE', () => group.note(bo, { version: 0 })],
    ['as version 2 of nothing: ENV_RANGE', () => group.note(bo, { version: 2 })],
    ['as version 1 of something: ENV_RANGE', () => group.note(bo, { prev: pin.hash })],
    ['at a time that is no number: ENV_RANGE', () => group.note(bo, { ts: Number.NaN })],
  ])('%s', async (name, seal) => {
    expect(await codeOf(seal)).toBe(name.split(': ')[1]);
  });
});

describe('an envelope is not opened', () => {
  const want = { vault: group.log.vault, object: NOTE, type: ENVELOPE_TYPES.block };
  const tombstone = next({ type: ENVELOPE_TYPES.tombstone, body: new Uint8Array() });
  const ended = group.open(tombstone, { pin }).pin;
  const rotated = group.by(alma, { op: 'rotate' });
  const later = rotated.open(rotated.note(alma, { version: 2, prev: pin.hash })).pin;

  it.each([
    ['in another vault: CTX_VAULT', () => group.open(first, { want: { ...want, vault: 'b0'.repeat(16) } })],
    ['as another object: CTX_OBJECT', () => group.open(first, { want: { ...want, object: '0f'.repeat(16) } })],
    ['as another type: CTX_TYPE', () => group.open(first, { want: { ...want, type: ENVELOPE_TYPES.reflection } })],
    ['without the log that its author saw: CTX_LOGHEAD', () => group.open(rotated.note(alma))],
    ['when a newer version was seen: ROLLBACK', () => group.open(first, { pin: group.open(next(), { pin }).pin })],
    ['when another of that version was seen: EQUIVOCATION', () => group.open(group.note(bo, {}, 9), { pin })],
    ['after the end: CTX_ENDED', () => group.open(next({ version: 3, prev: ended.hash }), { pin: ended })],
    ['two versions after the end: CTX_ENDED', () => group.open(next({ version: 9 }), { pin: ended })],
    ['in an older epoch: EPOCH_REGRESS', () => rotated.open(next({ version: 3, prev: later.hash }), { pin: later })],
    ['as successor of something else: PREV', () => group.open(next({ prev: '11'.repeat(32) }), { pin })],
    ['without the key: NO_KEY', () => group.open(first, { ek: () => undefined })],
    ['without any key: NO_KEY', () => group.open(first, { ek: undefined })],
    ['with another key: AEAD', () => group.open(first, { ek: () => group.ek(1) })],
  ])('%s', async (name, open) => {
    expect(await codeOf(open)).toBe(name.split(': ')[1]);
  });

  it('over a gap of versions that this device has missed, it is', () => {
    const far = next({ version: 7, prev: '11'.repeat(32) });
    expect(group.open(far, { pin }).pin.version).toBe(7);
  });

  it('as a tombstone it ends an object of any type, and its body is ignored', () => {
    const withBody = next({ type: ENVELOPE_TYPES.tombstone, body: utf8('overset') });
    const opened = group.open(withBody, { pin, want: { ...want, type: ENVELOPE_TYPES.reflection } });
    expect(opened.body).toHaveLength(0);
    expect(opened.pin.ended).toBe(true);
    expect(group.open(tombstone, { pin: ended }).pin).toEqual(ended);
  });
});

describe('what has happened to an author since', () => {
  const rekeyed = group.by(alma, { op: 'rekey', person: boAnew });

  it('is told of keys that were replaced, and of notes written with the new ones', () => {
    const before = rekeyed.open(first).author;
    expect(before).toMatchObject({ newKeys: null, left: false, replaced: { byName: 'Alma Ager', how: 'voice' } });
    const after = rekeyed.open(rekeyed.note(boAnew)).author;
    expect(after).toMatchObject({ replaced: null, left: false, newKeys: { byName: 'Alma Ager', seq: 2 } });
  });

  it('is told of who was removed, also when they came back', () => {
    const removed = group.by(alma, { op: 'remove', uid: bo.uid });
    expect(removed.open(first).author.left).toBe(true);
    const back = removed.by(alma, { op: 'add', person: bo });
    expect(back.open(first).author.left).toBe(true);
    expect(back.open(back.note(bo)).author.left).toBe(false);
  });

  it('is told of who left and of nobody else', () => {
    const three = group.by(alma, { op: 'add', person: cilla });
    const note = three.note(cilla, {}, 5);
    const gone = three.by(bo, { op: 'leave' }).by(cilla, { op: 'rotate' });
    expect(gone.open(note).author.left).toBe(false);
    expect(gone.open(first).author.left).toBe(true);
  });

  it('has no secret among its facts', () => {
    expect(JSON.stringify(group.open(first).author)).not.toContain(toHex(group.ek()));
  });
});
