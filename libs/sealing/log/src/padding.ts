/** No padded plaintext is shorter. */
export const MIN_PADDED_BYTES = 512;
/** No padded plaintext is longer: 256 KiB. */
export const MAX_PADDED_BYTES = 256 * 1024;

/**
 * The length that a plaintext of `length` bytes is filled up to (6.1): 512, above that Padmé, at most 12 % more. It
 * depends on the length alone, so that a reader can recompute it.
 */
export function paddedLength(length: number): number {
  if (!Number.isInteger(length) || length < 0 || length > MAX_PADDED_BYTES) throw new RangeError('0 bytes to 256 KiB');
  if (length <= MIN_PADDED_BYTES) return MIN_PADDED_BYTES;
  const magnitude = floorLog2(length);
  const step = 2 ** (magnitude - (floorLog2(magnitude) + 1));
  return Math.ceil(length / step) * step;
}

/** Whether a padded plaintext can have this length at all. Which of the possible ones is right, only its reader knows. */
export function checkPadding(length: number): boolean {
  return (
    Number.isInteger(length) &&
    length >= MIN_PADDED_BYTES &&
    length <= MAX_PADDED_BYTES &&
    paddedLength(length) === length
  );
}

/** For whole numbers from 1 to 2^31 - 1; exact, where `Math.log2` rounds. */
function floorLog2(value: number): number {
  return 31 - Math.clz32(value);
}
