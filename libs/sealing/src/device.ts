import { concat, SealingError, take, utf8, wipe, type RandomBytes } from '@kreds/sealing/log';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const ACCOUNT_KEY_BYTES = 32;
/** iv || sealed account key || tag */
export const DEVICE_BLOB_BYTES = IV_BYTES + ACCOUNT_KEY_BYTES + TAG_BYTES;

type Bytes = Uint8Array<ArrayBuffer>;
interface AesGcm {
  readonly name: 'AES-GCM';
  readonly iv: Bytes;
  readonly additionalData: Bytes;
}

/** The part of WebCrypto that a trusted device needs; passed in, because this library knows no browser. */
export interface SubtleLike<Key> {
  sign(algorithm: 'HMAC', key: Key, data: Bytes): Promise<ArrayBuffer>;
  importKey(
    format: 'raw',
    data: Bytes,
    algorithm: 'AES-GCM',
    extractable: false,
    usages: ('encrypt' | 'decrypt')[],
  ): Promise<Key>;
  encrypt(algorithm: AesGcm, key: Key, data: Bytes): Promise<ArrayBuffer>;
  decrypt(algorithm: AesGcm, key: Key, data: Bytes): Promise<ArrayBuffer>;
}

/** A device that is trusted with an account (confidentiality.md 4.3). */
export interface DevicePlace<Key> {
  readonly subtle: SubtleLike<Key>;
  /** HMAC-SHA-256, not extractable: it never leaves this browser. */
  readonly deviceKey: Key;
  /** 32 bytes that the server keeps for this device and hands out to its live session. */
  readonly serverHalf: Uint8Array;
  /** 16 bytes. */
  readonly uid: Uint8Array;
}

/** How the key of a device is made: `subtle.generateKey(DEVICE_KEY, false, ['sign'])`. */
export const DEVICE_KEY = { name: 'HMAC', hash: 'SHA-256', length: 256 } as const;

/** 32 bytes that prove possession of the device; the server keeps their SHA-256. */
export async function deviceRelease<Key>({
  subtle,
  deviceKey,
}: Pick<DevicePlace<Key>, 'subtle' | 'deviceKey'>): Promise<Uint8Array> {
  return new Uint8Array(await subtle.sign('HMAC', deviceKey, Uint8Array.from(utf8('kreds/v1/release'))));
}

/** Seals the account key for this device, 60 bytes. Opened again before it is handed out. */
export async function sealToDevice<Key>(
  accountKey: Uint8Array,
  place: DevicePlace<Key>,
  random: RandomBytes,
): Promise<Uint8Array> {
  if (accountKey.length !== ACCOUNT_KEY_BYTES) throw new RangeError('an account key has 32 bytes');
  const iv = take(random, IV_BYTES);
  const key = await blobKey(place, 'encrypt');
  const plain = Uint8Array.from(accountKey);
  const blob = concat(iv, new Uint8Array(await place.subtle.encrypt(boundTo(place, iv), key, plain)));
  wipe(plain, await openOnDevice(blob, place));
  return blob;
}

/**
 * Opens the account key on this device. Throws `AK_UNWRAP` for another device, account or server's half, and for
 * changed bytes: an everyday case, since browsers drop what a site stored.
 */
export async function openOnDevice<Key>(blob: Uint8Array, place: DevicePlace<Key>): Promise<Uint8Array> {
  if (blob.length !== DEVICE_BLOB_BYTES) throw new SealingError('AK_UNWRAP');
  const key = await blobKey(place, 'decrypt');
  const sealed = Uint8Array.from(blob.slice(IV_BYTES));
  try {
    return new Uint8Array(await place.subtle.decrypt(boundTo(place, blob.slice(0, IV_BYTES)), key, sealed));
  } catch {
    throw new SealingError('AK_UNWRAP');
  }
}

/** Neither half makes it alone: the device's key signs the server's half. */
async function blobKey<Key>({ subtle, deviceKey, serverHalf }: DevicePlace<Key>, usage: 'encrypt' | 'decrypt') {
  if (serverHalf.length !== 32) throw new SealingError('AK_UNWRAP');
  const label = Uint8Array.from(concat(utf8('kreds/v1/dev'), serverHalf));
  const made = new Uint8Array(await subtle.sign('HMAC', deviceKey, label));
  const key = await subtle.importKey('raw', made, 'AES-GCM', false, [usage]);
  wipe(made);
  return key;
}

function boundTo({ uid }: { readonly uid: Uint8Array }, iv: Uint8Array): AesGcm {
  if (uid.length !== 16) throw new RangeError('a uid has 16 bytes');
  const additionalData = concat(utf8('kreds/v1/ak-wrap'), utf8('device'), Uint8Array.of(0), uid);
  return { name: 'AES-GCM', iv: Uint8Array.from(iv), additionalData: Uint8Array.from(additionalData) };
}
