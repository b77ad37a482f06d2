import { concat, MAX_PADDED_BYTES, paddedLength, SealingError, uint32 } from '@kreds/sealing/log';

const SIGNATURE_BYTES = 64;
const OVERHEAD = SIGNATURE_BYTES + 4;
/** No body is longer; longer texts are several blocks. */
export const MAX_BODY_BYTES = MAX_PADDED_BYTES - OVERHEAD;

/** What an envelope holds. */
export interface SignedBody {
  /** 64 bytes. */
  readonly signature: Uint8Array;
  readonly body: Uint8Array;
}

/** `signature || len || body || zeros`, so long that only the bucket shows (6.1). Throws `ENV_SIZE` for too long a body. */
export function pad({ signature, body }: SignedBody): Uint8Array {
  if (signature.length !== SIGNATURE_BYTES) throw new RangeError('a signature has 64 bytes');
  if (body.length > MAX_BODY_BYTES) throw new SealingError('ENV_SIZE');
  const padded = new Uint8Array(paddedLength(OVERHEAD + body.length));
  padded.set(concat(signature, uint32(body.length), body));
  return padded;
}

/** Takes the padding off. Throws `PAD` for another length than {@link pad} gives and for a byte that is not zero. */
export function unpad(padded: Uint8Array): SignedBody {
  if (padded.length < OVERHEAD) throw new SealingError('PAD');
  const end = OVERHEAD + new DataView(padded.buffer, padded.byteOffset).getUint32(SIGNATURE_BYTES);
  if (end > padded.length || paddedLength(end) !== padded.length) throw new SealingError('PAD');
  if (padded.subarray(end).some((byte) => byte !== 0)) throw new SealingError('PAD');
  return { signature: padded.slice(0, SIGNATURE_BYTES), body: padded.slice(OVERHEAD, end) };
}
