import { sha256 } from '@noble/hashes/sha2.js';
import { concat, toHex, utf8 } from './bytes';

/** What the signature of an entry covers: the label and the exact bytes of the body. */
export function logSignatureInput(body: Uint8Array): Uint8Array {
  return concat(utf8('kreds/v1/log'), body);
}

/** Names an entry, signature included: `prev` of the next one, and what an envelope calls the log's head. 32 bytes. */
export function entryHash(entry: Uint8Array): Uint8Array {
  return sha256(concat(utf8('kreds/v1/log-hash'), entry));
}

/** Names a version of a sealed object: `prev` of the next version. 32 bytes. */
export function envelopeHash(envelope: Uint8Array): Uint8Array {
  return sha256(concat(utf8('kreds/v1/env-hash'), envelope));
}

/** Names somebody's pair of public keys (4.1): 16 bytes from their uid (16), Ed25519 (32) and X25519 key (32). */
export function kidOf(uid: Uint8Array, ed: Uint8Array, x: Uint8Array): Uint8Array {
  return sha256(concat(utf8('kreds/v1/kid'), uid, ed, x)).slice(0, 16);
}

/** The commitment to an epoch's key that the log signs: 32 bytes. Whoever opens a seal compares (5.2). */
export function epochCommit(vault: Uint8Array, epoch: number, ek: Uint8Array): Uint8Array {
  return sha256(concat(utf8('kreds/v1/epoch-commit'), vault, uint32(epoch), ek));
}

/** The subject of a conversation vault: 16 bytes from the two uids. The facilitator is the one who began it. */
export function pairSubject(leaderUid: Uint8Array, facilitatorUid: Uint8Array): Uint8Array {
  return sha256(concat(utf8('kreds/v1/pair'), leaderUid, facilitatorUid)).slice(0, 16);
}

/** The 24 digits that stand on every phone whose log ends at this head (5.3, "compare at the table"). */
export function compareCode(vault: Uint8Array, head: Uint8Array): string {
  const first = sha256(concat(utf8('kreds/v1/compare'), vault, head)).slice(0, 12);
  return (BigInt(`0x${toHex(first)}`) % 10n ** 24n).toString().padStart(24, '0');
}

/** Four bytes, big endian. */
export function uint32(value: number): Uint8Array {
  if (!Number.isInteger(value) || value < 0 || value > 0xffffffff)
    throw new RangeError('four bytes hold 0 to 2^32 - 1');
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}
