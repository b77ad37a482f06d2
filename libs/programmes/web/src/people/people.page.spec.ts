import { FakeServer } from '@kreds/platform-web/testing';
import { openPage } from '../testing/open-page';
import type { PageDriver } from '../testing/page-driver';
import { poul, rosa } from '../testing/things';
import { PeoplePage } from './people.page';

describe('the page of people', () => {
  let server: FakeServer;

  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: false, doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
    server = new FakeServer().on('GET /api/people', () => ({ people: [rosa, poul], total: 2 }));
  });
  afterEach(() => jest.useRealTimers());

  async function open(wish: Parameters<typeof openPage>[2] = {}): Promise<PageDriver> {
    const page = await openPage(PeoplePage, server, wish);
    await pause(page);
    return page;
  }

  /** The search waits for a pause in the typing. */
  async function pause(page: PageDriver): Promise<void> {
    await jest.advanceTimersByTimeAsync(300);
    await page.settle();
  }

  it('tells in words how far each person is with signing in', async () => {
    const page = await open();
    expect(page.text).toContain('inviteret til mandag den 29. marts');
    expect([page.text.includes('har konto'), page.has('Send igen til Rosa Prøvesen')]).toEqual([true, true]);
    expect(page.has('Send igen til Poul Øvesen')).toBe(false);
  });

  it('asks the server for what was typed, once for a whole word', async () => {
    const page = await open();
    await page.write('Søg efter navn eller mail', 'ro');
    await page.write('Søg efter navn eller mail', 'rosa');
    await pause(page);
    const asked = server.requests.filter(({ url }) => url.includes('search=')).map(({ url }) => url);
    expect(asked).toEqual(['/api/people?search=rosa&limit=100']);
  });

  it('adds a person, invites and says until when the link works', async () => {
    server.on('POST /api/people', () => rosa);
    const page = await open();
    await page.press('Tilføj person');
    await page.write('Navn', 'Rosa Prøvesen');
    await page.write('Mail', 'rosa@demo.example');
    await page.send();
    expect(server.requests.find(({ method }) => method === 'POST')?.body).toEqual({
      displayName: 'Rosa Prøvesen',
      email: 'rosa@demo.example',
      phone: '',
      language: 'da',
      administrator: false,
    });
    expect(page.text).toContain('Invitationen til Rosa Prøvesen er sendt.');
  });

  it('sends no address that cannot be one', async () => {
    const page = await open();
    await page.press('Tilføj person');
    await page.write('Navn', 'Rosa Prøvesen');
    await page.write('Mail', 'rosa');
    await page.send();
    expect([page.complaints.length, server.countOf('POST /api/people')]).toEqual([1, 0]);
  });

  it('offers the right of administrators to nobody but administrators', async () => {
    const page = await open({ administrator: false });
    await page.press('Tilføj person');
    expect(page.element.querySelector('[name=person-administrator]')).toBeNull();
  });

  it('does not let the address of an account be changed', async () => {
    const page = await open();
    await page.press('Ret Poul Øvesen');
    expect([page.element.querySelector('#person-email'), page.text.includes('kan ikke ændres')]).toEqual([null, true]);
  });

  it('opens the form for those who come to add somebody', async () => {
    const page = await open({ inputs: { add: '1' } });
    expect(page.field('Navn').value).toBe('');
  });

  it.each([
    ['an administrator about somebody with an account', 'Ret Poul Øvesen', true, true],
    ['nobody else', 'Ret Poul Øvesen', false, false],
    ['nobody about somebody without an account', 'Ret Rosa Prøvesen', true, false],
  ])('offers to reset the second step to %s', async (_, change, administrator, offered) => {
    const page = await open({ administrator });
    await page.press(change);
    expect(page.element.querySelector('programmes-reset-second-step') !== null).toBe(offered);
  });
});
