import { webcrypto } from 'node:crypto';
import { toHex, utf8 } from '@kreds/sealing/log';
import { codeOf, stream } from '../testing/vectors';
import { DEVICE_BLOB_BYTES, DEVICE_KEY, type DevicePlace, deviceRelease, openOnDevice, sealToDevice } from './device';

const { subtle } = webcrypto;
const accountKey = new Uint8Array(32).fill(12);

async function device(change: Partial<DevicePlace<webcrypto.CryptoKey>> = {}) {
  const deviceKey = await subtle.generateKey(DEVICE_KEY, false, ['sign']);
  return { subtle, deviceKey, serverHalf: new Uint8Array(32).fill(3), uid: new Uint8Array(16).fill(2), ...change };
}

describe('a trusted device', () => {
  it('opens the account key again, and cannot show its own key', async () => {
    const place = await device();
    const blob = await sealToDevice(accountKey, place, stream(1));
    expect(blob).toHaveLength(DEVICE_BLOB_BYTES);
    expect(toHex(blob)).not.toContain(toHex(accountKey));
    expect(await openOnDevice(blob, place)).toEqual(accountKey);
    await expect(subtle.exportKey('raw', place.deviceKey)).rejects.toThrow();
  });

  it('makes its key as HMAC of the label and the half that the server holds', async () => {
    const raw = new Uint8Array(32).fill(9);
    const deviceKey = await subtle.importKey('raw', raw, DEVICE_KEY, false, ['sign']);
    const place = await device({ deviceKey });
    const blob = await sealToDevice(accountKey, place, stream(2));
    const made = await subtle.sign('HMAC', deviceKey, Buffer.concat([utf8('kreds/v1/dev'), place.serverHalf]));
    const key = await subtle.importKey('raw', made, 'AES-GCM', false, ['decrypt']);
    const additionalData = Buffer.concat([utf8('kreds/v1/ak-wrap'), utf8('device'), Buffer.alloc(1), place.uid]);
    const opened = await subtle.decrypt(
      { name: 'AES-GCM', iv: blob.slice(0, 12), additionalData },
      key,
      blob.slice(12),
    );
    expect(new Uint8Array(opened)).toEqual(accountKey);
  });

  it('shows the server something that opens nothing', async () => {
    const place = await device();
    const release = await deviceRelease(place);
    expect(release).toHaveLength(32);
    expect(await deviceRelease(place)).toEqual(release);
    expect(await deviceRelease(await device())).not.toEqual(release);
    const blob = await sealToDevice(accountKey, place, stream(3));
    expect(await codeOf(() => openOnDevice(blob, { ...place, serverHalf: release }))).toBe('AK_UNWRAP');
  });

  it.each<[string, Partial<DevicePlace<webcrypto.CryptoKey>>]>([
    ["another server's half", { serverHalf: new Uint8Array(32).fill(4) }],
    ["a server's half cut short", { serverHalf: new Uint8Array(31).fill(3) }],
    ['another account', { uid: new Uint8Array(16).fill(5) }],
  ])('cannot be opened with %s', async (_, change) => {
    const place = await device();
    const blob = await sealToDevice(accountKey, place, stream(4));
    expect(await codeOf(() => openOnDevice(blob, { ...place, ...change }))).toBe('AK_UNWRAP');
  });

  it("cannot be sealed with a server's half cut short", async () => {
    const place = await device({ serverHalf: new Uint8Array(31) });
    expect(await codeOf(() => sealToDevice(accountKey, place, stream(6)))).toBe('AK_UNWRAP');
  });

  it('cannot be opened on another device, nor when changed or cut short', async () => {
    const place = await device();
    const blob = await sealToDevice(accountKey, place, stream(5));
    const { deviceKey } = await device();
    expect(await codeOf(() => openOnDevice(blob, { ...place, deviceKey }))).toBe('AK_UNWRAP');
    expect(await codeOf(() => openOnDevice(blob.slice(1), place))).toBe('AK_UNWRAP');
    for (let index = 0; index < blob.length; index++) {
      const changed = blob.slice();
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(await codeOf(() => openOnDevice(changed, place))).toBe('AK_UNWRAP');
    }
  });
});
