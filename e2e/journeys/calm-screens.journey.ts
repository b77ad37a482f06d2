import { expect, type Page, test } from '@playwright/test';
import { meetingOfToday } from '../support/meeting-driver';
import { LAPTOP, newcomer, type Persona, PHONE, signedIn } from '../support/persona';
import { lookAtScreen } from '../support/screen-check';
import { type RunningServer, startServer } from '../support/server';

/** Opens a page and waits until it has its words and has fetched what it shows. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('h1').first()).toBeAttached();
  await expect(page.locator('main').first()).not.toContainText(/Henter|Fetching/);
}

async function tour(page: Page, stops: readonly (readonly [name: string, path: string])[]): Promise<void> {
  for (const [name, path] of stops) {
    await open(page, path);
    await lookAtScreen(page, name);
  }
}

function healthy({ watch }: Persona): void {
  expect(watch.complaints).toEqual([]);
}

test.describe('every page is calm', () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    server = await startServer({ demo: true });
  });

  test.afterAll(() => server.stop());

  test('for somebody who is not signed in', async ({ browser }) => {
    const nobody = await newcomer(browser, server, PHONE);
    await tour(nobody.page, [
      ['signing in', '/signin'],
      ['an invitation without its token', '/invitation'],
      ['the door', '/r'],
      ['nothing at this address', '/nothing-here'],
      ['the wall asks for its code', '/wall'],
    ]);
    await open(nobody.page, '/signin');
    await nobody.page.locator('button[type=submit]').click();
    await expect(nobody.page.locator('[aria-invalid=true]').first()).toBeVisible();
    await lookAtScreen(nobody.page, 'signing in with nothing filled in');
    healthy(nobody);
  });

  test('for a facilitator', async ({ browser }) => {
    const mette = await signedIn(browser, server, 'mette', LAPTOP);
    const { page } = mette;
    const meeting = await meetingOfToday(page);
    const networkOf = async (id: string): Promise<string> => {
      const answer = await page.request.get(`/api/meetings/${id}`);
      return ((await answer.json()) as { readonly networkId: string }).networkId;
    };
    const network = await networkOf(meeting);
    await tour(page, [
      ['home of a facilitator', '/'],
      ['networks', '/networks'],
      ['a network that one leads', `/networks/${network}`],
      ['a meeting that one leads', `/meetings/${meeting}`],
      ['the plan', `/meetings/${meeting}/plan`],
      ['new dates', `/networks/${network}/meetings/new`],
      ['the run sheet', `/meetings/${meeting}/run-sheet`],
      ['me', '/me'],
    ]);
    healthy(mette);
  });

  test('for a leader', async ({ browser }) => {
    const johanne = await signedIn(browser, server, 'johanne', PHONE);
    const { page } = johanne;
    const meeting = await meetingOfToday(page);
    await open(page, '/networks');
    await tour(page, [
      ['home of a leader', '/'],
      ['networks of a leader', '/networks'],
      ['the meeting of a leader', `/meetings/${meeting}`],
      ['sounds on this phone', '/sounds'],
      ['me, a leader', '/me'],
    ]);
    healthy(johanne);
  });

  test('for an administrator, and for whom she invites', async ({ browser }) => {
    const agnes = await signedIn(browser, server, 'agnes', LAPTOP);
    const { page } = agnes;
    await open(page, '/admin');
    const programme = await page
      .locator('main a[href*="/admin/programmes/"]:not([href$="/new"])')
      .first()
      .getAttribute('href');
    await open(page, programme ?? '');
    const network = await page.locator('main a[href^="/networks/"]').first().getAttribute('href');
    await tour(page, [
      ['home of an administrator', '/'],
      ['programmes', '/admin'],
      ['a new programme', '/admin/programmes/new'],
      ['a programme', programme ?? ''],
      ['a network that one manages', network ?? ''],
      ['people', '/admin/people'],
      ['mails', '/outbox'],
    ]);

    await open(page, '/admin/people');
    await page.getByRole('button', { name: 'Tilføj person' }).click();
    await lookAtScreen(page, 'a new person');
    await page.getByLabel('Navn', { exact: true }).fill('Nora Prøvesen');
    await page.getByLabel('Mail', { exact: true }).fill('nora@demo.example');
    await page.getByRole('button', { name: 'Tilføj og send invitation' }).click();
    await expect(page.getByText('Invitationen til Nora Prøvesen er sendt.')).toBeVisible();
    const outbox = await (await page.request.get('/api/outbox')).text();
    const link = /\/invitation#i=[\w-]+/.exec(outbox)?.[0] ?? '';
    healthy(agnes);
    await agnes.context.close();

    const nora = await newcomer(browser, server, PHONE);
    await nora.page.goto(link);
    await expect(nora.page.getByRole('heading', { level: 1 })).toContainText('Nora');
    await lookAtScreen(nora.page, 'the welcome of an invitation');
    for (const step of ['confirm', 'what happens', 'what stays between us', 'the passphrase']) {
      const before = await nora.page.locator('h1').innerText();
      await nora.page.locator('.thumb-zone .button--primary').click();
      await expect(nora.page.locator('h1')).not.toHaveText(before);
      await lookAtScreen(nora.page, `invitation: ${step}`);
    }
    healthy(nora);
  });
});

test('the first run is calm', async ({ browser }) => {
  const server = await startServer({ demo: false });
  try {
    const first = await newcomer(browser, server, PHONE);
    await open(first.page, '/first-run');
    await lookAtScreen(first.page, 'first run: the code');
    await first.page.getByLabel('Kode').fill(server.firstRunCode);
    await first.page.getByRole('button', { name: 'Videre' }).click();
    await expect(first.page.getByLabel('Dit navn')).toBeVisible();
    await lookAtScreen(first.page, 'first run: who you are');
    await first.page.getByLabel('Dit navn').fill('Ada Administratsen');
    await first.page.getByLabel('Mail').fill('ada@demo.example');
    await first.page.getByRole('button', { name: 'Videre' }).click();
    await expect(first.page.getByText('Jeg har gemt ordene')).toBeVisible();
    await lookAtScreen(first.page, 'first run: the passphrase');
    healthy(first);
  } finally {
    await server.stop();
  }
});
