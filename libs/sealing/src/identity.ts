import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, fromHex, utf8, wipe } from '@kreds/sealing/log';

/** The only generation of this version; it stands in the derivation so that a later one gives other keys. */
const GENERATION = 1;

/** Who somebody is to the others' keys (4.1). Public, all of it. */
export interface Identity {
  /** Ed25519 public key, 32 bytes. */
  readonly edPk: Uint8Array;
  /** X25519 public key, 32 bytes. */
  readonly xPk: Uint8Array;
  /** Names the pair, 16 bytes. */
  readonly kid: Uint8Array;
}

/** The identity that follows from an account key and the account's id: the same on every device. */
export function identityOf(accountKey: Uint8Array, uid: Uint8Array): Identity {
  const signSeed = hkdf(sha256, accountKey, uid, utf8(`kreds/v1/sign/${GENERATION}`), 32);
  const sealSecret = hkdf(sha256, accountKey, uid, utf8(`kreds/v1/seal/${GENERATION}`), 32);
  const edPk = ed25519.getPublicKey(signSeed);
  const xPk = x25519.getPublicKey(sealSecret);
  wipe(signSeed, sealSecret);
  const kid = sha256(concat(utf8('kreds/v1/kid'), uid, edPk, xPk)).slice(0, 16);
  return { edPk, xPk, kid };
}

/** The 16 bytes of an account's id. Throws a RangeError for a text that is not a UUID in lower case. */
export function uidBytes(uuid: string): Uint8Array {
  const bytes = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uuid) && fromHex(uuid.replaceAll('-', ''));
  if (!bytes) throw new RangeError('a uid is a UUID in lower case');
  return bytes;
}
