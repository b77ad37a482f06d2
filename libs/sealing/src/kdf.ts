import { SealingError } from '@kreds/sealing/log';

/** How a passphrase is stretched. `m` in KiB, `t` passes, `p` lanes (always 1: a browser worker has one thread). */
export interface KdfParams {
  readonly alg: 'argon2id';
  readonly m: number;
  readonly t: number;
  readonly p: 1;
}

/** What new wraps use. */
export const KDF_STANDARD: KdfParams = { alg: 'argon2id', m: 65_536, t: 3, p: 1 };

/** What a device without 64 MiB to spare uses instead; re-wrapped upward later from a stronger device. */
export const KDF_SMALL: KdfParams = { alg: 'argon2id', m: 32_768, t: 6, p: 1 };

const FLOOR = { m: 32_768, t: 3 } as const;
/** Beyond this a server could freeze a phone. */
const CEILING = { m: 262_144, t: 10 } as const;
const FIELDS = ['alg', 'm', 'p', 't'];
const LONGEST_TEXT = 256;

/** The text that goes to the server, comes back byte for byte, and is bound into the wrap. */
export function kdfParamsJson(kdf: KdfParams): string {
  return `{"alg":"${kdf.alg}","m":${kdf.m},"t":${kdf.t},"p":${kdf.p}}`;
}

/**
 * Reads the parameters that a server sent. Throws `KDF_DOWNGRADE` for another algorithm, for less than the floor
 * (32 MiB, 3 passes), for p other than 1 and for a text that is not exactly these four fields; `KDF_DOS` above the
 * ceiling (256 MiB, 10 passes).
 */
export function parseKdfParams(text: string): KdfParams {
  if (text.length > LONGEST_TEXT) throw new SealingError('KDF_DOWNGRADE');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SealingError('KDF_DOWNGRADE');
  }
  return checkKdfParams(value);
}

/** The same check on parameters that are already an object. */
export function checkKdfParams(value: unknown): KdfParams {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SealingError('KDF_DOWNGRADE');
  if (Object.keys(value).sort().join() !== FIELDS.join()) throw new SealingError('KDF_DOWNGRADE');
  const { alg, m, t, p } = value as Record<string, unknown>;
  if (alg !== 'argon2id' || p !== 1 || !isWhole(m) || !isWhole(t)) throw new SealingError('KDF_DOWNGRADE');
  if (m < FLOOR.m || t < FLOOR.t) throw new SealingError('KDF_DOWNGRADE');
  if (m > CEILING.m || t > CEILING.t) throw new SealingError('KDF_DOS');
  return { alg, m, t, p };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
