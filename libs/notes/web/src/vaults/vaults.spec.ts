import { TestBed } from '@angular/core/testing';
import { VAULT_NEWS, type VaultAbout, WRITING_SIGNAL } from '@kreds/notes/model';
import type { NetworkId } from '@kreds/programmes/model';
import { Session } from '@kreds/platform-web';
import { fakeSealed } from '../testing/fake-vault-keys';
import { fakeBytes, fakeVaultEntries } from '../testing/fake-vault-log';
import { ALMA, MIRA, OLA, deviceOf } from '../testing/people.fixture';
import { OpenKeys } from './open-keys';
import { Vaults } from './vaults';

const NETWORK = '10000000-0000-4000-8000-000000000001';
const VAULT = '20000000-0000-4000-8000-000000000001';
const NOTE = '30000000-0000-4000-8000-000000000001';
const about: VaultAbout = { kind: 'group', networkId: NETWORK as NetworkId };

describe('Vaults', () => {
  let device: ReturnType<typeof deviceOf>;
  let vaults: Vaults;
  const turns = async (): Promise<void> => {
    for (let turn = 0; turn < 200; turn++) await Promise.resolve();
  };
  const byOla = (version: number): string =>
    fakeSealed({
      vault: VAULT,
      object: NOTE,
      type: 1,
      version,
      epoch: 2,
      author: OLA,
      at: 5,
      body: JSON.stringify({ schema: 1, kind: 'working-rule', text: `udgave ${version}`, place: 1 }),
    });

  beforeEach(async () => {
    device = deviceOf(ALMA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA]));
    await device.signIn();
    vaults = TestBed.inject(Vaults);
  });

  it('makes the personal vault once, for oneself alone, and finds it again', async () => {
    const shelf = await vaults.openPersonal();
    expect(shelf.state()).toBe('ready');
    expect(shelf.view()?.members.map(({ name }) => name)).toEqual(['Alma Almsen']);
    await vaults.openPersonal();
    expect(device.server.countOf('POST /api/vaults')).toBe(1);
    expect(vaults.personalShelf()).toBe(shelf);
  });

  it('takes the pins of other devices over before it judges another vault, and keeps its own there', async () => {
    const shelf = vaults.groupShelf(NETWORK);
    await shelf.open();
    await turns();
    const { calls } = device.keys;
    expect(calls.indexOf('pinsObject')).toBeGreaterThan(-1);
    expect(calls.indexOf('pinsObject')).toBeLessThan(calls.lastIndexOf('openVault'));
    const personal = [...device.world.vaults.entries()].find(([id]) => id !== VAULT)?.[1];
    const { object } = await device.keys.pinsObject({ vault: vaults.personalShelf().vault() ?? '' });
    expect(personal?.objects.get(object)?.at(-1)?.type).toBe(6);
  });

  it('keeps what it has verified also when writing has fetched the log', async () => {
    const shelf = vaults.groupShelf(NETWORK);
    await shelf.open();
    await turns();
    const { object } = await device.keys.pinsObject({ vault: vaults.personalShelf().vault() ?? '' });
    const personal = [...device.world.vaults.entries()].find(([id]) => id !== VAULT)?.[1];
    const kept = personal?.objects.get(object)?.length ?? 0;
    device.world.append(VAULT, fakeBytes({ seq: 2, by: OLA, at: 9, change: { op: 'rotate' } }));
    const body = { schema: 1, kind: 'working-rule', text: 'ny', place: 1 } as const;
    await expect(shelf.save({ id: NOTE, body, based: 0 })).resolves.toBe('saved');
    await turns();
    expect(personal?.objects.get(object)).toHaveLength(kept + 1);
  });

  it('does not take the sealed pins for a note', async () => {
    await vaults.groupShelf(NETWORK).open();
    await turns();
    const personal = await vaults.openPersonal();
    expect([personal.notes(), personal.problems()]).toEqual([[], []]);
  });

  it('follows its news: a note, the log, and who writes, and nothing of them is content', async () => {
    const shelf = vaults.groupShelf(NETWORK);
    await shelf.open();
    const { newest } = device.sockets;
    expect(newest.wish).toEqual({ topic: 'vaults', id: ALMA.uid, as: 'account' });
    device.world.store(VAULT, NOTE, byOla(1));
    newest.say(VAULT_NEWS, { kind: 'object', vault: VAULT, object: NOTE, version: 1, change: 1 });
    await turns();
    expect(shelf.note(NOTE)?.version).toBe(1);
    device.world.append(VAULT, fakeBytes({ seq: 2, by: OLA, at: 9, change: { op: 'rotate' } }));
    newest.say(VAULT_NEWS, { kind: 'log', vault: VAULT, seq: 2 });
    await turns();
    expect(shelf.view()?.epoch).toBe(3);
    newest.say(VAULT_NEWS, { kind: 'writing', vault: VAULT, object: NOTE, uid: OLA.uid });
    newest.say(VAULT_NEWS, { kind: 'writing', vault: VAULT, object: NOTE, uid: ALMA.uid });
    expect(shelf.writers.in(NOTE)).toEqual([OLA.uid]);
    shelf.sayWriting(NOTE);
    shelf.sayWriting(NOTE);
    expect(newest.told).toEqual([{ event: WRITING_SIGNAL, payload: { vault: VAULT, object: NOTE } }]);
  });

  it('catches up with what came while the line was broken', async () => {
    const shelf = vaults.groupShelf(NETWORK);
    await shelf.open();
    device.world.store(VAULT, NOTE, byOla(1));
    await vaults.catchUp();
    expect(shelf.note(NOTE)?.version).toBe(1);
  });

  it('looks again where a key is still on its way, although neither log nor notes have moved', async () => {
    device.keys.missing.set(VAULT, [2]);
    const shelf = vaults.groupShelf(NETWORK);
    await shelf.open();
    expect(shelf.state()).toBe('waiting');
    device.keys.missing.clear();
    await vaults.catchUp();
    expect(shelf.state()).toBe('ready');
  });

  it('shows nothing of a vault whose keys were locked while it was being read', async () => {
    const shelf = vaults.groupShelf(NETWORK);
    device.world.store(VAULT, NOTE, byOla(1));
    const opening = shelf.open();
    const { openObjects } = device.keys;
    device.keys.openObjects = async (request) => {
      const opened = await openObjects.call(device.keys, request);
      device.account.openUid = null;
      return opened;
    };
    await opening;
    expect([shelf.state(), shelf.notes()]).toEqual(['locked', []]);
  });

  it('opens a vault that one was let into while its page was waiting', async () => {
    device.world.vaults.clear();
    const shelf = vaults.groupShelf(NETWORK);
    await shelf.open();
    expect(shelf.state()).toBe('none');
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA, MIRA]));
    device.sockets.newest.say(VAULT_NEWS, { kind: 'log', vault: VAULT, seq: 2 });
    await turns();
    expect(shelf.state()).toBe('ready');
  });

  it('empties every shelf when the keys are locked, and opens them again after the passphrase', async () => {
    const shelf = vaults.groupShelf(NETWORK);
    await shelf.open();
    TestBed.tick();
    device.account.openUid = null;
    TestBed.inject(OpenKeys).noticeLock();
    TestBed.tick();
    expect([shelf.state(), shelf.view()]).toEqual(['locked', null]);
    await TestBed.inject(OpenKeys).unlock('seks ord som ingen kender her');
    await shelf.open();
    expect(shelf.state()).toBe('ready');
  });

  it('keeps nothing of one person for the next', async () => {
    const shelf = vaults.groupShelf(NETWORK);
    await shelf.open();
    TestBed.tick();
    device.server.on('POST /api/auth/sign-out', () => undefined);
    await TestBed.inject(Session).signOut();
    TestBed.tick();
    expect([shelf.view(), vaults.mine()]).toEqual([null, []]);
    expect(vaults.groupShelf(NETWORK)).not.toBe(shelf);
    expect(device.sockets.newest.closed).toBe(true);
  });
});
