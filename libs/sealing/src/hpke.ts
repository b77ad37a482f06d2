import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, isSealingKey, SealingError, take, toHex, utf8, wipe, type RandomBytes } from '@kreds/sealing/log';

const ENC_BYTES = 32;
const TAG_BYTES = 16;
/** How much longer a seal is than what it holds. */
export const SEAL_OVERHEAD = ENC_BYTES + TAG_BYTES;

const NOTHING = new Uint8Array();
const KEM = concat(utf8('KEM'), Uint8Array.of(0x00, 0x20));
const SUITE = concat(utf8('HPKE'), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, 0x03));
/**
 * Seals to a public key: RFC 9180 in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305, one
 * message a context, empty associated data. Answers `enc(32) || ciphertext || tag(16)`. It says nothing about who
 * sealed. Throws `LOG_KEY` for a receiver's key that no log would admit.
 */
export function hpkeSeal(
  { to, info, plaintext }: { readonly to: Uint8Array; readonly info: Uint8Array; readonly plaintext: Uint8Array },
  random: RandomBytes,
): Uint8Array {
  if (!isSealingKey(toHex(to))) throw new SealingError('LOG_KEY');
  const ephemeral = take(random, 32);
  const enc = x25519.getPublicKey(ephemeral);
  const dh = sharedSecret(ephemeral, to);
  wipe(ephemeral);
  if (!dh) throw new SealingError('LOG_KEY');
  return concat(enc, cipherFor({ dh, enc, to, info }).encrypt(plaintext));
}

/** Opens a seal with the receiver's secret. Throws `SEAL_SHORT` or `SEAL_OPEN`. */
export function hpkeOpen({
  secret,
  info,
  sealed,
}: {
  readonly secret: Uint8Array;
  readonly info: Uint8Array;
  readonly sealed: Uint8Array;
}): Uint8Array {
  if (sealed.length < SEAL_OVERHEAD) throw new SealingError('SEAL_SHORT');
  const enc = sealed.slice(0, ENC_BYTES);
  const dh = sharedSecret(secret, enc);
  if (!dh) throw new SealingError('SEAL_OPEN');
  const cipher = cipherFor({ dh, enc, to: x25519.getPublicKey(secret), info });
  try {
    return cipher.decrypt(sealed.slice(ENC_BYTES));
  } catch {
    throw new SealingError('SEAL_OPEN');
  }
}

/** Undefined when the other side's key is of small order: the secret would be all zeros, known to everybody. */
function sharedSecret(secret: Uint8Array, theirs: Uint8Array): Uint8Array | undefined {
  try {
    return x25519.getSharedSecret(secret, theirs);
  } catch {
    return undefined;
  }
}

/** ExtractAndExpand of the KEM, then the key schedule in base mode (RFC 9180, 4.1 and 5.1). */
function cipherFor(given: {
  readonly dh: Uint8Array;
  readonly enc: Uint8Array;
  readonly to: Uint8Array;
  readonly info: Uint8Array;
}) {
  const { dh, enc, to, info } = given;
  const kem = labeledExtract(KEM, NOTHING, 'eae_prk', dh);
  const shared = labeledExpand(KEM, kem, 'shared_secret', concat(enc, to), 32);
  const context = concat(
    Uint8Array.of(0),
    labeledExtract(SUITE, NOTHING, 'psk_id_hash', NOTHING),
    labeledExtract(SUITE, NOTHING, 'info_hash', info),
  );
  const secret = labeledExtract(SUITE, shared, 'secret', NOTHING);
  const key = labeledExpand(SUITE, secret, 'key', context, 32);
  const nonce = labeledExpand(SUITE, secret, 'base_nonce', context, 12);
  wipe(dh, kem, shared, secret);
  return chacha20poly1305(key, nonce);
}

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  return extract(sha256, concat(utf8('HPKE-v1'), suite, utf8(label), ikm), salt);
}

function labeledExpand(
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array {
  const labeled = concat(Uint8Array.of(length >> 8, length & 0xff), utf8('HPKE-v1'), suite, utf8(label), info);
  return expand(sha256, prk, labeled, length);
}
