/**
 * A random UUID (version 4). `crypto.randomUUID` exists only where the address is https or localhost; a phone that reaches
 * a laptop over the local network has neither.
 */
export function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A number from `least` to below `most`, so that many phones do not come back in the same moment. */
export function randomBetween(least: number, most: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return least + ((most - least) * drawn) / 2 ** 32;
}
