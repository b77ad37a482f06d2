import vectors from '../vectors/crypto-vectors.json';
import { fromHex, type RandomBytes } from '@kreds/sealing/log';

export { vectors };

/** Bytes of a vector; a vector that is not hex is a fault of the file. */
export function hex(text: string): Uint8Array {
  const bytes = fromHex(text);
  if (!bytes) throw new Error('the vector is not hex');
  return bytes;
}

/** Randomness that was decided beforehand: one entry for each call, in order. */
export function decided(...answers: readonly Uint8Array[]): RandomBytes {
  const left = [...answers];
  return (length) => {
    const next = left.shift();
    if (next?.length !== length) throw new Error(`nobody decided on ${length} bytes here`);
    return next.slice();
  };
}

/** A small deterministic stream (xorshift), even enough for counting; never for keys. */
export function stream(seed: number): RandomBytes {
  let state = seed >>> 0 || 1;
  const step = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) & 0xff;
  };
  return (length) => Uint8Array.from({ length }, step);
}

/** The code that a promise or a call is refused with; fails loudly when it is not refused. */
export async function codeOf(act: () => unknown): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  throw new Error('was not refused');
}
