import { expect, test, type Browser } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { KeyDevice, startKeyServer } from '../support/key-device';
import { personalVault, typePassphrase, type Account } from '../support/own-vault';
import { VaultOnServer, type Change, type Sealed } from '../support/vault-on-server';

const alma = { uid: randomUUID(), email: 'alma@demo.example', passphrase: 'seks helt andre ord på rad' };
const { uid } = alma;

let keys: Awaited<ReturnType<typeof startKeyServer>>;

test.beforeAll(async () => {
  keys = await startKeyServer();
});

test.afterAll(() => keys.stop());

async function newDevice(browser: Browser): Promise<KeyDevice> {
  return KeyDevice.open(await (await browser.newContext()).newPage(), keys.origin);
}

test('drafts are kept while everything is locked, and read once it is open', async ({ browser }) => {
  const device = await newDevice(browser);
  expect(await device.refusal('keepDraft', { uid, slot: 'a', text: 'for tidligt' })).toBe('DRAFT_NO_KEY');
  const account = await device.ask<Account>('prepareSignUp', alma);
  await device.reload();
  await device.ask('keepDraft', { uid, slot: 'a', text: 'første' });
  await device.ask('keepDraft', { uid, slot: 'a|b', text: 'en anden' });
  await device.ask('keepDraft', { uid, slot: 'a', text: 'senere' });
  const { slots } = await device.ask<{ slots: string[] }>('draftSlots', { uid });
  expect([...slots].sort()).toEqual(['a', 'a|b']);
  expect(await device.refusal('readDrafts', { uid, slots: null })).toBe('KEYS_LOCKED');
  await typePassphrase(device, alma, account);
  const { drafts } = await device.ask<{ drafts: { slot: string; text: string }[] }>('readDrafts', {
    uid,
    slots: ['a'],
  });
  expect(drafts).toMatchObject([{ slot: 'a', text: 'senere' }]);
  await device.ask('dropDraft', { uid, slot: 'a' });
  expect(await device.ask('draftSlots', { uid })).toEqual({ slots: ['a|b'] });
  const stored = await device.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('kreds-keys');
      request.onsuccess = () => resolve(request.result);
    });
    const all = database.transaction('drafts').objectStore('drafts').getAll();
    const records = await new Promise<{ sealed: Uint8Array }[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    return records.map(({ sealed }) => new TextDecoder().decode(sealed));
  });
  expect(stored.join()).not.toContain('anden');
});

test('what one device has verified, another one believes; what was changed in the browser, nobody', async ({
  browser,
}) => {
  const device = await newDevice(browser);
  const account = await device.ask<Account>('prepareSignUp', alma);
  const own = await personalVault(device, alma);
  const group = new VaultOnServer(randomUUID(), { kind: 'group', networkId: randomUUID() });
  const begun = {
    vault: group.vault,
    about: group.about,
    history: 'full',
    keepUntil: '2027-09-01',
    name: 'Alma Almsen',
  };
  group.take(await device.ask<Change>('makeVault', begun));
  await group.openOn(device, uid);
  await group.change(device, uid, { op: 'rotate' });
  const { sealed } = await device.ask<{ sealed: Sealed }>('sealPins', { vault: own.vault });
  expect(await device.ask('pinsObject', { vault: own.vault })).toEqual({ object: sealed.object });
  expect(await device.ask('sealPins', { vault: own.vault })).toEqual({ sealed: null });

  const second = await newDevice(browser);
  await typePassphrase(second, alma, account);
  await own.openOn(second, uid);
  expect(await second.ask('openPins', { vault: own.vault, bytes: sealed.bytes })).toEqual({ vaults: 2 });
  const whole = group.whole(uid);
  const old = { ...whole, entries: whole.entries.slice(0, 1) };
  expect(await second.refusal('openVault', old)).toBe('LOG_ROLLBACK');
  expect(await group.openOn(second, uid)).toMatchObject({ trust: 'own', epoch: 2 });

  await second.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('kreds-keys');
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('vaults', 'readwrite').objectStore('vaults');
    const cursor = store.openCursor();
    await new Promise<void>((resolve) => {
      cursor.onsuccess = () => {
        if (!cursor.result) return resolve();
        const record: { json: string; mac: Uint8Array } = cursor.result.value;
        cursor.result.update({ ...record, json: record.json.replace('"epoch":2', '"epoch":1') });
        cursor.result.continue();
      };
    });
  });
  await second.reload();
  await typePassphrase(second, alma, account);
  expect(await second.refusal('openVault', group.whole(uid))).toBe('PINS_CHANGED');
  expect(await own.openOn(second, uid)).toMatchObject({ trust: 'own' });
  // What other devices know of the changed one stays in the object, or nothing could be proven after a new beginning.
  await second.ask('openPins', { vault: own.vault, bytes: sealed.bytes });
  expect(await second.ask('sealPins', { vault: own.vault })).toEqual({ sealed: null });
  await second.ask('dropVault', { vault: group.vault });
  expect(await second.refusal('viewVault', { vault: group.vault })).toBe('VAULT_UNKNOWN');
  await second.ask('openPins', { vault: own.vault, bytes: sealed.bytes });
  expect(await second.refusal('openVault', old)).toBe('LOG_ROLLBACK');
  expect(await group.openOn(second, uid)).toMatchObject({ trust: 'own', epoch: 2 });
});

