import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { sameBytes, utf8 } from '@kreds/sealing/log';

/** The key that vouches for what a device remembers of its vaults (4.1, 6.3): 32 bytes from the account key. */
export function pinKeyOf(accountKey: Uint8Array): Uint8Array {
  return hkdf(sha256, accountKey, undefined, utf8('kreds/v1/pins'), 32);
}

/** 32 bytes over the pins exactly as they are stored; the caller says in them which vault they are of. */
export function pinMac(pinKey: Uint8Array, stored: Uint8Array): Uint8Array {
  return hmac(sha256, pinKey, stored);
}

/** False when something other than an unlocked Kreds of this account wrote these pins: then they count for nothing. */
export function checkPinMac(pinKey: Uint8Array, stored: Uint8Array, mac: Uint8Array): boolean {
  return sameBytes(pinMac(pinKey, stored), mac);
}
