import { expect, test, type Browser } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { KeyDevice, startKeyServer } from '../support/key-device';
import { VaultOnServer, type Change, type Sealed, type View } from '../support/vault-on-server';

const ola = { uid: randomUUID(), email: 'ola@demo.example', passphrase: 'korrekt hest batteri stift fjord' };
const alma = { uid: randomUUID(), email: 'alma@demo.example', passphrase: 'seks helt andre ord på rad' };
const networkId = randomUUID();

let keys: Awaited<ReturnType<typeof startKeyServer>>;

test.beforeAll(async () => {
  keys = await startKeyServer();
});

test.afterAll(() => keys.stop());

/** A browser profile of one's own with a new account open in it. */
async function deviceOf(browser: Browser, person: typeof ola) {
  const context = await browser.newContext();
  const device = await KeyDevice.open(await context.newPage(), keys.origin);
  const account = await device.ask<{ kdf: string; serverSalt: string; wrapPw: string; kid: string }>(
    'prepareSignUp',
    person,
  );
  return { device, account };
}

async function group(device: KeyDevice, vault = randomUUID()) {
  const about = { kind: 'group', networkId };
  const made = new VaultOnServer(vault, about);
  const begun = { vault, about, history: 'from-join', keepUntil: '2027-09-01', name: 'Ola Olsen' };
  made.take(await device.ask<Change>('makeVault', begun));
  await made.openOn(device, ola.uid);
  return made;
}

/** The code is shown, typed and proven; answers with what the newcomer's device needs. */
async function join(vault: VaultOnServer, facilitator: KeyDevice, leader: KeyDevice, name = 'Alma Almsen') {
  const door = await facilitator.ask<{ code: string; facilitatorKid: string }>('showJoinCode', { vault: vault.vault });
  const { facilitatorKid } = door;
  const typed = { vault: vault.vault, facilitatorKid, code: door.code.toLowerCase(), name };
  const answer = await leader.ask<object>('answerJoinCode', typed);
  const joins = [{ id: 'a', uid: alma.uid, name, ...answer }];
  const { results } = await facilitator.ask<{ results: { proven: boolean }[] }>('checkJoins', {
    vault: vault.vault,
    joins,
  });
  return { proven: results[0]?.proven, joins };
}

async function letIn(vault: VaultOnServer, facilitator: KeyDevice, leader: KeyDevice): Promise<View> {
  expect((await join(vault, facilitator, leader)).proven).toBe(true);
  await vault.change(facilitator, ola.uid, { op: 'add', uid: alma.uid, role: 'member', how: 'qr' });
  const { ack } = await facilitator.ask<{ ack: string }>('ackJoin', { vault: vault.vault, uid: alma.uid });
  await facilitator.ask('hideJoinCode', { vault: vault.vault });
  return leader.ask<View>('acceptJoin', { ...(await vault.question(leader, alma.uid)), ack });
}

function write(device: KeyDevice, { vault }: VaultOnServer, object: string, version: number, text: string) {
  return device.ask<Sealed>('sealObject', {
    vault,
    object,
    type: 1,
    version,
    body: JSON.stringify({ schema: 1, text }),
  });
}

async function read(device: KeyDevice, { vault }: VaultOnServer, { object, type, bytes }: Sealed) {
  const asked = { vault, objects: [{ object, type, bytes, receivedAt: Date.now() }] };
  const { objects } = await device.ask<{ objects: Record<string, unknown>[] }>('openObjects', asked);
  return objects[0];
}

