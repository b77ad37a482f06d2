import { TestBed } from '@angular/core/testing';
import type { MyJoin, VaultAbout } from '@kreds/notes/model';
import type { NetworkId } from '@kreds/programmes/model';
import { FAKE_JOIN_CODE } from '../testing/fake-vault-keys';
import { fakeBytes, fakeVaultEntries } from '../testing/fake-vault-log';
import { ALMA, OLA, deviceOf } from '../testing/people.fixture';
import { Vaults } from '../vaults/vaults';
import { type Door, Joining } from './joining';

const NETWORK = '10000000-0000-4000-8000-000000000001';
const VAULT = '20000000-0000-4000-8000-000000000001';
const about: VaultAbout = { kind: 'group', networkId: NETWORK as NetworkId };

describe('Joining', () => {
  let device: ReturnType<typeof deviceOf>;
  let joining: Joining;
  let mine: MyJoin;
  const door: Door = {
    vault: VAULT,
    about,
    facilitatorKid: OLA.kid,
    shownBy: 'Ola Olsen',
    endsAt: 0,
    agreement: { networkId: NETWORK, version: 1 },
  };
  const wait = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  beforeEach(async () => {
    jest.useFakeTimers();
    device = deviceOf(ALMA);
    await device.signIn();
    mine = { state: 'waiting', ack: null };
    device.server
      .on(`PUT /api/networks/${NETWORK}/agreement`, () => undefined)
      .on(`POST /api/vaults/${VAULT}/joins`, () => undefined)
      .on(`GET /api/vaults/${VAULT}/joins/mine`, () => mine);
    joining = TestBed.runInInjectionContext(() => new Joining());
  });

  afterEach(() => {
    joining.again();
    jest.useRealTimers();
  });

  const admit = (ack: string): void => {
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA]));
    mine = { state: 'admitted', ack };
  };

  it('ticks the agreement, sends the proof and never the code, waits, and opens what it has checked', async () => {
    await joining.join(door, FAKE_JOIN_CODE, 'Alma Almsen');
    expect(joining.state()).toBe('waiting');
    const posts = device.server.requests.filter(({ url }) => url.includes(NETWORK) || url.includes(VAULT));
    expect(posts[0]?.body).toEqual({ version: 1 });
    expect(JSON.stringify(posts)).not.toContain(FAKE_JOIN_CODE);
    admit(fakeBytes({ code: FAKE_JOIN_CODE }));
    await wait(2_100);
    expect(joining.state()).toBe('inside');
    expect(TestBed.inject(Vaults).groupShelf(NETWORK).state()).toBe('ready');
    expect(device.keys.calls).toContain('acceptJoin');
  });

  it('opens nothing when the answer does not fit the code', async () => {
    await joining.join(door, FAKE_JOIN_CODE, 'Alma Almsen');
    admit(fakeBytes({ code: 'another' }));
    await wait(2_100);
    expect(joining.state()).toBe('mismatch');
    expect((await device.keys.seen({ vaults: [VAULT] })).seen).toEqual([]);
  });

  it('says that it was refused, and that the code is over after ten minutes', async () => {
    await joining.join(door, FAKE_JOIN_CODE, 'Alma Almsen');
    mine = { state: 'refused', ack: null };
    await wait(2_100);
    expect(joining.state()).toBe('refused');
    mine = { state: 'waiting', ack: null };
    await joining.join(door, FAKE_JOIN_CODE, 'Alma Almsen');
    await wait(603_000);
    expect(joining.state()).toBe('over');
    admit(fakeBytes({ code: FAKE_JOIN_CODE }));
    await wait(10_000);
    expect(joining.state()).toBe('over');
  });

  it('asks again after a slip in the code, and sends nothing of it', async () => {
    await expect(joining.join(door, '123', 'Alma Almsen')).rejects.toMatchObject({ code: 'JOIN_CODE' });
    expect(joining.state()).toBe('asking');
    expect(device.server.countOf(`POST /api/vaults/${VAULT}/joins`)).toBe(0);
  });

  it('asks for no agreement where there is none, such as in a conversation', async () => {
    await joining.join({ ...door, agreement: null }, FAKE_JOIN_CODE, 'Alma Almsen');
    expect(device.server.countOf(`PUT /api/networks/${NETWORK}/agreement`)).toBe(0);
  });
});
