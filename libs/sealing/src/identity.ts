import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromHex, kidOf, utf8, wipe } from '@kreds/sealing/log';

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

/** An identity that can act: sign, and open what is sealed to it. Whoever gets it calls `wipe` when done. */
export interface IdentityKeys extends Identity {
  /** 16 bytes. */
  readonly uid: Uint8Array;
  /** X25519 secret, 32 bytes. */
  readonly xSecret: Uint8Array;
  /** Ed25519 signature, 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
  /** Overwrites both secrets; signing afterwards is a fault of the program. */
  readonly wipe: () => void;
}

/** The identity that follows from an account key and the account's id: the same on every device. */
export function identityOf(accountKey: Uint8Array, uid: Uint8Array): Identity {
  const { edPk, xPk, kid, wipe: done } = identityKeysOf(accountKey, uid);
  done();
  return { edPk, xPk, kid };
}

/** The same identity together with its secrets. `accountKey` has 32 bytes, `uid` 16. */
export function identityKeysOf(accountKey: Uint8Array, uid: Uint8Array): IdentityKeys {
  if (accountKey.length !== 32 || uid.length !== 16) throw new RangeError('an account key has 32 bytes, a uid 16');
  const seed = hkdf(sha256, accountKey, uid, utf8(`kreds/v1/sign/${GENERATION}`), 32);
  const xSecret = hkdf(sha256, accountKey, uid, utf8(`kreds/v1/seal/${GENERATION}`), 32);
  const edPk = ed25519.getPublicKey(seed);
  const xPk = x25519.getPublicKey(xSecret);
  let wiped = false;
  return {
    uid: uid.slice(),
    edPk,
    xPk,
    kid: kidOf(uid, edPk, xPk),
    xSecret,
    sign: (bytes) => {
      // A wiped seed is a valid seed, known to everybody.
      if (wiped) throw new RangeError('these keys were wiped');
      return ed25519.sign(bytes, seed);
    },
    wipe: () => {
      wiped = true;
      wipe(seed, xSecret);
    },
  };
}

/** The 16 bytes of an account's id. Throws a RangeError for a text that is not a UUID in lower case. */
export function uidBytes(uuid: string): Uint8Array {
  const bytes = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uuid) && fromHex(uuid.replaceAll('-', ''));
  if (!bytes) throw new RangeError('a uid is a UUID in lower case');
  return bytes;
}
