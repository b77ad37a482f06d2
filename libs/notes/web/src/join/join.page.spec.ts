import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MyJoin, OpenDoors, VaultAbout } from '@kreds/notes/model';
import { HandOver } from '@kreds/platform-web';
import { settled } from '@kreds/platform-web/testing';
import type { NetworkId } from '@kreds/programmes/model';
import { FAKE_JOIN_CODE } from '../testing/fake-vault-keys';
import { fakeBytes, fakeVaultEntries } from '../testing/fake-vault-log';
import { ALMA, OLA, deviceOf } from '../testing/people.fixture';
import { JoinPage } from './join.page';
import { SCANNED_CODE } from './scanned-code';

const NETWORK = '10000000-0000-4000-8000-000000000001';
const VAULT = '20000000-0000-4000-8000-000000000001';
const about: VaultAbout = { kind: 'group', networkId: NETWORK as NetworkId };

describe('JoinPage', () => {
  let device: ReturnType<typeof deviceOf>;
  let fixture: ComponentFixture<JoinPage>;
  let doors: OpenDoors['doors'][number][];
  let mine: MyJoin;
  const page = (): HTMLElement => fixture.nativeElement;
  const text = (): string => page().textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const quiet = async (): Promise<void> => {
    for (let round = 0; round < 6; round++) await settled(fixture);
  };
  const write = (selector: string, words: string): void => {
    const box = page().querySelector(selector) as HTMLInputElement;
    box.value = words;
    box.dispatchEvent(new Event('input'));
  };
  const submit = async (): Promise<void> => {
    page().querySelector('form')?.dispatchEvent(new Event('submit'));
    await quiet();
  };
  const tick = (): void => (page().querySelector('input[type=checkbox]') as HTMLInputElement).click();
  const show = async (): Promise<void> => {
    await device.signIn();
    fixture = TestBed.createComponent(JoinPage);
    await quiet();
  };

  beforeEach(() => {
    device = deviceOf(ALMA);
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const agreement = { networkId: NETWORK, version: 1 };
    doors = [{ vault: VAULT, about, facilitatorKid: OLA.kid, shownBy: 'Ola Olsen', endsAt: 0, agreement }];
    mine = { state: 'waiting', ack: null };
    device.server
      .on('GET /api/vault-doors', () => ({ doors }))
      .on(`PUT /api/networks/${NETWORK}/agreement`, () => undefined)
      .on(`POST /api/vaults/${VAULT}/joins`, () => undefined)
      .on(`GET /api/vaults/${VAULT}/joins/mine`, () => mine);
  });

  const admit = (): void => {
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA]));
    mine = { state: 'admitted', ack: fakeBytes({ code: FAKE_JOIN_CODE }) };
  };

  it('asks for code, name and the tick, none of them filled in for anybody, and says what is missing', async () => {
    await show();
    expect((page().querySelector('#join-name') as HTMLInputElement).value).toBe('Alma Almsen');
    expect((page().querySelector('input[type=checkbox]') as HTMLInputElement).checked).toBe(false);
    await submit();
    expect(text()).toContain('Skriv de tolv tegn');
    write('#join-code', FAKE_JOIN_CODE);
    await submit();
    expect(text()).toContain('Sæt et hak, hvis du siger ja.');
    expect(device.server.countOf(`POST /api/vaults/${VAULT}/joins`)).toBe(0);
  });

  it('waits at the door with the typed code, and is in when the answer fits', async () => {
    await show();
    write('#join-code', FAKE_JOIN_CODE.toLowerCase());
    tick();
    admit();
    await submit();
    expect(text()).toContain('Du er inde');
    expect(device.server.countOf(`PUT /api/networks/${NETWORK}/agreement`)).toBe(1);
  });

  it('takes a scanned code over the sign-in, once, and asks for no typing', async () => {
    TestBed.inject(HandOver).keep(SCANNED_CODE, `#j=${VAULT}.AAAA.${FAKE_JOIN_CODE.replaceAll(' ', '')}`);
    await show();
    expect(page().querySelector('#join-code')).toBeNull();
    expect(text()).toContain('Koden er læst.');
    tick();
    await submit();
    expect(text()).toContain('Ola Olsen lukker dig ind');
    // The key of whoever shows the code comes from the picture, whatever the server says.
    const join = device.server.requests.find(({ url, method }) => method === 'POST' && url.endsWith('/joins'));
    expect(join?.body).toMatchObject({ facilitatorKid: 'AAAA', name: 'Alma Almsen' });
    expect(TestBed.inject(HandOver).take(SCANNED_CODE)).toBeNull();
  });

  it('says that a scanned code is over when its door is closed, and that none is shown', async () => {
    TestBed.inject(HandOver).keep(SCANNED_CODE, `#j=${VAULT}.AAAA.${FAKE_JOIN_CODE.replaceAll(' ', '')}`);
    doors = [];
    await show();
    expect(text()).toContain('Koden er udløbet');
    (page().querySelector('.empty-state button') as HTMLButtonElement).click();
    await quiet();
    expect(text()).toContain('Der vises ingen kode lige nu');
  });

  it('ticks no agreement whose text this app does not have', async () => {
    doors = doors.map((door) => ({ ...door, agreement: { networkId: NETWORK, version: 2 } }));
    await show();
    write('#join-code', FAKE_JOIN_CODE);
    await submit();
    expect(text()).toContain('Aftalen er kommet i en ny udgave.');
    expect(device.server.countOf(`PUT /api/networks/${NETWORK}/agreement`)).toBe(0);
  });

  it('asks which door when two stand open', async () => {
    const other = '20000000-0000-4000-8000-000000000002';
    doors = [...doors, { ...(doors[0] as (typeof doors)[number]), vault: other, shownBy: 'Ib Ibsen', agreement: null }];
    await show();
    expect(text()).toContain('Hvem viser koden?');
    expect(page().querySelector('#join-code')).toBeNull();
    (page().querySelectorAll('input[type=radio]')[0] as HTMLInputElement).click();
    await quiet();
    expect(page().querySelector('#join-code')).not.toBeNull();
  });

  it('says that the code did not fit, and lets one try again', async () => {
    await show();
    write('#join-code', '000000000000');
    tick();
    mine = { state: 'refused', ack: null };
    await submit();
    expect(text()).toContain('Koden passede ikke');
    (page().querySelector('button') as HTMLButtonElement).click();
    await quiet();
    expect((page().querySelector('#join-code') as HTMLInputElement).value).toBe('');
  });
});
