import { concat, fromHex, toHex, utf8 } from './bytes';
import { refuse } from './errors';
import { MAX_PADDED_BYTES, MIN_PADDED_BYTES } from './padding';

/** What is sealed, as the type byte says it (6.1). 7 is reserved and refused. */
export const ENVELOPE_TYPES = {
  block: 1,
  documentIndex: 2,
  reflection: 3,
  conversation: 4,
  tombstone: 5,
  settings: 6,
} as const;
export type EnvelopeType = (typeof ENVELOPE_TYPES)[keyof typeof ENVELOPE_TYPES];

export const HEADER_BYTES = 174;
const TAG_BYTES = 16;
export const MIN_ENVELOPE_BYTES = HEADER_BYTES + MIN_PADDED_BYTES + TAG_BYTES;
export const MAX_ENVELOPE_BYTES = HEADER_BYTES + MAX_PADDED_BYTES + TAG_BYTES;

/** The plain part of an envelope. Ids and hashes are lower-case hex. */
export interface EnvelopeHeader {
  readonly type: EnvelopeType;
  readonly vault: string;
  readonly object: string;
  readonly epoch: number;
  /** From 1. */
  readonly version: number;
  /** uid of the author. */
  readonly author: string;
  readonly kid: string;
  /** `envelopeHash` of the version before; 32 zero bytes in version 1 and only there. */
  readonly prev: string;
  /** The head of the log that the author saw. */
  readonly logHead: string;
  /** Author's clock, epoch ms: for display only. */
  readonly ts: number;
  /** 24 random bytes. */
  readonly nonce: Uint8Array;
}

const MAGIC = utf8('KRE1');
const SUITE = 1;
const NO_PREV = '00'.repeat(32);
const TYPES: readonly EnvelopeType[] = Object.values(ENVELOPE_TYPES);

/**
 * Reads the header of an envelope and checks its form and the envelope's size. The first 174 bytes are the AAD as they
 * stand. Whether the ciphertext's length is one that padding gives is a matter of its own (`checkPadding`).
 * Codes: ENV_SIZE, ENV_MAGIC, ENV_SUITE, ENV_TYPE, ENV_RANGE.
 */
export function readHeader(envelope: Uint8Array): EnvelopeHeader {
  if (envelope.length < MIN_ENVELOPE_BYTES || envelope.length > MAX_ENVELOPE_BYTES) return refuse('ENV_SIZE');
  return parseHeader(envelope.subarray(0, HEADER_BYTES));
}

/** The 174 bytes of a header. What a reader would refuse is refused here with the same code; a RangeError for no hex. */
export function writeHeader(header: EnvelopeHeader): Uint8Array {
  const bytes = concat(
    MAGIC,
    Uint8Array.of(SUITE, header.type),
    sized(header.vault, 16),
    sized(header.object, 16),
    number(header.epoch, 4),
    number(header.version, 4),
    sized(header.author, 16),
    sized(header.kid, 16),
    sized(header.prev, 32),
    sized(header.logHead, 32),
    number(header.ts, 8),
    header.nonce,
  );
  if (bytes.length !== HEADER_BYTES) throw new RangeError('a nonce has 24 bytes');
  parseHeader(bytes);
  return bytes;
}

function parseHeader(bytes: Uint8Array): EnvelopeHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const hex = (offset: number, length: number) => toHex(bytes.subarray(offset, offset + length));
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return refuse('ENV_MAGIC');
  if (view.getUint8(4) !== SUITE) return refuse('ENV_SUITE');
  const type = TYPES.find((known) => known === view.getUint8(5)) ?? refuse('ENV_TYPE');
  const [epoch, version, ts] = [view.getUint32(38), view.getUint32(42), view.getBigUint64(142)];
  const prev = hex(78, 32);
  if (epoch < 1 || version < 1 || ts > Number.MAX_SAFE_INTEGER) return refuse('ENV_RANGE');
  if ((version === 1) !== (prev === NO_PREV)) return refuse('ENV_RANGE');
  return {
    type,
    vault: hex(6, 16),
    object: hex(22, 16),
    epoch,
    version,
    author: hex(46, 16),
    kid: hex(62, 16),
    prev,
    logHead: hex(110, 32),
    ts: Number(ts),
    nonce: bytes.slice(150, HEADER_BYTES),
  };
}

function sized(hex: string, length: number): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes?.length !== length) throw new RangeError('an id or hash of a header is lower-case hex of its length');
  return bytes;
}

/** Big endian; a number that does not fit is out of range like one that a reader finds. */
function number(value: number, length: 4 | 8): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 256 ** length) return refuse('ENV_RANGE');
  const view = new DataView(new ArrayBuffer(length));
  if (length === 4) view.setUint32(0, value);
  else view.setBigUint64(0, BigInt(value));
  return new Uint8Array(view.buffer);
}
