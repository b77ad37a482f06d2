import { fromBase64url, fromHex, hexToUuid, toBase64url } from '@kreds/sealing/log';
import type { PersonId } from '@kreds/programmes/model';
import { RefusedError } from '@kreds/platform-api';

/** Hashes and kids are hex in a reduced log and base64url on the wire. */
export function toWire(hex: string): string {
  const bytes = fromHex(hex);
  if (!bytes) throw new RangeError('hashes and kids of a log are lower-case hex');
  return toBase64url(bytes);
}

/** @throws RefusedError `platform.bad-input` for a spelling that no writer has */
export function fromWire(text: string): Uint8Array {
  const bytes = fromBase64url(text);
  if (!bytes) throw new RefusedError('platform.bad-input', { fields: ['bytes'] });
  return bytes;
}

/** A uid of a log as the id that the rest of the house knows. */
export function personOf(uid: string): PersonId {
  return hexToUuid(uid) as PersonId;
}
