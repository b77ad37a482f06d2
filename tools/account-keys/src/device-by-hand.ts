import {
  DEVICE_KEY,
  SealingError,
  deviceRelease,
  fromBase64url,
  openOnDevice,
  sealToDevice,
  toBase64url,
  uidBytes,
} from '@kreds/sealing';
import { randomBytes } from './random-bytes';

/** A device that is trusted with one account; its own half never leaves it. */
export interface DeviceByHand {
  readonly release: string;
  /** Seals the key to this device and the server's half. */
  seal(accountKey: Uint8Array, serverHalf: string): Promise<Uint8Array>;
  /** Throws `AK_UNWRAP` without both halves. */
  open(blob: Uint8Array, serverHalf: string): Promise<Uint8Array>;
}

export async function deviceByHand(uid: string): Promise<DeviceByHand> {
  const { subtle } = crypto;
  const deviceKey = await subtle.generateKey(DEVICE_KEY, false, ['sign']);
  const place = (half: string) => {
    const serverHalf = fromBase64url(half);
    if (!serverHalf) throw new SealingError('AK_UNWRAP');
    return { subtle, deviceKey, serverHalf, uid: uidBytes(uid) };
  };
  return {
    release: toBase64url(await deviceRelease({ subtle, deviceKey })),
    seal: async (accountKey, serverHalf) => sealToDevice(accountKey, place(serverHalf), randomBytes),
    open: async (blob, serverHalf) => openOnDevice(blob, place(serverHalf)),
  };
}
