import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, SealingError, take, utf8, wipe, type RandomBytes } from '@kreds/sealing/log';
import { hpkeOpen, hpkeSeal, SEAL_OVERHEAD } from './hpke';

const PLAIN_BYTES = 8192;
const LENGTH_BYTES = 4;
/** Every submission, however long its answers are. */
export const SUBMISSION_BYTES = PLAIN_BYTES + SEAL_OVERHEAD;

/** Which evaluation of which programme: public key of 32 bytes, id of 16. */
export interface EvaluationPlace {
  readonly x: Uint8Array;
  readonly programme: Uint8Array;
}

/** A key pair for one wave of an evaluation; the secret becomes an object of the evaluation's vault. */
export function newEvaluationKeys(random: RandomBytes): { readonly secret: Uint8Array; readonly x: Uint8Array } {
  const secret = take(random, 32);
  return { secret, x: x25519.getPublicKey(secret) };
}

/** Seals answers to the evaluation, 8240 bytes (confidentiality.md 8). Throws `SUB_SIZE` above 8188 bytes. */
export function sealSubmission(
  { x, programme, body }: EvaluationPlace & { readonly body: Uint8Array },
  random: RandomBytes,
): Uint8Array {
  if (body.length > PLAIN_BYTES - LENGTH_BYTES) throw new SealingError('SUB_SIZE');
  const plaintext = new Uint8Array(PLAIN_BYTES);
  new DataView(plaintext.buffer).setUint32(0, body.length);
  plaintext.set(body, LENGTH_BYTES);
  const sealed = hpkeSeal({ to: x, info: placeInfo('kreds/v1/submission', { x, programme }), plaintext }, random);
  wipe(plaintext);
  return sealed;
}

/** Opens answers with the evaluation's secret. Throws `SUB_SIZE`, `SEAL_OPEN` or `SUB_PAD`. */
export function openSubmission({
  secret,
  programme,
  sealed,
}: {
  readonly secret: Uint8Array;
  readonly programme: Uint8Array;
  readonly sealed: Uint8Array;
}): Uint8Array {
  if (sealed.length !== SUBMISSION_BYTES) throw new SealingError('SUB_SIZE');
  const x = x25519.getPublicKey(secret);
  const plain = hpkeOpen({ secret, info: placeInfo('kreds/v1/submission', { x, programme }), sealed });
  const end = LENGTH_BYTES + new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  if (end > plain.length || plain.slice(end).some((byte) => byte !== 0)) throw new SealingError('SUB_PAD');
  return plain.slice(LENGTH_BYTES, end);
}

/** The `info` under which the list of tickets is sealed to the evaluation. */
export function ticketsInfo(place: EvaluationPlace): Uint8Array {
  return placeInfo('kreds/v1/tickets', place);
}

/**
 * The name under which somebody answers in a programme: 32 bytes that are the same in every wave and tell nobody else
 * who it is.
 */
export function pseudonymOf(accountKey: Uint8Array, programme: Uint8Array): Uint8Array {
  const key = hkdf(sha256, accountKey, undefined, utf8('kreds/v1/pseudonym'), 32);
  const pseudonym = hmac(sha256, key, exactId(programme));
  wipe(key);
  return pseudonym;
}

function placeInfo(label: string, { x, programme }: EvaluationPlace): Uint8Array {
  return concat(utf8(label), exactId(programme), x);
}

function exactId(id: Uint8Array): Uint8Array {
  if (id.length !== 16) throw new RangeError('an id has 16 bytes');
  return id;
}
