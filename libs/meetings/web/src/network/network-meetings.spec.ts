import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LanguageStore } from '@kreds/platform-web';
import { FakeServer, settled } from '@kreds/platform-web/testing';
import type { NetworkRelation } from '@kreds/programmes/model';
import { NetworkMeetings } from './network-meetings';

const meeting = (number: number, life: string): object => ({
  id: `m${number}`,
  networkId: 'n1',
  number,
  date: `2027-0${number}-04`,
  start: '08:30',
  end: '11:30',
  zone: 'Europe/Copenhagen',
  startsAt: 0,
  endsAt: 0,
  place: 'Salen',
  address: 'Prøvevej 1',
  hostName: 'Svend',
  title: `Tema ${number}`,
  life,
});
const coverage = {
  minutes: { restitution: 60, problem_solving: 90, a_good_life: 0 },
  perMeeting: [
    { restitution: 30, problem_solving: 45, a_good_life: 0 },
    { restitution: 30, problem_solving: 45, a_good_life: 0 },
  ],
  missing: ['a_good_life'],
  forms: {},
  meetingsWithYoga: 1,
};

describe('NetworkMeetings', () => {
  let server: FakeServer;

  const shown = async (relation: NetworkRelation): Promise<HTMLElement> => {
    TestBed.configureTestingModule({ providers: [server.provider, provideRouter([])] });
    TestBed.inject(LanguageStore).choose('da');
    const fixture = TestBed.createComponent(NetworkMeetings);
    fixture.componentRef.setInput('networkId', 'n1');
    fixture.componentRef.setInput('relation', relation);
    await settled(fixture);
    return fixture.nativeElement as HTMLElement;
  };

  beforeEach(() => {
    server = new FakeServer()
      .on('GET /api/networks/n1/meetings', () => [meeting(1, 'sealed'), meeting(2, 'scheduled')])
      .on('GET /api/networks/n1/coverage', () => coverage);
  });

  it('asks once and shows the meetings with the next one on top', async () => {
    const page = await shown('leader');
    expect(server.countOf('GET /api/networks/n1/meetings')).toBe(1);
    expect(page.querySelector('.next h2')?.textContent?.trim()).toBe('Møde 2 af 2');
    expect(page.querySelectorAll('ol > li')).toHaveLength(2);
  });

  it('shows a leader neither plan nor coverage', async () => {
    const page = await shown('leader');
    expect(page.querySelector('a[href$="/plan"]')).toBeNull();
    expect(server.countOf('GET /api/networks/n1/coverage')).toBe(0);
  });

  it('shows a facilitator the plan, the console and what no meeting has', async () => {
    const page = await shown('facilitator');
    expect(page.querySelector('a[href="/meetings/m2/console"]')).not.toBeNull();
    expect(page.querySelector('a[href="/meetings/m2/plan"]')).not.toBeNull();
    expect(page.textContent).toContain('Ingen minutter til: Et godt liv.');
  });

  it('takes an administrator to the plan but to no live screen', async () => {
    const page = await shown('administrator');
    expect(page.querySelector('a[href$="/console"], a[href$="/live"]')).toBeNull();
    expect(page.querySelector('a[href="/meetings/m2/plan"]')).not.toBeNull();
  });

  it('offers to put in dates only to those who plan', async () => {
    server.on('GET /api/networks/n1/meetings', () => []);
    expect((await shown('facilitator')).querySelector('a[href="/networks/n1/meetings/new"]')).not.toBeNull();
    TestBed.resetTestingModule();
    expect((await shown('leader')).querySelector('a[href="/networks/n1/meetings/new"]')).toBeNull();
  });

  it('says what went wrong and tries again', async () => {
    server.refuse('GET /api/networks/n1/meetings', 503, 'platform.busy', 'Prøv igen om lidt.');
    const page = await shown('leader');
    expect(page.textContent).toContain('Prøv igen om lidt.');
    server.on('GET /api/networks/n1/meetings', () => [meeting(1, 'scheduled')]);
    page.querySelector<HTMLButtonElement>('k-banner button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(server.countOf('GET /api/networks/n1/meetings')).toBe(2);
  });
});
