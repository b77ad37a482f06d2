import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Where randomness comes from: passed in, so that the library is pure and its vectors can be reproduced. */
export type RandomBytes = (length: number) => Uint8Array;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE = new Map([...ALPHABET].map((character, value) => [character, value]));

export const utf8 = utf8ToBytes;
export const concat = concatBytes;
export const toHex = bytesToHex;

/** UTF-8 to text; undefined for bytes that are no UTF-8. A byte order mark stays what it is: a character. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder throws a TypeError for the first byte that cannot be.
    return undefined;
  }
}

/** Lower-case hex to bytes; undefined for anything else, upper case included. */
export function fromHex(text: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
  );
}

/** Base64url without padding, the spelling of every byte string on the wire. */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET.charAt((held >> bits) & 63);
    }
  }
  return bits > 0 ? text + ALPHABET.charAt((held << (6 - bits)) & 63) : text;
}

/**
 * Base64url to bytes; undefined for padding, another alphabet, a length that cannot be, or unused bits that are not
 * zero: one byte string has exactly one spelling.
 */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let length = 0;
  for (const character of text) {
    const value = VALUE.get(character);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}

/** Compares without stopping at the first difference. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  left.forEach((byte, index) => (difference |= byte ^ (right[index] ?? 0)));
  return difference === 0;
}

/** Overwrites keys that are done with. Best effort: the engine may have copied them before. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  secrets.forEach((secret) => secret.fill(0));
}

/** Asks for randomness and refuses a source that answers with another length. */
export function take(random: RandomBytes, length: number): Uint8Array {
  const bytes = random(length);
  if (bytes.length !== length) throw new RangeError(`asked for ${length} random bytes, got ${bytes.length}`);
  return bytes;
}
