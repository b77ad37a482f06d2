import { expect, test } from '@playwright/test';
import { randomBytes, randomUUID } from 'node:crypto';
import { KeyDevice, startKeyServer } from '../support/key-device';
import { keysMadeOf, keysOfJoinCode, keysOfPassphrase, leaksIn } from '../support/known-keys';
import { VaultOnServer, type Change, type Sealed, type View } from '../support/vault-on-server';

const ola = { uid: randomUUID(), email: 'ola@demo.example', passphrase: 'korrekt hest batteri stift fjord' };
const alma = { uid: randomUUID(), email: 'alma@demo.example', passphrase: 'seks helt andre ord på rad' };
const newPassphrase = 'ny lang sætning om morgenen';
const about = { kind: 'group', networkId: randomUUID() };

let keys: Awaited<ReturnType<typeof startKeyServer>>;

test.beforeAll(async () => {
  keys = await startKeyServer();
});

test.afterAll(() => keys.stop());

interface Account {
  readonly kdf: string;
  readonly serverSalt: string;
  readonly wrapPw: string;
  readonly kid: string;
}

/** Everything about an account: each way to open it, and each way to close it. */
async function useAccount(device: KeyDevice, person: typeof ola, account: Account) {
  const { uid, email, passphrase } = person;
  const { kdf, serverSalt, wrapPw } = account;
  const { passphrase: suggested } = await device.ask<{ passphrase: string }>('suggestPassphrase', { language: 'da' });
  await device.ask('checkPassphrase', { email, passphrase: suggested });
  await device.ask('provePassphrase', { ...person, kdf, serverSalt, wrapPw });
  await device.ask('changePassphrase', { ...person, newPassphrase, kdf, serverSalt, wrapPw });
  await device.ask('sealToNewPassphrase', { ...person, passphrase: newPassphrase });
  const sheet = await device.ask<{ code: string; wrap: string }>('makeRecoverySheet', { uid });
  const serverHalf = randomBytes(32).toString('base64url');
  await device.ask('deviceRelease', { uid });
  await device.ask('trustDevice', { uid, deviceId: 'enhed-1', serverHalf });
  await device.ask('lock');
  await device.ask('readRecoverySheet', { code: sheet.code });
  await device.ask('openByRecoverySheet', { uid, wrap: sheet.wrap });
  await device.ask('lock');
  await device.ask('openByDevice', { uid, serverHalf });
  await device.ask('signIn', { email, passphrase, kdf, serverSalt });
  await device.ask('unlock', { uid, wrapPw, kdf });
  await device.ask('whoIsOpen');
  return sheet.code;
}

async function join(vault: VaultOnServer, facilitator: KeyDevice, leader: KeyDevice) {
  const door = await facilitator.ask<{ code: string; facilitatorKid: string }>('showJoinCode', { vault: vault.vault });
  const typed = { vault: vault.vault, facilitatorKid: door.facilitatorKid, code: door.code, name: 'Alma Almsen' };
  const answer = await leader.ask<object>('answerJoinCode', typed);
  const joins = [{ id: 'a', uid: alma.uid, name: typed.name, ...answer }];
  const checked = await facilitator.ask<object>('checkJoins', { vault: vault.vault, joins });
  expect(checked).toMatchObject({ results: [{ proven: true }] });
  return door.code;
}

async function accept(vault: VaultOnServer, facilitator: KeyDevice, leader: KeyDevice): Promise<View> {
  const { ack } = await facilitator.ask<{ ack: string }>('ackJoin', { vault: vault.vault, uid: alma.uid });
  await facilitator.ask('hideJoinCode', { vault: vault.vault });
  return leader.ask<View>('acceptJoin', { ...(await vault.question(leader, alma.uid)), ack });
}

function begun(vault: VaultOnServer, name: string) {
  return { vault: vault.vault, about: vault.about, history: 'from-join', keepUntil: '2027-09-01', name };
}

