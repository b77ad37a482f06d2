import { FakeServer } from '@kreds/platform-web/testing';
import { openPage } from '../testing/open-page';
import { company, poul, programme } from '../testing/things';
import { ProgrammePage } from './programme.page';

const path = `/api/programmes/${programme.id}`;

describe('the page of a programme', () => {
  let server: FakeServer;

  beforeEach(() => {
    server = new FakeServer()
      .on(`GET ${path}`, () => programme)
      .on(`GET ${path}/companies`, () => [company])
      .on(`GET ${path}/staff`, () => [])
      .on('GET /api/people', () => ({ people: [poul], total: 1 }));
  });

  const open = (): ReturnType<typeof openPage> => openPage(ProgrammePage, server, { inputs: { id: programme.id } });

  it('has one primary button, whatever is open', async () => {
    const page = await open();
    expect(page.primaries).toBe(1);
    await page.press('Tilføj virksomhed');
    expect(page.primaries).toBe(1);
    await page.press('Giv adgang');
    expect([page.primaries, page.element.querySelectorAll('form').length]).toEqual([1, 1]);
  });

  it('corrects a company with the version that was seen', async () => {
    server.on(`PATCH /api/companies/${company.id}`, () => ({ version: 3 }));
    const page = await open();
    await page.press('Ret Prøvehus');
    await page.write('Landsdel', 'jutland');
    await page.send();
    expect(server.requests.find(({ method }) => method === 'PATCH')?.body).toEqual({
      name: 'Prøvehus',
      kind: 'ngo',
      sizeClass: 'sme_under_250',
      region: 'jutland',
      version: 2,
    });
    expect(server.countOf(`GET ${path}/companies`)).toBe(2);
  });

  it('keeps the form open with the sentence of the server when a company exists', async () => {
    server.refuse(`POST ${path}/companies`, 409, 'programmes.company-exists', 'Virksomheden findes allerede.');
    const page = await open();
    await page.press('Tilføj virksomhed');
    await page.write('Navn', 'Prøvehus');
    await page.write('Slags', 'ngo');
    await page.write('Størrelse', 'sme_under_250');
    await page.write('Landsdel', 'funen');
    await page.send();
    expect([page.complaints, page.field('Navn').value]).toEqual([['Virksomheden findes allerede.'], 'Prøvehus']);
  });

  it('gives somebody access again after an undo', async () => {
    const lead = { personId: poul.id, displayName: poul.displayName, role: 'evaluator' };
    server.on(`GET ${path}/staff`, () => [lead]);
    server.on(`DELETE ${path}/staff/${poul.id}`, () => undefined).on(`POST ${path}/staff`, () => undefined);
    const page = await open();
    await page.press('Fjern Poul Øvesen');
    await page.press('Fortryd');
    expect(server.requests.find(({ method }) => method === 'POST')?.body).toEqual({
      personId: poul.id,
      role: 'evaluator',
    });
  });

  it('asks for no company and no person on behalf of an evaluator', async () => {
    server.on(`GET ${path}`, () => ({ ...programme, standing: 'evaluator' }));
    const page = await open();
    expect([server.countOf(`GET ${path}/companies`), server.countOf(`GET ${path}/staff`)]).toEqual([0, 0]);
    expect([page.has('Ret programmet'), page.has('Opret netværk')]).toEqual([false, false]);
  });

  it('says so when there is no such programme', async () => {
    server.refuse(`GET ${path}`, 404, 'platform.not-found', 'Findes ikke.');
    expect((await open()).text).toContain('Programmet findes ikke her');
  });
});