test('two people join, write, read, leave and rotate; nobody else is believed', async ({ browser }) => {
  const { device: facilitator } = await deviceOf(browser, ola);
  const { device: leader, account } = await deviceOf(browser, alma);
  const vault = await group(facilitator);
  const before = await write(facilitator, vault, randomUUID(), 1, 'før');
  await read(facilitator, vault, before);

  // Without a code the newcomer is shown who is in, and nothing opens.
  const shown = await vault.openOn(leader, alma.uid);
  expect(shown).toMatchObject({ trust: 'unchecked', me: null, readable: [] });
  const note = { vault: vault.vault, object: randomUUID(), type: 1, version: 1, body: '{}' };
  expect(await leader.refusal('sealObject', note)).toBe('VAULT_UNCHECKED');

  expect(await letIn(vault, facilitator, leader)).toMatchObject({
    trust: 'checked',
    epoch: 2,
    readable: [2],
    missing: [],
  });
  const compared = await Promise.all(
    [facilitator, leader].map((one) => one.ask('compareCode', { vault: vault.vault })),
  );
  expect(compared[0]).toEqual(compared[1]);

  const object = randomUUID();
  const first = await write(leader, vault, object, 1, 'Min første note');
  expect(await read(facilitator, vault, first)).toMatchObject({
    ok: true,
    author: { uid: alma.uid, name: 'Alma Almsen', kid: account.kid },
    body: JSON.stringify({ schema: 1, text: 'Min første note' }),
    marks: [],
  });
  expect(await read(leader, vault, before)).toMatchObject({ ok: false, code: 'NO_KEY' });

  // Earlier notes are read after a grant, and its seals.
  const granted = await vault.change(facilitator, ola.uid, { op: 'grant', uid: alma.uid, from: 1, to: 1 });
  expect(granted.seq).toBe(2);
  expect(await vault.openOn(leader, alma.uid)).toMatchObject({ readable: [1, 2] });
  expect(await read(leader, vault, before)).toMatchObject({ ok: true });

  // The next version follows what was seen; a second first version is refused before it is made.
  expect(await leader.refusal('sealObject', { ...note, object, version: 3 })).toBe('STALE_VERSION');
  await read(leader, vault, first);
  const second = await write(facilitator, vault, object, 2, 'Rettet');
  expect(await read(leader, vault, second)).toMatchObject({ ok: true, version: 2, author: { name: 'Ola Olsen' } });
  expect(await read(facilitator, vault, second)).toMatchObject({ ok: true, version: 2 });
  expect(await read(leader, vault, first)).toMatchObject({ ok: false, code: 'ROLLBACK' });
  const versions = { vault: vault.vault, object, type: 1, versions: [first.bytes, second.bytes] };
  expect(await leader.ask('openVersions', versions)).toMatchObject({
    objects: [
      { ok: true, version: 1 },
      { ok: true, version: 2 },
    ],
  });

  // Leaving makes the vault stale until somebody begins a new epoch.
  vault.take(await leader.ask<Change>('changeVault', { vault: vault.vault, change: { op: 'leave' } }));
  expect(await vault.openOn(leader, alma.uid)).toMatchObject({ me: null, readable: [] });
  expect(await vault.openOn(facilitator, ola.uid)).toMatchObject({ stale: true });
  expect(await facilitator.refusal('sealObject', { ...note, object, version: 3 })).toBe('VAULT_STALE');
  expect(await vault.change(facilitator, ola.uid, { op: 'rotate' })).toMatchObject({ stale: false, epoch: 3 });
  const third = await write(facilitator, vault, object, 3, 'Efter');
  expect(await leader.refusal('openObjects', { vault: vault.vault, objects: [] })).toBe('VAULT_NOT_MEMBER');
  expect(await read(facilitator, vault, third)).toMatchObject({ ok: true, epoch: 3 });
});

test('whoever was checked once is added without a code, and believes who checked them', async ({ browser }) => {
  const { device: facilitator } = await deviceOf(browser, ola);
  const { device: leader } = await deviceOf(browser, alma);
  const first = await group(facilitator);
  const other = await group(facilitator);
  const add = { op: 'add', uid: alma.uid, role: 'member', how: 'known' };
  expect(await facilitator.refusal('changeVault', { vault: other.vault, change: add })).toBe('LOG_UNVERIFIED');
  await letIn(first, facilitator, leader);
  const { people } = await facilitator.ask<{ people: { uid: string; name: string }[] }>('knownPeople');
  expect(people.map(({ uid, name }) => ({ uid, name }))).toEqual([{ uid: alma.uid, name: 'Alma Almsen' }]);
  await other.change(facilitator, ola.uid, add);
  expect(await other.openOn(leader, alma.uid)).toMatchObject({ trust: 'checked', readable: [2] });

  // Somebody whom nobody has checked cannot bring the leader in anywhere.
  const stranger = await deviceOf(browser, { ...ola, uid: randomUUID(), email: 'fremmed@demo.example' });
  const bait = new VaultOnServer(randomUUID(), { kind: 'group', networkId });
  const begun = { vault: bait.vault, about: bait.about, history: 'full', keepUntil: '2027-09-01', name: 'Ola Olsen' };
  bait.take(await stranger.device.ask<Change>('makeVault', begun));
  await bait.openOn(stranger.device, ola.uid);
  expect(await bait.openOn(leader, alma.uid)).toMatchObject({ trust: 'unchecked', readable: [] });
});