test('new keys after everything was lost: old ones write nothing, notes come back, no answer holds a key', async ({
  browser,
}) => {
  const devices = await Promise.all(
    [ola, alma, alma].map(async () => KeyDevice.open(await (await browser.newContext()).newPage(), keys.origin)),
  );
  const [facilitator, leader, renewed] = devices as [KeyDevice, KeyDevice, KeyDevice];
  const account = await facilitator.ask<Account>('prepareSignUp', ola);
  await leader.ask<Account>('prepareSignUp', alma);
  const code = await useAccount(facilitator, ola, account);

  const vault = new VaultOnServer(randomUUID(), about);
  vault.take(await facilitator.ask<Change>('makeVault', begun(vault, 'Ola Olsen')));
  await vault.openOn(facilitator, ola.uid);
  const shownCode = await join(vault, facilitator, leader);
  await vault.change(facilitator, ola.uid, { op: 'add', uid: alma.uid, role: 'member', how: 'qr' });
  expect(await accept(vault, facilitator, leader)).toMatchObject({ trust: 'checked' });
  await facilitator.ask('knownPeople');
  await facilitator.ask('compareCode', { vault: vault.vault });
  await vault.change(facilitator, ola.uid, { op: 'grant', uid: alma.uid, from: 1, to: 1 });
  const x = randomBytes(32);
  x.writeUInt8(x.readUInt8(31) & 0x3f, 31);
  await vault.change(facilitator, ola.uid, { op: 'evalkey', x: x.toString('base64url'), label: 'Bølge 1' });
  await vault.openOn(leader, alma.uid);
  const object = randomUUID();
  const write = { vault: vault.vault, object, type: 1, version: 1, body: '{"text":"før"}' };
  const note = await leader.ask<Sealed>('sealObject', write);
  const asked = { object, type: 1, bytes: note.bytes, receivedAt: Date.now() };

  // Everything is lost: the same person with new keys, let in again with a code. Another admin does it.
  const { kid } = await renewed.ask<Account>('prepareSignUp', alma);
  expect(await vault.openOn(renewed, alma.uid)).toMatchObject({ trust: 'unchecked', readable: [] });
  await join(vault, facilitator, renewed);
  await vault.change(facilitator, ola.uid, { op: 'rekey', uid: alma.uid, how: 'voice' });
  const sealed = vault.seals.filter((seal) => seal.uid !== alma.uid || seal.kid === kid);
  vault.seals.splice(0, vault.seals.length, ...sealed);
  const { seals } = await facilitator.ask<{ seals: Change['seals'] }>('sealMissing', {
    vault: vault.vault,
    sealed: sealed.map(({ epoch, uid }) => ({ epoch, uid })),
  });
  vault.seals.push(...seals);
  expect(await accept(vault, facilitator, renewed)).toMatchObject({
    trust: 'checked',
    readable: [1, 2, 3],
    missing: [],
  });
  const opened = await renewed.ask<object>('openObjects', { vault: vault.vault, objects: [asked] });
  expect(opened).toMatchObject({ objects: [{ ok: true, body: '{"text":"før"}', marks: [] }] });

  // The old keys see that others stand in their place, and write nothing.
  expect(await vault.openOn(leader, alma.uid)).toMatchObject({ trust: 'replaced' });
  expect(await leader.refusal('sealObject', { ...write, object: randomUUID() })).toBe('VAULT_REPLACED');
  const after = await renewed.ask<Sealed>('sealObject', { ...write, version: 2, body: '{"text":"efter"}' });
  const late = { ...asked, bytes: after.bytes };
  const shown = await facilitator.ask<object>('openObjects', { vault: vault.vault, objects: [asked, late] });
  expect(shown).toMatchObject({
    objects: [
      { ok: true, marks: [] },
      { ok: true, marks: [{ mark: 'new-keys', byName: 'Ola Olsen' }] },
    ],
  });
  const backdated = { ...asked, receivedAt: Date.now() + 60_000 };
  expect(
    await facilitator.ask('openVersions', { vault: vault.vault, object, type: 1, versions: [note.bytes, after.bytes] }),
  ).toMatchObject({ objects: [{ ok: true }, { ok: true }] });
  const fresh = await renewed.ask<object>('openObjects', { vault: vault.vault, objects: [backdated] });
  expect(fresh).toMatchObject({ objects: [{ ok: true, marks: [{ mark: 'received-later', reason: 'new-keys' }] }] });

  const own = new VaultOnServer(randomUUID(), { kind: 'personal', personId: ola.uid });
  own.take(await facilitator.ask<Change>('makeVault', begun(own, 'Ola Olsen')));
  await own.openOn(facilitator, ola.uid);
  const pins = await facilitator.ask<{ sealed: Sealed }>('sealPins', { vault: own.vault });
  await facilitator.ask('openPins', { vault: own.vault, bytes: pins.sealed.bytes });
  await facilitator.ask('pinsObject', { vault: own.vault });
  await facilitator.ask('viewVault', { vault: own.vault });
  await facilitator.ask('keepDraft', { uid: ola.uid, slot: 's', text: 'kladde' });
  await facilitator.ask('draftSlots', { uid: ola.uid });
  await facilitator.ask('readDrafts', { uid: ola.uid, slots: null });
  await facilitator.ask('dropDraft', { uid: ola.uid, slot: 's' });
  await facilitator.ask('dropVault', { vault: own.vault });
  await vault.change(facilitator, ola.uid, { op: 'role', uid: alma.uid, role: 'admin' });
  await vault.change(facilitator, ola.uid, { op: 'remove', uid: alma.uid });
  await vault.change(facilitator, ola.uid, { op: 'close' });
  expect(await facilitator.refusal('sealObject', { ...write, version: 3 })).toBe('VAULT_CLOSED');
  await facilitator.ask('forgetDevice', { uid: ola.uid, everything: true });

  // Every message was used, and none of their answers holds any key; the sheet's code stands in the sheet alone.
  const said = devices.flatMap((device) => device.said);
  expect(new Set(said.map(({ type }) => type)).size).toBe(EVERY_MESSAGE);
  for (const device of devices) {
    const known = keysMadeOf(await device.trial(), [ola.uid, alma.uid]);
    expect(known.length).toBeGreaterThanOrEqual(7);
    expect(leaksIn(said, known)).toEqual([]);
  }
  const stretched = await keysOfPassphrase({ ...ola, ...account });
  expect(leaksIn(said, [...stretched.secret, ...(await keysOfJoinCode(shownCode, vault.vault))])).toEqual([]);
  // The search finds what is there: the half of the passphrase that the server gets was answered.
  expect(leaksIn(said, [stretched.auth])).toHaveLength(1);
  const withCode = said.filter(({ answer }) => JSON.stringify(answer).includes(code));
  expect(withCode.map(({ type }) => type)).toEqual(['makeRecoverySheet']);
});

/** The methods of AccountKeys and VaultKeys together. */
const EVERY_MESSAGE = 42;
