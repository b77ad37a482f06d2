import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { NetworkCircle, VaultAbout } from '@kreds/notes/model';
import type { NetworkId } from '@kreds/programmes/model';
import { settled } from '@kreds/platform-web/testing';
import { type FakePerson, fakeBytes, fakeVaultEntries } from '../testing/fake-vault-log';
import { ALMA, MIRA, OLA, deviceOf } from '../testing/people.fixture';
import { CirclePage } from './circle.page';

const NETWORK = '10000000-0000-4000-8000-000000000001';
const VAULT = '20000000-0000-4000-8000-000000000001';
const about: VaultAbout = { kind: 'group', networkId: NETWORK as NetworkId };
type Person = NetworkCircle['people'][number];

describe('CirclePage', () => {
  let device: ReturnType<typeof deviceOf>;
  let fixture: ComponentFixture<CirclePage>;
  let people: Person[];
  let ended: boolean;
  const page = (): HTMLElement => fixture.nativeElement;
  const text = (): string => page().textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const button = (words: string): HTMLButtonElement =>
    [...page().querySelectorAll('button')].find(
      (each) => each.textContent?.includes(words) || each.getAttribute('aria-label')?.includes(words),
    ) as HTMLButtonElement;
  /** Personal vault, list, log and notes come one after the other, each over the fake server. */
  const quiet = async (): Promise<void> => {
    for (let round = 0; round < 8; round++) await settled(fixture);
  };
  const press = async (words: string): Promise<void> => {
    button(words).click();
    await quiet();
  };
  const person = ({ uid, name }: FakePerson, part: Person['part'], more: Partial<Person> = {}): Person => ({
    personId: uid as Person['personId'],
    name: `${name} (konto)`,
    part,
    hasAccount: true,
    acceptedVersion: 1,
    inGroup: false,
    keysChanged: false,
    conversation: null,
    ...more,
  });
  const open = async (who: FakePerson): Promise<void> => {
    device = deviceOf(who);
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    device.server.on(`GET /api/networks/${NETWORK}/circle`, () => {
      const made = (kind: string) => {
        const id = [...device.world.vaults].find(([, vault]) => vault.about.kind === kind)?.[0];
        return id ? { id } : null;
      };
      return {
        networkId: NETWORK,
        agreementVersion: 1,
        keepUntil: '2027-09-01',
        firstMeetingEnded: ended,
        group: made('group'),
        facilitators: made('facilitators'),
        people,
      };
    });
  };
  const show = async (): Promise<void> => {
    await device.signIn();
    fixture = TestBed.createComponent(CirclePage);
    fixture.componentRef.setInput('id', NETWORK);
    await quiet();
  };
  const inside = (): readonly string[] =>
    [...page().querySelectorAll('notes-circle-person .row__name')].map((each) => each.textContent?.trim() ?? '');

  beforeEach(() => {
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false;
    };
    ended = false;
    people = [person(OLA, 'facilitator'), person(ALMA, 'leader'), person(MIRA, 'leader', { hasAccount: false })];
  });

  it('makes both vaults of a network with one press, and then shows who is missing what', async () => {
    await open(OLA);
    await show();
    expect(text()).toContain('Kredsen er ikke lavet endnu');
    await press('Lav kredsen');
    const kinds = [...device.world.vaults.values()].map((vault) => vault.about.kind).sort();
    expect(kinds).toEqual(['facilitators', 'group', 'personal']);
    expect(inside()).toEqual(['Ola Olsen (dig)', 'Alma Almsen (konto)', 'Mira Miersen (konto)']);
    expect(text()).toContain('Venter på en kode');
    expect(text()).toContain('Mangler at oprette sig');
    expect(button('Luk ind')).toBeDefined();
  });

  it('adds without a code whom this device has checked in another vault, and nobody else', async () => {
    await open(OLA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA));
    const pair = { kind: 'conversation', leaderId: ALMA.uid, facilitatorId: OLA.uid } as VaultAbout;
    const other = '20000000-0000-4000-8000-000000000002';
    device.world.add(other, fakeVaultEntries(pair, OLA, [ALMA]));
    await device.signIn();
    await device.keys.openVault({
      vault: other,
      about: pair,
      from: 0,
      entries: fakeVaultEntries(pair, OLA, [ALMA]),
      seals: [],
    });
    await show();
    expect(button('Tilføj 1, du allerede har tjekket')).toBeDefined();
    await press('Tilføj Alma Almsen (konto), du har tjekket tidligere');
    expect(inside()).toEqual(['Ola Olsen (dig)', 'Alma Almsen', 'Mira Miersen (konto)']);
    expect(text()).toContain('Tjekket tidligere den');
  });

  it('gives the row of who waits its next step: a code, nothing for who is not ready, and nothing for a leader', async () => {
    await open(OLA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA));
    await show();
    expect([button('Luk Mira Miersen (konto) ind'), button('Luk Alma Almsen (konto) ind').textContent?.trim()]).toEqual(
      [undefined, 'Luk ind'],
    );
    await press('Luk Alma Almsen (konto) ind');
    expect([page().querySelector('dialog[open]') === null, device.keys.calls.includes('showJoinCode')]).toEqual([
      false,
      true,
    ]);
  });

  it('lets in again, by a code, whoever has got new keys', async () => {
    people = [person(OLA, 'facilitator'), person(ALMA, 'leader', { inGroup: true, keysChanged: true })];
    await open(OLA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA]));
    await show();
    await press('Luk Alma Almsen ind igen med nye nøgler');
    expect(device.keys.calls).toContain('showJoinCode');
  });

  it('removes only after the second press, makes keepers, and reminds of the second one', async () => {
    ended = true;
    await open(OLA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA, MIRA]));
    await show();
    expect(text()).toContain('I mangler én mere, der kan lukke ind');
    await press('Mere om Alma Almsen');
    await press('Giv lov til at lukke ind');
    expect(text()).not.toContain('I mangler én mere');
    await press('Mere om Mira Miersen');
    await press('Tag ud af kredsen');
    expect(inside()).toContain('Mira Miersen');
    expect(text()).toContain('Mira Miersen læser intet nyt.');
    await press('Tag Mira Miersen ud');
    expect(inside()).not.toContain('Mira Miersen');
  });

  it('asks for the passphrase where the server wants it, goes on by itself, and changes nothing without it', async () => {
    const dialog = () => document.querySelector('notes-step-up-dialog');
    const removed = () => !inside().includes('Mira Miersen');
    await open(OLA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA, MIRA]));
    await show();
    device.world.wantsPassphrase = true;
    await press('Mere om Mira Miersen');
    await press('Tag ud af kredsen');
    await press('Tag Mira Miersen ud');
    expect([dialog() === null, removed()]).toEqual([false, false]);
    const close = [...(dialog()?.querySelectorAll('button') ?? [])].find((each) =>
      each.textContent?.includes('Lad være'),
    );
    close?.click();
    await quiet();
    expect([dialog(), removed()]).toEqual([null, false]);
    expect(text()).toContain('Skriv den igen.');
    await press('Tag Mira Miersen ud');
    const box = dialog()?.querySelector('input') as HTMLInputElement;
    box.value = 'have bold kage lampe sne stol';
    box.form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await quiet();
    expect([dialog(), removed()]).toEqual([null, true]);
    expect(text()).not.toContain('Skriv den igen.');
  });

  it('shows a leader who can read, since when and how checked, and none of the facilitator’s controls', async () => {
    people = [person(ALMA, 'leader', { inGroup: true })];
    await open(ALMA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA, { ...MIRA, how: 'voice' }]));
    await show();
    expect(inside()).toEqual(['Ola Olsen', 'Alma Almsen (dig)', 'Mira Miersen']);
    expect(text()).toContain('Tjekket over telefon den 1. september af Ola Olsen');
    expect(text()).toContain('Ola Olsen lukkede Alma Almsen ind den 1. september.');
    expect([button('Luk ind'), button('Mere om')]).toEqual([undefined, undefined]);
    await press('Sammenlign ved bordet');
    expect(page().querySelector('.digits')?.textContent).toBe('0000 0000 0000 0000 0000 0002');
  });

  it('lets a leader leave after the second press', async () => {
    people = [person(ALMA, 'leader', { inGroup: true })];
    await open(ALMA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA]));
    await show();
    await press('Gå ud af kredsen');
    expect(device.world.vaults.get(VAULT)?.entries).toHaveLength(2);
    await press('Ja, gå ud');
    expect(device.world.vaults.get(VAULT)?.entries).toHaveLength(3);
    expect(text()).toContain('Du er ikke lukket ind endnu');
  });

  it('shows in full that somebody replaced my keys: who, when, and whom to call', async () => {
    people = [person(ALMA, 'leader', { inGroup: true })];
    await open(ALMA);
    device.world.add(VAULT, [
      ...fakeVaultEntries(about, OLA, [ALMA, { ...MIRA, role: 'admin' }]),
      fakeBytes({
        seq: 3,
        by: MIRA,
        at: Date.UTC(2026, 8, 3, 8),
        change: { op: 'rekey', uid: ALMA.uid, how: 'qr', who: { ...ALMA, kid: 'eA' } },
      }),
    ]);
    device.keys.trust.set(VAULT, 'replaced');
    await show();
    expect(text()).toContain('Nogen har skiftet dine nøgler');
    expect(text()).toContain('Mira Miersen gjorde det den 3. september kl. 10.00.');
    expect(text()).toContain('Ring til Ola Olsen, og spørg hvorfor.');
    expect(button('Luk ind')).toBeUndefined();
  });

  it('leads whoever began anew with other keys to a new code', async () => {
    people = [person(ALMA, 'leader', { inGroup: true, keysChanged: true })];
    await open(ALMA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA]));
    device.keys.trust.set(VAULT, 'unchecked');
    await show();
    expect(text()).toContain('Bed om en kode, så kommer fælles noter tilbage.');
    expect(page().querySelector('a.button--primary')?.getAttribute('href')).toBe('/join');
  });

  it('asks for the passphrase when the keys are locked, and goes on by itself', async () => {
    await open(ALMA);
    people = [person(ALMA, 'leader', { inGroup: true })];
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA]));
    device.account.openUid = null;
    device.keys.locked = true;
    await show();
    expect(text()).toContain('Dine noter er låst');
    const box = page().querySelector('input[type=password]') as HTMLInputElement;
    box.value = 'seks ord som ingen kender her';
    device.keys.locked = false;
    await press('Lås op');
    expect(inside()).toContain('Ola Olsen');
  });
});
