import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FakeServer } from '@kreds/platform-web/testing';
import type { NetworkDetail } from '@kreds/programmes/model';
import { openPage } from '../testing/open-page';
import type { PageDriver } from '../testing/page-driver';
import { company, journey, network, poul, programme } from '../testing/things';
import { NetworkPage } from './network.page';
import { NETWORK_MEETINGS } from './network-widgets';

const path = `/api/networks/${network.id}`;

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'test-meetings',
  template: '<p>Møder for {{ relation() }}</p>',
})
class MeetingsStandIn {
  readonly networkId = input('');
  readonly relation = input('');
}

describe('the page of a network', () => {
  let server: FakeServer;

  beforeEach(() => {
    server = new FakeServer()
      .on(`GET ${path}/journeys`, () => [journey])
      .on(`GET /api/programmes/${programme.id}/companies`, () => [company])
      .on('GET /api/people', () => ({ people: [poul], total: 1 }));
  });

  async function open(change: Partial<NetworkDetail> = {}, administrator = true): Promise<PageDriver> {
    server.on(`GET ${path}`, () => ({ ...network, ...change }));
    return openPage(NetworkPage, server, { inputs: { id: network.id }, administrator });
  }

  it('shows a leader names, workplaces and the own path, and nothing to change', async () => {
    const page = await open({ relation: 'leader', state: 'running' }, false);
    expect([page.text.includes('Prøvehus'), page.text.includes('Din vej')]).toEqual([true, true]);
    expect(['Tilføj leder', 'Vælg facilitator', 'Ret navn og sprog'].map((word) => page.has(word))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('asks for no path on behalf of a guest', async () => {
    await open({ relation: 'guest' }, false);
    expect(server.countOf(`GET ${path}/journeys`)).toBe(0);
  });

  it('lets a facilitator start it and change steps, but place nobody', async () => {
    const page = await open({ relation: 'facilitator' }, false);
    expect([page.has('Start netværket'), page.has('Se vejen for Rosa Prøvesen'), page.has('Tilføj leder')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('says in a sentence why it cannot start yet', async () => {
    server.refuse(`PATCH ${path}`, 409, 'programmes.too-few-members', 'Der er for få ledere.');
    const page = await open();
    await page.press('Start netværket');
    expect(server.requests.find(({ method }) => method === 'PATCH')?.body).toEqual({ state: 'running', version: 7 });
    expect(page.complaints).toEqual(['Der er for få ledere.']);
  });

  it('shows the rule that was broken when two come from one company', async () => {
    server.refuse(`POST ${path}/members`, 409, 'programmes.same-company', 'To fra samme virksomhed kan ikke.');
    const page = await open();
    await page.press('Tilføj leder');
    await page.write('Person', poul.id);
    await page.write('Virksomhed', company.id);
    await page.send();
    expect(server.requests.find(({ method }) => method === 'POST')?.body).toEqual({
      personId: poul.id,
      companyId: company.id,
    });
    expect(page.complaints).toEqual(['To fra samme virksomhed kan ikke.']);
  });

  it('asks from which meeting on once the network runs', async () => {
    const page = await open({ state: 'running' });
    await page.press('Tilføj leder');
    await page.send();
    expect([page.complaints.length, server.countOf(`POST ${path}/members`)]).toEqual([3, 0]);
  });

  it('ends a place with a code and no words', async () => {
    const member = network.members[0];
    server.on(`POST ${path}/members/${member?.membershipId}/leave`, () => undefined);
    const page = await open();
    await page.press('Afslut plads: Rosa Prøvesen');
    await page.write('Var med til og med', '2');
    await page.write('Årsag', 'new_job');
    await page.send();
    expect(server.requests.find(({ method }) => method === 'POST')?.body).toEqual({
      leftAfterMeeting: 2,
      reason: 'new_job',
    });
  });

  it('moves a step of a path', async () => {
    const [step] = journey.steps;
    const stepPath = `${path}/journeys/${journey.membershipId}/steps/${step?.id}`;
    server.on(`PATCH ${stepPath}`, () => undefined);
    const page = await open();
    await page.press('Se vejen for Rosa Prøvesen');
    await page.press('Ret Første samtale');
    await page.write('Sådan står det', 'booked');
    await page.send();
    expect([page.complaints.length, server.countOf(`PATCH ${stepPath}`)]).toEqual([1, 0]);
    await page.write('Dato', '2027-01-13');
    await page.send();
    expect(server.requests.find(({ method }) => method === 'PATCH')?.body).toEqual({
      state: 'booked',
      date: '2027-01-13',
    });
  });

  it('asks once more before it finishes the network for good', async () => {
    server.on(`PATCH ${path}`, () => ({ version: 8 }));
    const page = await open({ state: 'running' });
    await page.press('Afslut netværket');
    expect(server.countOf(`PATCH ${path}`)).toBe(0);
    await page.press('Ja, afslut netværket');
    expect(server.requests.find(({ method }) => method === 'PATCH')?.body).toEqual({ state: 'finished', version: 7 });
  });

  it('shows the meetings that another domain brings, with the relation of the asker', async () => {
    TestBed.configureTestingModule({
      providers: [{ provide: NETWORK_MEETINGS, useValue: () => Promise.resolve(MeetingsStandIn) }],
    });
    expect((await open()).text).toContain('Møder for administrator');
  });

  it('answers alike for what is not there and what is not theirs', async () => {
    server.refuse(`GET ${path}`, 404, 'platform.not-found', 'Findes ikke.');
    const page = await openPage(NetworkPage, server, { inputs: { id: network.id } });
    expect(page.text).toContain('Netværket findes ikke her');
  });
});
