import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import {
  checkLogContext,
  concat,
  envelopeHash,
  ENVELOPE_TYPES,
  fromHex,
  HEADER_BYTES,
  readHeader,
  SealingError,
  take,
  toHex,
  utf8,
  wipe,
  writeHeader,
  type Admission,
  type EnvelopeHeader,
  type EnvelopeType,
  type RandomBytes,
  type ReducedLog,
} from '@kreds/sealing/log';
import { envelopeCipher } from './envelope-cipher';
import { checkCommitment } from './epoch-key';
import type { IdentityKeys } from './identity';
import { pad, unpad } from './pad';

/** One version of one object, to be sealed. Ids and hashes are lower-case hex. */
export interface ObjectToSeal {
  /** The newest state of the vault's log that this device has verified. */
  readonly log: ReducedLog;
  readonly me: IdentityKeys;
  readonly type: EnvelopeType;
  readonly object: string;
  /** From 1. */
  readonly version: number;
  /** Hash of the version before; null in version 1. */
  readonly prev: string | null;
  /** Author's clock, epoch ms. */
  readonly ts: number;
  readonly body: Uint8Array;
  /** Key of the log's current epoch. */
  readonly ek: Uint8Array;
}

/** What a device keeps of the newest version of an object that it has accepted (6.3). Plain data. */
export interface ObjectPin {
  readonly version: number;
  /** Hex. */
  readonly hash: string;
  readonly epoch: number;
  /** A tombstone was seen: no later version is accepted. */
  readonly ended: boolean;
}

/** An envelope as it came, and what this device asked for and knows. */
export interface EnvelopeToOpen {
  readonly bytes: Uint8Array;
  readonly want: { readonly vault: string; readonly object: string; readonly type: EnvelopeType };
  readonly log: ReducedLog;
  readonly pin?: ObjectPin | undefined;
  readonly ek?: ((epoch: number) => Uint8Array | undefined) | undefined;
}

/** Who wrote it, by the log, and what has happened to those keys since: for the marks of 5.3 and 6.4. */
export interface EnvelopeAuthor {
  readonly uid: string;
  readonly kid: string;
  /** As signed for these keys. */
  readonly name: string;
  /** Written with keys that came by a `rekey`: "new keys since …, checked by …". */
  readonly newKeys: Admission | null;
  /** The keys have been replaced since: what arrives later than that may have been written by who holds the old ones. */
  readonly replaced: Admission | null;
  /** The author left or was removed after this epoch, even if they have come back since. */
  readonly left: boolean;
}

export interface OpenedEnvelope {
  readonly header: EnvelopeHeader;
  readonly body: Uint8Array;
  readonly author: EnvelopeAuthor;
  /** What this device remembers of the object from now on. */
  readonly pin: ObjectPin;
}

const NO_PREV = '00'.repeat(32);

/**
 * Seals one version of an object under the log's current epoch (6.1). Refuses what its readers would: `CTX_CLOSED`,
 * `CTX_EPOCH_STALE`, `CTX_AUTHOR`, `CTX_KID`, `ENV_SIZE`, `ENV_RANGE`, and `EPOCH_COMMIT` for another key than the log's.
 */
export function sealEnvelope(object: ObjectToSeal, random: RandomBytes): Uint8Array {
  const { log, me, type, version, prev, ts, body, ek } = object;
  const header: EnvelopeHeader = {
    type,
    vault: log.vault,
    object: object.object,
    epoch: log.epoch,
    version,
    author: toHex(me.uid),
    kid: toHex(me.kid),
    prev: prev ?? NO_PREV,
    logHead: log.head,
    ts,
    nonce: take(random, 24),
  };
  checkLogContext(log, header);
  checkCommitment(log, log.epoch, ek);
  const bytes = writeHeader(header);
  const plain = pad({ signature: me.sign(signatureInput(bytes, body)), body });
  const envelope = concat(bytes, envelopeCipher(header, bytes, ek).encrypt(plain));
  wipe(plain);
  return envelope;
}

