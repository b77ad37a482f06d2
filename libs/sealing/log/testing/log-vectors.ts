import vectors from '../../vectors/crypto-vectors.json';
import { fromHex } from '../src/bytes';
import { SealingError } from '../src/errors';

export { vectors };

/** Bytes of a vector; a vector that is not hex is a fault of the file. */
export function hex(text: string): Uint8Array {
  const bytes = fromHex(text);
  if (!bytes) throw new Error('the vector is not hex');
  return bytes;
}

/** The code that a call is refused with; whatever else it throws goes on, and so does its acceptance. */
export function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof SealingError) return error.code;
    throw error;
  }
  return 'accepted';
}
