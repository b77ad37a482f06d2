import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { SealingError, concat, sameBytes, take, utf8, wipe, type RandomBytes } from '@kreds/sealing/log';

export const ACCOUNT_KEY_BYTES = 32;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
/** nonce || sealed account key || tag */
export const WRAP_BYTES = NONCE_BYTES + ACCOUNT_KEY_BYTES + TAG_BYTES;

/** What a wrap opens with. The password's parameters are bound into it as the text that the server keeps. */
export type WrapMethod =
  { readonly kind: 'pw'; readonly kdf: string } | { readonly kind: 'recovery' } | { readonly kind: 'prf' };

export interface WrapPlace {
  /** 32 bytes made from the password, the recovery code or the passkey. */
  readonly kek: Uint8Array;
  /** 16 bytes. */
  readonly uid: Uint8Array;
  readonly method: WrapMethod;
}

/** A new account key: 32 random bytes from which the identity follows. */
export function newAccountKey(random: RandomBytes): Uint8Array {
  return take(random, ACCOUNT_KEY_BYTES);
}

/** Seals the account key for one method (3.1). Opened again before it is handed out, so that no dead wrap is stored. */
export function wrapAccountKey(accountKey: Uint8Array, place: WrapPlace, random: RandomBytes): Uint8Array {
  if (accountKey.length !== ACCOUNT_KEY_BYTES) throw new RangeError('an account key has 32 bytes');
  const nonce = take(random, NONCE_BYTES);
  const wrap = concat(nonce, xchacha20poly1305(place.kek, nonce, boundTo(place)).encrypt(accountKey));
  const opened = unwrapAccountKey(wrap, place);
  const same = sameBytes(opened, accountKey);
  wipe(opened);
  if (!same) throw new SealingError('AK_UNWRAP');
  return wrap;
}

/** Opens a wrap. Throws `AK_UNWRAP` for another key, account, method or parameter text, and for changed bytes. */
export function unwrapAccountKey(wrap: Uint8Array, place: WrapPlace): Uint8Array {
  if (wrap.length !== WRAP_BYTES) throw new SealingError('AK_UNWRAP');
  const cipher = xchacha20poly1305(place.kek, wrap.slice(0, NONCE_BYTES), boundTo(place));
  try {
    return cipher.decrypt(wrap.slice(NONCE_BYTES));
  } catch {
    throw new SealingError('AK_UNWRAP');
  }
}

function boundTo({ uid, method }: WrapPlace): Uint8Array {
  if (uid.length !== 16) throw new RangeError('a uid has 16 bytes');
  const parameters = method.kind === 'pw' ? method.kdf : '';
  return concat(utf8('kreds/v1/ak-wrap'), utf8(method.kind), Uint8Array.of(0), uid, utf8(parameters));
}