/**
 * Opens an envelope after every check of 6.2, in that order: form (`ENV_...`), what was asked for and what the log says
 * (`CTX_...`), what this device has seen before (`ROLLBACK`, `EQUIVOCATION`, `CTX_ENDED`, `EPOCH_REGRESS`, `PREV`), then
 * `NO_KEY`, `AEAD`, `PAD`, `SIG`. The body of a tombstone is ignored and comes back empty.
 */
export function openEnvelope({ bytes, want, log, pin, ek }: EnvelopeToOpen): OpenedEnvelope {
  const header = readHeader(bytes);
  checkWanted(header, want);
  checkLogContext(log, header);
  const hash = toHex(envelopeHash(bytes));
  const ended = header.type === ENVELOPE_TYPES.tombstone;
  if (pin) checkPin(header, hash, pin);
  const key = ek?.(header.epoch);
  if (!key) throw new SealingError('NO_KEY');
  const { signature, body } = unpad(decrypt(header, bytes, key));
  const author = authorOf(header, log);
  const signed = signatureInput(bytes.subarray(0, HEADER_BYTES), body);
  // Strict: without it noble takes forged signatures under a small-order key.
  if (!ed25519.verify(signature, signed, author.ed, { zip215: false })) throw new SealingError('SIG');
  return {
    header,
    body: ended ? new Uint8Array() : body,
    author: author.facts,
    pin: { version: header.version, hash, epoch: header.epoch, ended },
  };
}

function checkWanted(header: EnvelopeHeader, want: EnvelopeToOpen['want']): void {
  if (header.vault !== want.vault) throw new SealingError('CTX_VAULT');
  if (header.object !== want.object) throw new SealingError('CTX_OBJECT');
  // A tombstone ends an object of any type.
  if (header.type !== want.type && header.type !== ENVELOPE_TYPES.tombstone) throw new SealingError('CTX_TYPE');
}

function checkPin({ version, epoch, prev }: EnvelopeHeader, hash: string, pin: ObjectPin): void {
  if (version < pin.version) throw new SealingError('ROLLBACK');
  if (version === pin.version) {
    if (hash !== pin.hash) throw new SealingError('EQUIVOCATION');
    return;
  }
  if (pin.ended) throw new SealingError('CTX_ENDED');
  if (epoch < pin.epoch) throw new SealingError('EPOCH_REGRESS');
  if (version === pin.version + 1 && prev !== pin.hash) throw new SealingError('PREV');
}

function decrypt(header: EnvelopeHeader, bytes: Uint8Array, ek: Uint8Array): Uint8Array {
  const cipher = envelopeCipher(header, bytes.subarray(0, HEADER_BYTES), ek);
  try {
    return cipher.decrypt(bytes.subarray(HEADER_BYTES));
  } catch {
    throw new SealingError('AEAD');
  }
}

function signatureInput(header: Uint8Array, body: Uint8Array): Uint8Array {
  return concat(utf8('kreds/v1/note-sig'), header, sha256(body));
}

/** The context was checked before: the log has admitted this kid. */
function authorOf({ author, kid, epoch }: EnvelopeHeader, log: ReducedLog) {
  const person = log.keys.find((candidate) => candidate.kid === kid);
  if (!person) throw new SealingError('CTX_KID');
  const member = log.members.find((candidate) => candidate.uid === author);
  const sameKeys = member?.kid === kid;
  const facts: EnvelopeAuthor = {
    uid: author,
    kid,
    name: person.name,
    newKeys: sameKeys ? member.rekeyed : null,
    replaced: member && !sameKeys ? (member.rekeyed ?? member.admitted) : null,
    left: !member || member.since > epoch,
  };
  return { ed: known(person.ed), facts };
}

function known(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (!bytes) throw new RangeError('ids and keys are lower-case hex');
  return bytes;
}
