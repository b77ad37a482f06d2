import { expect, test, type Browser, type Page } from '@playwright/test';
import { randomBytes, randomUUID } from 'node:crypto';
import { KeyDevice, startKeyServer } from '../support/key-device';
import { personalVault, type Account } from '../support/own-vault';
import type { Sealed } from '../support/vault-on-server';

const alma = { uid: randomUUID(), email: 'alma@demo.example', passphrase: 'seks helt andre ord på rad' };
const uid = alma.uid;
const serverHalf = randomBytes(32).toString('base64url');

let keys: Awaited<ReturnType<typeof startKeyServer>>;

test.beforeAll(async () => {
  keys = await startKeyServer();
});

test.afterAll(() => keys.stop());

async function newDevice(browser: Browser): Promise<KeyDevice> {
  return KeyDevice.open(await (await browser.newContext()).newPage(), keys.origin);
}

test('a trusted device opens without typing; without the server, or once forgotten, it does not', async ({
  browser,
}) => {
  const device = await newDevice(browser);
  const { kid } = await device.ask<Account>('prepareSignUp', alma);
  const first = await device.ask<{ deviceId: string | null; release: string }>('deviceRelease', { uid });
  expect(first.deviceId).toBeNull();
  await device.ask('trustDevice', { uid, deviceId: 'enhed-1', serverHalf });
  await device.reload();
  expect(await device.ask('whoIsOpen')).toEqual({ uid: null, kid: null });
  expect(await device.ask('deviceRelease', { uid })).toEqual({ deviceId: 'enhed-1', release: first.release });
  const otherHalf = randomBytes(32).toString('base64url');
  expect(await device.refusal('openByDevice', { uid, serverHalf: otherHalf })).toBe('AK_UNWRAP');
  expect(await device.refusal('openByDevice', { uid: randomUUID(), serverHalf })).toBe('DEVICE_UNKNOWN');
  expect(await device.ask('openByDevice', { uid, serverHalf })).toEqual({ kid });
  expect(await device.ask('whoIsOpen')).toEqual({ uid, kid });
  await device.ask('lock');
  expect(await device.refusal('makeRecoverySheet', { uid })).toBe('KEYS_LOCKED');
  await device.ask('forgetDevice', { uid, everything: false });
  expect(await device.refusal('openByDevice', { uid, serverHalf })).toBe('DEVICE_UNKNOWN');

  // Nothing in the browser opens anything: the device's own key cannot be read out.
  await device.ask('deviceRelease', { uid });
  const extractable = await device.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('kreds-keys');
      request.onsuccess = () => resolve(request.result);
    });
    const all = database.transaction('devices').objectStore('devices').getAll();
    const [record] = await new Promise<{ key: CryptoKey }[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    return record?.key.extractable;
  });
  expect(extractable).toBe(false);
});

test('a sheet opens the account on a cleared device and takes a new passphrase', async ({ browser }) => {
  const device = await newDevice(browser);
  const { kid } = await device.ask<Account>('prepareSignUp', alma);
  const sheet = await device.ask<{ code: string; auth: string; wrap: string }>('makeRecoverySheet', { uid });
  expect(sheet.code).toMatch(/^(?:[0-9A-Z]{4} ){6}[0-9A-Z]{4}$/);
  const cleared = await newDevice(browser);
  const slip = (sheet.code.startsWith('0') ? '1' : '0') + sheet.code.slice(1);
  expect(await cleared.refusal('readRecoverySheet', { code: slip })).toBe('RECOVERY_CODE');
  expect(await cleared.refusal('openByRecoverySheet', { uid, wrap: sheet.wrap })).toBe('KEYS_LOCKED');
  expect(await cleared.ask('readRecoverySheet', { code: sheet.code.toLowerCase() })).toEqual({ auth: sheet.auth });
  expect(await cleared.refusal('openByRecoverySheet', { uid: randomUUID(), wrap: sheet.wrap })).toBe('AK_UNWRAP');
  await cleared.ask('readRecoverySheet', { code: sheet.code });
  expect(await cleared.ask('openByRecoverySheet', { uid, wrap: sheet.wrap })).toEqual({ kid });
  const passphrase = 'ny lang sætning om morgenen';
  const made = await cleared.ask<Account & { auth: string }>('sealToNewPassphrase', { ...alma, passphrase });
  const { kdf, serverSalt, wrapPw, auth } = made;
  const proof = { ...alma, passphrase, kdf, serverSalt, wrapPw };
  expect(await cleared.ask('provePassphrase', proof)).toEqual({ auth });
  expect(await cleared.refusal('provePassphrase', { ...proof, passphrase: alma.passphrase })).toBe('AK_UNWRAP');
});

test('no bit of a note may be turned', async ({ browser }) => {
  const device = await newDevice(browser);
  await device.ask<Account>('prepareSignUp', alma);
  const own = await personalVault(device, alma);
  const note = { vault: own.vault, object: randomUUID(), type: 3, version: 1, body: '{"text":"kun mig"}' };
  const { bytes } = await device.ask<Sealed>('sealObject', note);
  const right = Buffer.from(bytes, 'base64url');
  // Every byte of the header, the first and last of what is sealed, and every tenth between them.
  const places = [...right.keys()].filter((at) => at < 190 || at % 10 === 0 || at > right.length - 18);
  const objects = places.map((at) => {
    const turned = Buffer.from(right);
    turned.writeUInt8(turned.readUInt8(at) ^ 1, at);
    return { object: note.object, type: 3, bytes: turned.toString('base64url'), receivedAt: 0 };
  });
  const { objects: opened } = await device.ask<{ objects: { ok: boolean }[] }>('openObjects', {
    vault: own.vault,
    objects,
  });
  expect(opened.filter(({ ok }) => ok)).toEqual([]);
});

/** What the probe could do from within a worker with the crypto worker's policy. */
function probe(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new Worker('/probe-worker.js').onmessage = ({ data }) => resolve(data);
      }),
  );
}

const WAYS_OUT = ['EventSource', 'Function', 'WebSocket', 'XMLHttpRequest', 'eval', 'fetch', 'import', 'importScripts'];

test('the worker reaches nobody and runs nothing that it was not served with', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${keys.origin}/`);
  const before = keys.reached.length;
  const tried = await probe(page);
  expect(Object.keys(tried).sort()).toEqual([...WAYS_OUT].sort());
  expect(Object.values(tried)).not.toContain('done');
  expect(keys.reached.slice(before)).toEqual(['/probe-worker.js']);
});

test('without a network it comes out of the cache, with the same walls around it', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${keys.origin}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/caching-worker.js');
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const before = keys.reached.length;
  const tried = await probe(page);
  expect(Object.keys(tried).sort()).toEqual([...WAYS_OUT].sort());
  expect(Object.values(tried)).not.toContain('done');
  const said = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const worker = new Worker('/crypto-worker.js');
        worker.onmessage = ({ data }) => resolve(data);
        worker.postMessage({ id: 1, type: 'whoIsOpen', question: {} });
      }),
  );
  expect(said).toEqual({ id: 1, ok: true, answer: { uid: null, kid: null } });
  expect(keys.reached.slice(before)).toEqual([]);
});
