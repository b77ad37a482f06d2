import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import {
  concat,
  ENVELOPE_TYPES,
  SealingError,
  envelopeHash,
  HEADER_BYTES,
  readHeader,
  toHex,
  utf8,
  writeHeader,
  type EnvelopeHeader,
} from '@kreds/sealing/log';
import { alma, bo, boAnew, cilla, group, mallory, SmallVault, type Someone } from '../testing/small-vault';
import { codeOf } from '../testing/vectors';
import { envelopeCipher } from './envelope-cipher';
import { pad } from './pad';

/** What a server that lies may try with sealed objects (13.3 a); what it may try with the log stands beside the log. */
describe('a hostile server', () => {
  const first = group.note(bo);
  const { pin } = group.open(first);

  it('changes any one bit of any field and is refused, each field with the codes that fit it', async () => {
    const fields: readonly (readonly [string, number, number, readonly string[]])[] = [
      ['magic', 0, 4, ['ENV_MAGIC']],
      ['suite', 4, 5, ['ENV_SUITE']],
      ['type', 5, 6, ['ENV_TYPE', 'CTX_TYPE', 'AEAD']],
      ['vault', 6, 22, ['CTX_VAULT']],
      ['object', 22, 38, ['CTX_OBJECT']],
      ['epoch', 38, 42, ['ENV_RANGE', 'CTX_EPOCH']],
      ['version', 42, 46, ['ENV_RANGE']],
      ['author', 46, 62, ['CTX_AUTHOR']],
      ['kid', 62, 78, ['CTX_KID']],
      ['prev', 78, 110, ['ENV_RANGE']],
      ['log head', 110, 142, ['CTX_LOGHEAD']],
      ['clock', 142, 150, ['ENV_RANGE', 'AEAD']],
      ['nonce', 150, 174, ['AEAD']],
      ['ciphertext and tag', 174, first.length, ['AEAD']],
    ];
    for (const [field, from, to, codes] of fields) {
      for (let bit = from * 8; bit < to * 8; bit += field.startsWith('cipher') ? 13 : 1) {
        const changed = first.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const code = await codeOf(() => group.open(changed));
        if (!codes.includes(String(code))) throw new Error(`${field}, bit ${bit}: ${String(code)}`);
      }
    }
  });

  it('makes an envelope shorter or longer', async () => {
    for (const bytes of [new Uint8Array(), first.slice(0, HEADER_BYTES), first.slice(1), first.slice(0, -1)]) {
      expect(await codeOf(() => group.open(bytes))).toBe('ENV_SIZE');
    }
    expect(await codeOf(() => group.open(Uint8Array.from([...first, 0])))).toBe('AEAD');
    expect(await codeOf(() => group.open(new Uint8Array(300_000)))).toBe('ENV_SIZE');
  });

  it('serves one note as another, of another object, type or vault', async () => {
    const other = group.note(bo, { object: '0f'.repeat(16) });
    expect(await codeOf(() => group.open(other))).toBe('CTX_OBJECT');
    const reflection = group.note(bo, { type: ENVELOPE_TYPES.reflection });
    expect(await codeOf(() => group.open(reflection))).toBe('CTX_TYPE');
    const elsewhere = SmallVault.begin(alma, 'b0'.repeat(16)).by(alma, { op: 'add', person: bo });
    expect(await codeOf(() => group.open(elsewhere.note(bo)))).toBe('CTX_VAULT');
    // Even when it says so in the header.
    const moved = first.slice();
    moved.fill(0x0f, 22, 38);
    const want = { vault: group.log.vault, object: '0f'.repeat(16), type: ENVELOPE_TYPES.block };
    expect(await codeOf(() => group.open(moved, { want }))).toBe('AEAD');
  });

  it('goes back, shows two histories, or ends what goes on', async () => {
    const second = group.note(alma, { version: 2, prev: pin.hash }, 2);
    const fork = group.note(bo, { version: 2, prev: pin.hash }, 3);
    const seen = group.open(second, { pin }).pin;
    expect(await codeOf(() => group.open(first, { pin: seen }))).toBe('ROLLBACK');
    expect(await codeOf(() => group.open(fork, { pin: seen }))).toBe('EQUIVOCATION');
    const onFork = group.note(bo, { version: 3, prev: toHex(envelopeHash(fork)) }, 4);
    expect(await codeOf(() => group.open(onFork, { pin: seen }))).toBe('PREV');
    const relabelled = first.slice();
    relabelled[5] = ENVELOPE_TYPES.tombstone;
    expect(await codeOf(() => group.open(relabelled))).toBe('AEAD');
  });

  it('lets one member write in the name of another', async () => {
    const forged = { ...bo.me, sign: alma.me.sign };
    expect(await codeOf(() => group.open(group.note(bo, { me: forged })))).toBe('SIG');
  });

  it('moves a signature to another text, time or version', async () => {
    let kept = new Uint8Array();
    group.note(bo, { me: { ...bo.me, sign: (bytes) => (kept = bo.me.sign(bytes).slice()) } });
    const replay = { ...bo.me, sign: () => kept };
    expect(group.open(group.note(bo, { me: replay })).author.uid).toBe(bo.uid);
    for (const change of [{ body: utf8('noget andet') }, { ts: 1 }, { version: 2, prev: pin.hash }]) {
      expect(await codeOf(() => group.open(group.note(bo, { me: replay, ...change })))).toBe('SIG');
    }
  });

  it('helps a member sign in a way that libraries disagree about', async () => {
    const { Point, utils } = ed25519;
    // R is the neutral point in a spelling that only the lax rules read; s = k * a then fits everywhere.
    const neutral = Uint8Array.of(0xee, ...new Uint8Array(30).fill(0xff), 0x7f);
    const accountKey = new Uint8Array(32).fill(2).fill(1, 0, 1);
    const seed = hkdf(sha256, accountKey, bo.me.uid, utf8('kreds/v1/sign/1'), 32);
    const { scalar, pointBytes } = utils.getExtendedPublicKey(seed);
    expect(pointBytes).toEqual(bo.me.edPk);
    let said = new Uint8Array();
    const sign = (bytes: Uint8Array) => {
      said = bytes.slice();
      const k = Point.Fn.create(littleEndian(sha512(concat(neutral, pointBytes, bytes))));
      return concat(neutral, Point.Fn.toBytes(Point.Fn.mul(k, scalar)));
    };
    const note = group.note(bo, { me: { ...bo.me, sign } });
    expect(ed25519.verify(sign(said), said, bo.me.edPk, { zip215: true })).toBe(true);
    expect(await codeOf(() => group.open(note))).toBe('SIG');
  });

  it("knows an epoch key, and still writes in nobody else's name", async () => {
    const ghost = { ...mallory.me, uid: bo.me.uid, kid: bo.me.kid };
    expect(await codeOf(() => group.open(group.note(mallory, { me: ghost })))).toBe('SIG');
  });

  it('lets who was removed write on: the new epoch is closed to them, the old one is over', async () => {
    const removed = group.by(alma, { op: 'remove', uid: bo.uid });
    const stale = group.note(bo, {}, 5);
    const { pin: seen } = removed.open(removed.note(alma));
    expect(await codeOf(() => removed.open(stale, { pin: seen }))).toBe('EQUIVOCATION');
    const rewritten = group.note(bo, { version: 2, prev: seen.hash }, 6);
    expect(await codeOf(() => removed.open(rewritten, { pin: seen }))).toBe('EPOCH_REGRESS');
  });

  it('backdates a new note into an old epoch with the help of who was removed: it opens, with the mark', () => {
    const removed = group.by(alma, { op: 'remove', uid: bo.uid });
    const backdated = group.note(bo, { object: 'dd'.repeat(16), ts: 1 }, 7);
    const want = { vault: group.log.vault, object: 'dd'.repeat(16), type: ENVELOPE_TYPES.block };
    expect(removed.open(backdated, { want }).author.left).toBe(true);
  });

  /** What a client without our checks could seal: any header, under a key that it holds. */
  function sealedAnyway(vault: SmallVault, author: Someone, change: Partial<EnvelopeHeader>): Uint8Array {
    const from = readHeader(group.note(bo));
    const by = { author: author.uid, kid: toHex(author.me.kid) };
    const header = { ...from, epoch: vault.log.epoch, logHead: vault.log.head, ...by, ...change };
    const bytes = writeHeader(header);
    const body = utf8('uden regler');
    const signature = author.me.sign(concat(utf8('kreds/v1/note-sig'), bytes, sha256(body)));
    return concat(bytes, envelopeCipher(header, bytes, vault.ek(header.epoch)).encrypt(pad({ signature, body })));
  }

  it('uses keys that a rekey has replaced: refused from there on, marked before', async () => {
    const rekeyed = group.by(alma, { op: 'rekey', person: boAnew });
    expect(rekeyed.open(sealedAnyway(rekeyed, boAnew, {})).author.newKeys).not.toBeNull();
    expect(await codeOf(() => rekeyed.open(sealedAnyway(rekeyed, bo, {})))).toBe('CTX_KID');
    const backdated = sealedAnyway(group, bo, { ts: 1 });
    expect(rekeyed.open(backdated).author.replaced).toMatchObject({ byName: 'Alma Ager' });
    expect(await codeOf(() => rekeyed.open(sealedAnyway(group, boAnew, {})))).toBe('CTX_KID');
  });

  it('has a client without rules cite heads and epochs that do not fit together', async () => {
    const three = group.by(alma, { op: 'add', person: cilla });
    const closed = three.by(alma, { op: 'close' });
    const left = three.by(bo, { op: 'leave' });
    const [before, now] = [{ logHead: group.log.head }, { logHead: three.log.head }];
    expect(await codeOf(() => three.open(sealedAnyway(three, alma, before)))).toBe('CTX_EPOCH_FUTURE');
    expect(await codeOf(() => three.open(sealedAnyway(three, alma, { epoch: 2 })))).toBe('CTX_EPOCH_STALE');
    expect(await codeOf(() => left.open(sealedAnyway(left, alma, {})))).toBe('CTX_EPOCH_STALE');
    expect(await codeOf(() => closed.open(sealedAnyway(closed, alma, {})))).toBe('CTX_CLOSED');
    expect(await codeOf(() => three.open(sealedAnyway(group, cilla, {})))).toBe('CTX_AUTHOR');
    expect(await codeOf(() => group.open(sealedAnyway(three, alma, now)))).toBe('CTX_LOGHEAD');
    expect(await codeOf(() => group.open(sealedAnyway(three, alma, before)))).toBe('CTX_EPOCH');
    expect(three.open(sealedAnyway(three, cilla, {})).author.name).toBe('Cilla Dal');
  });

  it('cites an old head to write while nobody may', async () => {
    const left = group.by(bo, { op: 'leave' });
    const before = group.note(alma, {}, 9);
    expect(left.open(before).author.left).toBe(false);
    expect(await codeOf(() => left.note(alma))).toBe('CTX_EPOCH_STALE');
    const three = group.by(alma, { op: 'add', person: cilla });
    expect(await codeOf(() => three.open(group.note(bo, {}, 1), { log: SmallVault.begin(alma).log }))).toBe(
      'CTX_LOGHEAD',
    );
  });

  it('never learns anything from a refusal but its code', async () => {
    const canary = 'HEMMELIGT-4711';
    const note = group.note(bo, { body: utf8(canary) });
    note[note.length - 1] = (note[note.length - 1] ?? 0) ^ 1;
    try {
      group.open(note);
    } catch (error) {
      if (!(error instanceof SealingError)) throw error;
      expect(JSON.stringify({ ...error, message: error.message, cause: error.cause })).not.toContain(canary);
      expect(error.message).toBe('AEAD');
      return;
    }
    throw new Error('was opened with a byte changed');
  });
});

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
}
