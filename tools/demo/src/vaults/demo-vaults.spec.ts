import { OBJECT_TYPES } from '@kreds/notes/model';
import { fromBase64url, fromHex, openEpochKey, pinsObjectId, uuidToHex } from '@kreds/sealing';
import { localDay } from '../local-day';
import { demoOf, labelOf, openedBy, verified } from './demo-vaults.fixture';

const MONDAY = '2027-03-29';
const demo = demoOf(MONDAY);
const { rows, people, running } = demo;
const labels = new Map(rows.vaults.map((vault) => [labelOf(demo, vault), vault]));
const vaultOf = (label: string) => {
  const vault = labels.get(label);
  if (!vault) throw new Error(`no vault ${label}`);
  return vault;
};
const person = (who: string) => {
  const found = people.get(who);
  if (!found) throw new Error(`nobody called ${who}`);
  return found;
};
const membersOf = (label: string) =>
  vaultOf(label).reduced.members.map(({ uid }) => [...people].find(([, { id }]) => uuidToHex(id) === uid)?.[0]);

describe('the vaults of the demo', () => {
  it('are of today, of the network to come and of the one that ends, and one for each who writes', () => {
    expect([...labels.keys()].sort()).toEqual([
      'conversation aase viggo',
      'conversation ib mette',
      'conversation johanne mette',
      'conversation kirsten mette',
      'conversation ragnhild viggo',
      'conversation vilfred mette',
      'facilitators ends_soon',
      'facilitators meets_today',
      'facilitators starts_soon',
      'group ends_soon',
      'group meets_today',
      'group starts_soon',
      ...['aase', 'anne-mathilde', 'dorthe', 'ib', 'johanne', 'kirsten'].map((who) => `personal ${who}`),
      ...['mette', 'ragnhild', 'tove', 'viggo', 'vilfred'].map((who) => `personal ${who}`),
    ]);
    expect(membersOf('group meets_today')).toEqual([
      'mette',
      'tove',
      'kirsten',
      'ib',
      'johanne',
      'vilfred',
      'anne-mathilde',
    ]);
    expect(membersOf('facilitators meets_today')).toEqual(['mette', 'tove']);
    expect(membersOf('conversation vilfred mette')).toEqual(['mette']);
    expect(membersOf('conversation kirsten mette')).toEqual(['mette', 'kirsten']);
    const admins = vaultOf('group meets_today').reduced.members.filter(({ role }) => role === 'admin');
    expect(admins.map(({ name }) => name)).toEqual(['Mette Modelsen', 'Tove Tegnesen']);
  });

  it.each([...labels.keys()])('%s: the log holds, and its rows say what it says', (label) => {
    const vault = vaultOf(label);
    const log = verified(rows, vault);
    expect(vault).toMatchObject({ reduced: log, seq: log.seq, keepUntil: log.keepUntil, closedAt: null });
    const ofVault = <Row extends { vaultId: string }>(all: readonly Row[]) =>
      all.filter((row) => row.vaultId === vault.id);
    expect(ofVault(rows.members).map(({ personId, role }) => [uuidToHex(personId), role])).toEqual(
      log.members.map(({ uid, role }) => [uid, role]),
    );
    const objects = ofVault(rows.objects);
    expect(objects.map(({ change }) => change)).toEqual(objects.map((_, at) => at + 1));
    expect(vault.changes).toBe(objects.length);
    const times = objects.map(({ receivedAt }) => receivedAt);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    const all = [...times, ...ofVault(rows.log).map(({ receivedAt }) => receivedAt)];
    expect(Math.min(...all)).toBe(vault.createdAt);
    for (const at of all) expect(localDay(at) < MONDAY).toBe(true);
  });

  it.each([...labels.keys()])('%s: opens for its people, whole, and for nobody else', (label) => {
    const vault = vaultOf(label);
    const { members, epoch } = vault.reduced;
    const stored = rows.objects.filter(({ vaultId, type }) => vaultId === vault.id && type !== OBJECT_TYPES.settings);
    const seals = rows.seals.filter((seal) => seal.vaultId === vault.id);
    const [stolen] = seals.filter((seal) => seal.epoch === epoch);
    const sealed = fromBase64url(stolen?.bytes ?? '') ?? new Uint8Array();
    const [member] = members;
    const [uid, kid] = [fromHex(member?.uid ?? ''), fromHex(member?.kid ?? '')];
    if (!uid || !kid) throw new Error('nobody in it');
    for (const who of people.values()) {
      if (members.some((one) => one.uid === uuidToHex(who.id))) {
        expect(openedBy(who, rows, vault).notes).toHaveLength(stored.length);
        continue;
      }
      expect(seals.filter((seal) => seal.personId === who.id)).toEqual([]);
      const opened = (me: Parameters<typeof openEpochKey>[0]['me']) => () =>
        openEpochKey({ log: vault.reduced, me, epoch, sealed });
      expect(opened(who.keys)).toThrow('EPOCH_NOT_MEMBER');
      expect(opened({ uid, kid, xSecret: who.keys.xSecret })).toThrow('SEAL_OPEN');
    }
  });

  it('pin for everybody in one what they have proof of, so that a new browser asks for no code', () => {
    const inside = new Set(rows.members.map(({ personId }) => personId));
    expect(inside.size).toBe(11);
    for (const [name, who] of people) {
      if (!inside.has(who.id)) continue;
      const own = vaultOf(`personal ${name}`);
      const { pins } = openedBy(who, rows, own);
      const mine = rows.vaults.filter(({ reduced }) => reduced.members.some(({ uid }) => uid === uuidToHex(who.id)));
      expect(pins?.vaults.map(({ vault }) => vault)).toEqual(mine.map(({ id }) => id).sort());
      for (const { reduced, id } of mine) {
        const { seq, head, genesisKid } = reduced;
        expect(pins?.vaults).toContainEqual({ vault: id, seq, head, genesisKid, trusted: true });
      }
      const stored = rows.objects.filter((row) => row.vaultId === own.id && row.type === OBJECT_TYPES.settings);
      expect(stored.map(({ objectId, own: mineAlone }) => [objectId, mineAlone])).toEqual([
        [pinsObjectId(uuidToHex(own.id)), true],
      ]);
    }
    const mettesKid = vaultOf('group meets_today').reduced.genesisKid;
    expect(openedBy(person('johanne'), rows, vaultOf('personal johanne')).pins?.checked).toEqual([mettesKid]);
    expect(openedBy(person('mette'), rows, vaultOf('personal mette')).pins?.checked).toEqual([]);
  });

  it('leave one leader waiting for a code, who has ticked the agreement like the rest', () => {
    const ea = person('ea').id;
    expect(rows.members.some(({ personId }) => personId === ea)).toBe(false);
    const [today] = running.networks;
    const ticked = rows.agreements.filter(({ networkId }) => networkId === today?.networkId);
    expect(ticked).toHaveLength(8);
    expect(ticked.some(({ personId }) => personId === ea)).toBe(true);
    for (const { id, networkId, aboutKind } of rows.vaults) {
      if (aboutKind !== 'group') continue;
      for (const { personId } of rows.members.filter(({ vaultId }) => vaultId === id)) {
        const tick = rows.agreements.find((one) => one.networkId === networkId && one.personId === personId);
        expect(tick?.acceptedAt).toBeLessThan(MONDAY_MS);
      }
    }
  });
});

const MONDAY_MS = Date.parse('2027-03-29T00:00:00Z');
