import { TestBed } from '@angular/core/testing';
import { VAULT_NEWS, type VaultAbout, type WaitingJoins } from '@kreds/notes/model';
import type { NetworkId } from '@kreds/programmes/model';
import { FAKE_JOIN_CODE, FakeVaultKeys } from '../testing/fake-vault-keys';
import { type FakePerson, fakeVaultEntries } from '../testing/fake-vault-log';
import { ALMA, MIRA, OLA, deviceOf } from '../testing/people.fixture';
import type { Shelf } from '../vaults/shelf';
import { Vaults } from '../vaults/vaults';
import { DoorKeeper, type DoorRules } from './door-keeper';

const NETWORK = '10000000-0000-4000-8000-000000000001';
const VAULT = '20000000-0000-4000-8000-000000000001';
const about: VaultAbout = { kind: 'group', networkId: NETWORK as NetworkId };
const RULES: DoorRules = { how: 'qr', roleOf: () => 'member', grantsEarlier: true };

describe('DoorKeeper', () => {
  let device: ReturnType<typeof deviceOf>;
  let shelf: Shelf;
  let keeper: DoorKeeper;
  let waiting: WaitingJoins['joins'][number][];
  const wait = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  async function proofOf(who: FakePerson, code = FAKE_JOIN_CODE, rekey = false) {
    const answer = await new FakeVaultKeys(who).answerJoinCode({
      vault: VAULT,
      facilitatorKid: OLA.kid,
      code,
      name: who.name,
    });
    return {
      id: `join-${who.uid}`,
      uid: who.uid as WaitingJoins['joins'][number]['uid'],
      ...answer,
      name: who.name,
      at: 1,
      rekey,
    };
  }

  beforeEach(async () => {
    jest.useFakeTimers();
    device = deviceOf(OLA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA]));
    await device.signIn();
    waiting = [];
    const { server } = device;
    const door = `/api/vaults/${VAULT}/door`;
    server.on(`PUT ${door}`, () => undefined).on(`DELETE ${door}`, () => undefined);
    server.on(`GET /api/vaults/${VAULT}/joins`, () => ({ joins: waiting }));
    for (const { uid } of [MIRA, ALMA])
      server.on(`POST /api/vaults/${VAULT}/joins/join-${uid}/refuse`, () => undefined);
    shelf = TestBed.inject(Vaults).groupShelf(NETWORK);
    await shelf.open();
    keeper = TestBed.runInInjectionContext(() => new DoorKeeper());
  });

  afterEach(async () => {
    await keeper.close();
    jest.useRealTimers();
  });

  it('shows a code for ten minutes and tells the server of it without the code', async () => {
    await keeper.open(shelf, RULES);
    expect(keeper.code()?.code).toBe(FAKE_JOIN_CODE);
    expect(keeper.left()).toBe(600_000);
    const said = JSON.stringify(device.server.requests.map(({ url, body }) => [url, body]));
    expect(said).toContain('/door');
    expect(said).not.toContain(FAKE_JOIN_CODE.replaceAll(' ', ''));
    await wait(601_000);
    expect([keeper.over(), device.server.countOf(`DELETE /api/vaults/${VAULT}/door`)]).toEqual([true, 1]);
  });

  it('lets in whoever proves the code, with the acknowledgement, and grants what was written before', async () => {
    await keeper.open(shelf, RULES);
    waiting = [await proofOf(MIRA)];
    device.sockets.newest.say(VAULT_NEWS, { kind: 'joins', vault: VAULT });
    await wait(10);
    expect(keeper.rows()).toEqual([{ uid: MIRA.uid, name: 'Mira Miersen', state: 'inside' }]);
    const member = shelf.view()?.members.find(({ uid }) => uid === MIRA.uid);
    expect(member).toMatchObject({ role: 'member', admitted: { how: 'qr', byName: 'Ola Olsen' } });
    expect(shelf.view()?.grants).toEqual([{ uid: MIRA.uid, epochs: [1, 2] }]);
    const add = device.server.requests.find(
      ({ method, body }) => method === 'POST' && !!body && 'admits' in (body as object),
    );
    expect(add?.body).toMatchObject({ admits: { joinId: `join-${MIRA.uid}` } });
  });

  it('grants nothing where newcomers read from the day they come', async () => {
    await keeper.open(shelf, { ...RULES, grantsEarlier: false, how: 'voice' });
    waiting = [await proofOf(MIRA)];
    await wait(4_000);
    expect(shelf.view()?.grants).toEqual([]);
    expect(shelf.view()?.members.at(-1)?.admitted.how).toBe('voice');
  });

  it('does nothing for a proof that does not fit, and tells whoever typed it', async () => {
    await keeper.open(shelf, RULES);
    waiting = [await proofOf(MIRA, '0000 0000 0000')];
    await wait(4_000);
    expect(keeper.rows()).toEqual([{ uid: MIRA.uid, name: 'Mira Miersen', state: 'wrong' }]);
    expect(shelf.view()?.members.map(({ uid }) => uid)).toEqual([OLA.uid, ALMA.uid]);
    expect(device.server.countOf(`POST /api/vaults/${VAULT}/joins/join-${MIRA.uid}/refuse`)).toBeGreaterThan(0);
  });

  it('enters somebody again with new keys instead of a second time', async () => {
    await keeper.open(shelf, RULES);
    waiting = [await proofOf({ ...ALMA, kid: 'bmV3' }, FAKE_JOIN_CODE, true)];
    await wait(4_000);
    const member = shelf.view()?.members.filter(({ uid }) => uid === ALMA.uid);
    expect(member).toHaveLength(1);
    expect(member?.[0]?.rekeyed).toMatchObject({ byName: 'Ola Olsen', how: 'qr' });
  });

  it('lets nobody in after the dialog was closed', async () => {
    await keeper.open(shelf, RULES);
    await keeper.close();
    waiting = [await proofOf(MIRA)];
    await wait(10_000);
    expect(shelf.view()?.members).toHaveLength(2);
    expect(keeper.code()).toBeNull();
  });
});
