import { FakeServer } from '@kreds/platform-web/testing';
import { openPage } from '../testing/open-page';
import { programme } from '../testing/things';
import { NewProgrammePage } from './new-programme.page';
import { ProgrammesPage } from './programmes.page';

describe('the start of the administration', () => {
  it('names the first step to an administrator', async () => {
    const page = await openPage(
      ProgrammesPage,
      new FakeServer().on('GET /api/programmes', () => []),
    );
    expect([page.has('Opret program'), page.primaries]).toEqual([true, 1]);
  });

  it('offers no programme to somebody who cannot make one', async () => {
    const server = new FakeServer().on('GET /api/programmes', () => []);
    const page = await openPage(ProgrammesPage, server, { administrator: false });
    expect([page.has('Opret program'), page.text.includes('programleder')]).toEqual([false, true]);
  });

  it('shows programmes with their time and size', async () => {
    const networks = [{ id: 'n', name: 'Netværk 1', state: 'running', memberCount: 6 }];
    const server = new FakeServer().on('GET /api/programmes', () => [{ ...programme, networks }]);
    const page = await openPage(ProgrammesPage, server);
    expect(page.text).toContain('11. januar 2027 til 17. december 2027, 1 netværk, 6 ledere');
  });

  it('says what went wrong and offers another try', async () => {
    const server = new FakeServer().refuse('GET /api/programmes', 500, 'platform.failed', 'Noget gik galt hos os.');
    const page = await openPage(ProgrammesPage, server);
    expect([page.complaints.join().includes('Noget gik galt hos os.'), page.has('Prøv igen')]).toEqual([true, true]);
  });
});

describe('a new programme', () => {
  it('sends nothing while a field is missing, and goes to the first one', async () => {
    const server = new FakeServer();
    const page = await openPage(NewProgrammePage, server);
    document.body.append(page.element);
    await page.send();
    expect([page.complaints.length, server.countOf('POST /api/programmes')]).toEqual([6, 0]);
    expect(document.activeElement?.id).toBe('nameDa');
    page.element.remove();
  });

  it('refuses an end before the start before the server must', async () => {
    const server = new FakeServer();
    const page = await openPage(NewProgrammePage, server);
    await page.write('Første dag', '2027-02-02');
    await page.write('Sidste dag', '2027-02-01');
    await page.send();
    expect(page.complaints).toContain('Sidste dag ligger før første dag.');
  });

  it('sends what was written, and keeps it when it is refused', async () => {
    const server = new FakeServer().refuse('POST /api/programmes', 422, 'programmes.dates-order', 'Ret datoerne.');
    const page = await openPage(NewProgrammePage, server);
    for (const label of ['Navn på dansk', 'Navn på engelsk', 'Navn på væggen på dansk', 'Navn på væggen på engelsk']) {
      await page.write(label, 'Program');
    }
    await page.write('Første dag', '2027-01-11');
    await page.write('Sidste dag', '2027-12-17');
    await page.send();
    expect(server.requests.at(-1)?.body).toEqual({
      name: { da: 'Program', en: 'Program' },
      wallName: { da: 'Program', en: 'Program' },
      startDate: '2027-01-11',
      endDate: '2027-12-17',
      wording: 'strained',
      closingCompanyMeeting: true,
      themeDay: true,
    });
    expect([page.complaints.length, page.field('Navn på dansk').value]).toEqual([1, 'Program']);
  });
});
