import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, fromHex, HEADER_BYTES, utf8, type EnvelopeHeader } from '@kreds/sealing/log';

/**
 * The cipher of one envelope (confidentiality.md 6.1): a key of its own for each object and type, and the whole header
 * bound as it stands. `header` are its 174 bytes, `ek` is the key of its epoch.
 */
export function envelopeCipher(
  { vault, object, type, nonce }: Pick<EnvelopeHeader, 'vault' | 'object' | 'type' | 'nonce'>,
  header: Uint8Array,
  ek: Uint8Array,
) {
  if (header.length !== HEADER_BYTES) throw new RangeError('a header has 174 bytes');
  const info = concat(utf8('kreds/v1/object'), id(vault), Uint8Array.of(type));
  const key = hkdf(sha256, ek, id(object), info, 32);
  return xchacha20poly1305(key, nonce, header);
}

function id(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes?.length !== 16) throw new RangeError('an id is 16 bytes in lower-case hex');
  return bytes;
}
