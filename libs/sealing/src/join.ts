import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, sameBytes, SealingError, take, utf8, wipe, type RandomBytes } from '@kreds/sealing/log';
import { argon2InFreshInstance, checkKnownAnswer, type Argon2 } from './argon2';
import { crockford, readTypedCode } from './typed-code';

export const JOIN_CODE_LENGTH = 12;
/** Both ends forget a code after ten minutes: that is how long a keeper of the proof has to guess 60 bits (5.3). */
export const JOIN_CODE_LIFE_MS = 600_000;

/** What a leader's device proves: whose keys these are, and the name the group shall see. Ids 16 bytes, keys 32. */
export interface JoinClaim {
  /** Names the admin who shows the code. */
  readonly facilitatorKid: Uint8Array;
  readonly uid: Uint8Array;
  readonly edPk: Uint8Array;
  readonly xPk: Uint8Array;
  readonly name: string;
}

/** What the admin's device answers with, so that the newcomer can pin the vault's beginning. */
export interface JoinAnswer {
  readonly facilitatorKid: Uint8Array;
  /** Log hash of entry 0, 32 bytes. */
  readonly genesisHash: Uint8Array;
}

/** An evaluation's public key, shown to the facilitator by one of its evaluators (8). */
export interface EvalKeyClaim {
  readonly facilitatorKid: Uint8Array;
  readonly x: Uint8Array;
  readonly label: string;
}

/** Twelve characters, 60 bits. Never sent to the server. */
export function newJoinCode(random: RandomBytes): string {
  return crockford(take(random, 8), JOIN_CODE_LENGTH);
}

/**
 * The key that both ends make of a code: 64 MiB and three passes, always, because the server keeps the proof and could
 * guess. `vault` is 16 bytes. Throws `JOIN_CODE` before anything is computed, `KDF_FAILED` or `KDF_UNSOUND` when the
 * device cannot or computes wrongly.
 */
export async function stretchJoinCode(
  code: string,
  vault: Uint8Array,
  argon2: Argon2 = argon2InFreshInstance,
): Promise<Uint8Array> {
  const password = utf8(readTypedCode(code, JOIN_CODE_LENGTH));
  const salt = exactly(vault, 16);
  await checkKnownAnswer(argon2);
  const stretched = await argon2({ password, salt, m: 65_536, t: 3 });
  const key = hkdf(sha256, stretched, salt, utf8('kreds/v1/join'), 32);
  wipe(password, stretched);
  return key;
}

/** The newcomer's proof, 32 bytes. */
export function joinProof(key: Uint8Array, { facilitatorKid, uid, edPk, xPk, name }: JoinClaim): Uint8Array {
  return mac(
    key,
    utf8('leader'),
    exactly(facilitatorKid, 16),
    exactly(uid, 16),
    exactly(edPk, 32),
    exactly(xPk, 32),
    hashOfText(name),
  );
}

/** The admin's answer to a proof that was right, 32 bytes. */
export function joinAck(key: Uint8Array, { facilitatorKid, genesisHash }: JoinAnswer): Uint8Array {
  return mac(key, utf8('facilitator'), exactly(facilitatorKid, 16), exactly(genesisHash, 32));
}

/** The evaluator's proof, 32 bytes; the key is stretched with the evaluation vault's id. */
export function evalKeyProof(key: Uint8Array, { facilitatorKid, x, label }: EvalKeyClaim): Uint8Array {
  return mac(key, utf8('evalkey'), exactly(facilitatorKid, 16), exactly(x, 32), hashOfText(label));
}

/** Throws `JOIN_PROOF` when the proof was not made from this code for exactly these keys and this name. */
export function checkJoinProof(key: Uint8Array, claim: JoinClaim, proof: Uint8Array): void {
  if (!agrees(() => joinProof(key, claim), proof)) throw new SealingError('JOIN_PROOF');
}

/** Throws `JOIN_ACK` when the answer does not come from who knows the code, or names another beginning. */
export function checkJoinAck(key: Uint8Array, answer: JoinAnswer, ack: Uint8Array): void {
  if (!agrees(() => joinAck(key, answer), ack)) throw new SealingError('JOIN_ACK');
}

/** Throws `JOIN_PROOF` as {@link checkJoinProof} does. */
export function checkEvalKeyProof(key: Uint8Array, claim: EvalKeyClaim, proof: Uint8Array): void {
  if (!agrees(() => evalKeyProof(key, claim), proof)) throw new SealingError('JOIN_PROOF');
}

/** A claim comes from the server: keys of another length are a wrong claim, not a fault of the program. */
function agrees(expected: () => Uint8Array, given: Uint8Array): boolean {
  try {
    return sameBytes(expected(), given);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function mac(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  return hmac(sha256, key, concat(...parts));
}

/** Of a fixed length, so that no two claims give the same bytes. */
function hashOfText(text: string): Uint8Array {
  return sha256(utf8(text.normalize('NFC')));
}

function exactly(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw new RangeError(`${length} bytes are needed here`);
  return bytes;
}
