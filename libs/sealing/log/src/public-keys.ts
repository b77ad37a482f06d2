import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex, toHex } from './bytes';

/** 2^255 - 19 */
const FIELD = 2n ** 255n - 19n;

/**
 * Coordinates of the points of small order, on the curve and on its twist, below 2^255 - 19. With one of them every
 * secret gives the all-zero shared secret: the order divides 8, and so does the clamped scalar.
 */
const SMALL_ORDER: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
  FIELD - 1n,
]);

/**
 * Whether somebody may sign with this Ed25519 key: a point in its one spelling and of prime order. A key of small order
 * lets forged signatures through, one of mixed order makes libraries disagree about them. 32 bytes in hex.
 */
export function isSigningKey(ed: string): boolean {
  try {
    const point = ed25519.Point.fromHex(ed);
    return !point.isSmallOrder() && point.isTorsionFree();
  } catch {
    // Noble throws for bytes that are not a point of the curve.
    return false;
  }
}

/** Whether something may be sealed to this X25519 key: one spelling, and no all-zero shared secret. 32 bytes in hex. */
export function isSealingKey(x: string): boolean {
  const bytes = fromHex(x);
  if (bytes?.length !== 32) return false;
  const coordinate = BigInt(`0x${toHex(bytes.reverse())}`);
  return coordinate < FIELD && !SMALL_ORDER.has(coordinate);
}

/** Whether the signature stands, strictly: without `zip215: false` noble takes forged ones under a small-order key. */
export function isSignedBy(ed: string, signature: Uint8Array, message: Uint8Array): boolean {
  const key = fromHex(ed);
  return key !== undefined && ed25519.verify(signature, message, key, { zip215: false });
}