test('a full device says so, and what it knows goes on being read', async ({ browser }) => {
  const device = await newDevice(browser);
  const quota = await device.page.context().newCDPSession(device.page);
  await quota.send('Storage.overrideQuotaForOrigin', { origin: keys.origin, quotaSize: 150_000 });
  await device.ask<Account>('prepareSignUp', alma);
  const own = await personalVault(device, alma);
  await device.ask('keepDraft', { uid, slot: 'a', text: 'plads nok' });
  expect(await device.refusal('keepDraft', { uid, slot: 'a', text: 'x'.repeat(250_000) })).toBe('STORE_FULL');
  // What was kept before stays, and what is sealed elsewhere is still read.
  const { drafts } = await device.ask<{ drafts: { text: string }[] }>('readDrafts', { uid, slots: null });
  expect(drafts).toMatchObject([{ text: 'plads nok' }]);
  const note = { vault: own.vault, object: randomUUID(), type: 3, version: 1, body: '{}' };
  const { bytes } = await device.ask<Sealed>('sealObject', note);
  const asked = { object: note.object, type: 3, bytes, receivedAt: 0 };
  const opened = await device.ask('openObjects', { vault: own.vault, objects: [asked] });
  expect(opened).toMatchObject({ objects: [{ ok: true }] });
});

test('two tabs do not undo what the other has seen', async ({ browser }) => {
  const first = await newDevice(browser);
  const account = await first.ask<Account>('prepareSignUp', alma);
  const own = await personalVault(first, alma);
  const second = await KeyDevice.open(await first.page.context().newPage(), keys.origin);
  await typePassphrase(second, alma, account);
  await own.openOn(second, uid);
  const note = { vault: own.vault, object: randomUUID(), type: 3, version: 1, body: '{}' };
  const { bytes } = await first.ask<Sealed>('sealObject', note);
  const seen = { object: note.object, type: 3, bytes, receivedAt: 0 };
  // The second tab remembers nothing of the object; the first then sees more, and the second writes its pins last.
  await second.ask('openObjects', { vault: own.vault, objects: [seen] });
  await first.ask('openObjects', { vault: own.vault, objects: [seen] });
  const next = await first.ask<Sealed>('sealObject', { ...note, version: 2 });
  await first.ask('openObjects', { vault: own.vault, objects: [{ ...seen, bytes: next.bytes }] });
  await own.change(first, uid, { op: 'rotate' });
  const other = { ...note, object: randomUUID() };
  const elsewhere = await second.ask<Sealed>('sealObject', other);
  const placed = { object: other.object, type: 3, bytes: elsewhere.bytes, receivedAt: 0 };
  await second.ask('openObjects', { vault: own.vault, objects: [placed] });
  const whole = own.whole(uid);
  await first.reload();
  await typePassphrase(first, alma, account);
  expect(await first.refusal('openVault', { ...whole, entries: whole.entries.slice(0, 1) })).toBe('LOG_ROLLBACK');
  await own.openOn(first, uid);
  const again = { vault: own.vault, objects: [seen, placed] };
  expect(await first.ask('openObjects', again)).toMatchObject({ objects: [{ code: 'ROLLBACK' }, { ok: true }] });
});
