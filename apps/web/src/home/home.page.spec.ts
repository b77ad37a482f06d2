import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Me } from '@kreds/identity/model';
import { LanguageStore, Session, localDate } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer, settled } from '@kreds/platform-web/testing';
import type { HomeFacts } from '@kreds/programmes/model';
import { facts, journey, network } from './home-facts.fixture';
import { HomePage } from './home.page';

const me: Me = {
  personId: '00000000-0000-4000-8000-000000000001' as Me['personId'],
  displayName: 'Mette Prøvesen',
  email: 'mette@demo.example',
  phone: null,
  language: 'da',
  administrator: false,
  failedAttempts: 0,
};

const meeting = {
  id: 'm3',
  number: 3,
  date: localDate(Date.now()),
  start: '08:30',
  end: '11:30',
  startsAt: Date.now(),
  endsAt: Date.now(),
  place: 'Demosalen',
  address: null,
  hostName: 'Rosa',
  title: 'Et godt liv',
  life: 'scheduled',
};

describe('the home page', () => {
  let server: FakeServer;

  async function shown(home: HomeFacts): Promise<HTMLElement> {
    server.on('GET /api/me/home', () => home);
    TestBed.configureTestingModule({
      providers: [provideRouter([]), server.provider, new FakeAccountKeys().provider],
    });
    TestBed.inject(LanguageStore).choose('da');
    TestBed.inject(Session).adopt({ me, keys: { uid: me.personId, kdf: '', serverSalt: '', wrapPw: '' } });
    const fixture = TestBed.createComponent(HomePage);
    await settled(fixture);
    return fixture.nativeElement;
  }

  beforeEach(() => {
    server = new FakeServer().on('GET /api/networks/n1/meetings', () => [meeting]);
  });

  it('opens the console for who leads today’s meeting', async () => {
    const page = await shown(facts({ networks: [network(1, 'facilitator')] }));
    expect(page.querySelector('.ink h2')?.textContent).toContain('Netværk 1, møde 3 af 1');
    expect(page.querySelector('.ink a')?.getAttribute('href')).toBe('/meetings/m3/console');
  });

  it('opens the companion for a leader, and shows only the own path', async () => {
    const page = await shown(facts({ networks: [network(1, 'leader')], journeys: [journey(1)] }));
    expect(page.querySelector('.ink a')?.getAttribute('href')).toBe('/meetings/m3/live');
    expect([...page.querySelectorAll('#path-steps li')]).toHaveLength(2);
  });

  it('has no ink block when nothing comes', async () => {
    server.on('GET /api/networks/n1/meetings', () => []);
    const page = await shown(facts({ networks: [network(1, 'facilitator')] }));
    expect(page.querySelector('.ink')).toBeNull();
    expect(page.textContent).toContain('Du er foran.');
    expect(page.textContent).toContain('Netværk 1 har ingen møder endnu');
  });

  it('asks for no meetings for who only manages', async () => {
    const page = await shown(facts({ administrator: true, networks: [network(1, 'administrator')] }));
    expect(server.countOf('GET /api/networks/n1/meetings')).toBe(0);
    expect(page.querySelector('a[href="/admin"]')).not.toBeNull();
  });

  it('says what to do when the meetings cannot be fetched', async () => {
    server.refuse('GET /api/networks/n1/meetings', 500, 'platform.failed', 'Noget gik galt hos os.');
    const page = await shown(facts({ networks: [network(1, 'facilitator')] }));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Noget gik galt hos os.');
    expect(page.querySelector('[role=alert] button')?.textContent).toContain('Prøv igen');
  });
});