test('a wrong code, a late one and a forged answer let nobody in', async ({ browser }) => {
  const { device: facilitator } = await deviceOf(browser, ola);
  const { device: leader } = await deviceOf(browser, alma);
  const vault = await group(facilitator);
  const { facilitatorKid } = await facilitator.ask<{ facilitatorKid: string }>('showJoinCode', { vault: vault.vault });
  const typed = { vault: vault.vault, facilitatorKid, name: 'Alma Almsen' };
  expect(await leader.refusal('answerJoinCode', { ...typed, code: 'KORT' })).toBe('JOIN_CODE');
  const guess = await leader.ask<object>('answerJoinCode', { ...typed, code: '0000 0000 0000' });
  const joins = [{ id: 'a', uid: alma.uid, name: 'Alma Almsen', ...guess }];
  expect(await facilitator.ask('checkJoins', { vault: vault.vault, joins })).toMatchObject({
    results: [{ proven: false }],
  });
  expect(await facilitator.refusal('ackJoin', { vault: vault.vault, uid: alma.uid })).toBe('JOIN_CODE');

  // A name that was changed on the way is not what was proven.
  const right = await join(vault, facilitator, leader);
  expect(right.proven).toBe(true);
  const renamed = right.joins.map((one) => ({ ...one, name: 'Berit Bersen' }));
  expect(await facilitator.ask('checkJoins', { vault: vault.vault, joins: renamed })).toMatchObject({
    results: [{ proven: false }],
  });

  const { ack } = await facilitator.ask<{ ack: string }>('ackJoin', { vault: vault.vault, uid: alma.uid });
  await vault.change(facilitator, ola.uid, { op: 'add', uid: alma.uid, role: 'member', how: 'voice' });
  const forged = (ack.startsWith('A') ? 'B' : 'A') + ack.slice(1);
  expect(await leader.refusal('acceptJoin', { ...vault.whole(alma.uid), ack: forged })).toBe('JOIN_ACK');
  // Another beginning under the same id is not the one that the code vouches for.
  const replaced = await group(facilitator, randomUUID());
  expect(await leader.refusal('acceptJoin', { ...vault.whole(alma.uid), entries: replaced.entries, ack })).toBe(
    'JOIN_ACK',
  );

  await facilitator.trial(600_000);
  expect(await facilitator.refusal('ackJoin', { vault: vault.vault, uid: alma.uid })).toBe('JOIN_CODE');
  await leader.trial(600_000);
  expect(await leader.refusal('acceptJoin', { ...vault.whole(alma.uid), ack })).toBe('JOIN_ACK');
});

test('a reload keeps what was seen: no older log, no other log, no older note', async ({ browser }) => {
  const { device: facilitator } = await deviceOf(browser, ola);
  const { device: leader, account } = await deviceOf(browser, alma);
  const vault = await group(facilitator);
  await letIn(vault, facilitator, leader);
  const object = randomUUID();
  const first = await write(leader, vault, object, 1, 'én');
  await read(leader, vault, first);
  const second = await write(leader, vault, object, 2, 'to');
  await read(leader, vault, second);

  await leader.reload();
  expect(await leader.refusal('viewVault', { vault: vault.vault })).toBe('KEYS_LOCKED');
  const { kdf, serverSalt, wrapPw } = account;
  await leader.ask('signIn', { email: alma.email, passphrase: alma.passphrase, kdf, serverSalt });
  await leader.ask('unlock', { uid: alma.uid, wrapPw, kdf });
  expect(await leader.refusal('viewVault', { vault: vault.vault })).toBe('VAULT_UNKNOWN');
  const whole = vault.whole(alma.uid);
  expect(await leader.refusal('openVault', { ...whole, entries: whole.entries.slice(0, 1) })).toBe('LOG_ROLLBACK');
  expect(await leader.refusal('openVault', { ...whole, about: { kind: 'facilitators', networkId } })).toBe(
    'LOG_SUBJECT',
  );
  const other = await group(facilitator);
  expect(await leader.refusal('openVault', { ...whole, entries: [...other.entries, ...other.entries] })).toBe(
    'LOG_FORK',
  );
  expect(await vault.openOn(leader, alma.uid)).toMatchObject({ trust: 'checked', readable: [2] });
  expect(await read(leader, vault, first)).toMatchObject({ code: 'ROLLBACK' });
  expect(await read(leader, vault, second)).toMatchObject({ ok: true, version: 2 });

  // An object that names a log this device has not seen: nothing is written until it has.
  vault.take(await facilitator.ask<Change>('changeVault', { vault: vault.vault, change: { op: 'rotate' } }));
  await vault.openOn(facilitator, ola.uid);
  const ahead = await write(facilitator, vault, randomUUID(), 1, 'foran');
  expect(await read(leader, vault, ahead)).toMatchObject({ code: 'CTX_LOGHEAD' });
  const next = { vault: vault.vault, object, type: 1, version: 3, body: '{}' };
  expect(await leader.refusal('sealObject', next)).toBe('CTX_LOGHEAD');
  await vault.openOn(leader, alma.uid);
  expect(await read(leader, vault, ahead)).toMatchObject({ ok: true });
  await leader.ask('sealObject', next);
});
