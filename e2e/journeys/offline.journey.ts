import { expect, type Page, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { MeetingDriver, meetingOfToday } from '../support/meeting-driver';
import { LAPTOP, newcomer, PHONE, signIn, signInOf } from '../support/persona';
import { type RunningServer, startServer } from '../support/server';

/** The whole app stands on the device, so that a page opens without the server. */
async function keptByTheBrowser(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const missing = (): Promise<number> =>
    page.evaluate(async () => {
      const manifest = (await (await fetch('/ngsw.json')).json()) as {
        readonly assetGroups: readonly { readonly name: string; readonly urls: readonly string[] }[];
      };
      const wanted = manifest.assetGroups.find(({ name }) => name === 'shell')?.urls ?? [];
      const found = await Promise.all(wanted.map((url) => caches.match(url)));
      return found.filter((one) => one === undefined).length;
    });
  await expect.poll(missing, { timeout: 60_000, message: 'files not yet on the device' }).toBe(0);
}

test.describe('without the server', () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    server = await startServer({ demo: true });
  });

  test.afterAll(() => server.stop());

  test('the facilitator leads from the run sheet and hands in once', async ({ browser }) => {
    test.slow();
    const mette = await newcomer(browser, server, LAPTOP, 'allow');
    const { page } = mette;
    await signIn(page, signInOf(server, 'mette'));
    const meeting = new MeetingDriver(page, await meetingOfToday(page));
    await meeting.started();
    const sheet = page.waitForResponse((answer) => answer.url().endsWith('/run-sheet') && answer.ok());
    await page.goto(`/meetings/${meeting.meetingId}/console`);
    await expect(page.getByText('Alt er gemt')).toBeVisible();
    await (await sheet).finished();
    await keptByTheBrowser(page);
    const lead = page.locator('kreds-local-lead');
    const tap = (name: string | RegExp) => lead.getByRole('button', { name }).click();
    const now = lead.locator('.now');

    await test.step('the server dies; the sheet opens from the device and leads on', async () => {
      await server.kill();
      await page.goto(`/meetings/${meeting.meetingId}/run-sheet`);
      await expect(page.getByText(/Gemt på denne computer/)).toBeVisible();
      await tap('Før mødet herfra');
      await expect(now).toContainText('Ankomst');
      await tap('Næste punkt: Åndehul');
      await tap('Næste punkt: Siden sidst');
      await tap('Giv ordet til Johanne');
      await expect(now).toContainText('Johanne taler');
      await tap('Videre til Vilfred');
      await tap('Spring Vilfred over');
      await tap('Giv ordet til Ea');
      await expect(now).toContainText('Ea taler');
    });

    await test.step('a reload loses nothing', async () => {
      await page.reload();
      await expect(now).toContainText('Ea taler');
      await expect(now).toContainText('Siden sidst');
    });

    await test.step('on paper there are names and room to write, and no buttons', async () => {
      await page.emulateMedia({ media: 'print' });
      await expect(lead).toBeHidden();
      await expect(page.getByRole('button', { name: 'Udskriv' })).toBeHidden();
      await expect(page.locator('.people')).toContainText('Kirsten');
      await expect(page.locator('.writing-lines').last()).toBeVisible();
      expect(await page.getByRole('button').count()).toBe(0);
      const paper = await page.pdf({ format: 'A4' });
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
      await page.emulateMedia({ media: 'screen' });
    });

    await test.step('the server is back: the steps are handed in once, and the group stands there', async () => {
      await server.restart();
      await expect(page.getByRole('heading', { name: 'Serveren er her igen' })).toBeVisible({ timeout: 30_000 });
      const sent = page.waitForRequest((request) => /AdoptLocalRun/.test(request.postData() ?? ''));
      await tap('Giv trinene videre');
      const body = (await sent).postDataJSON() as Readonly<Record<string, unknown>>;
      await expect(page.getByText('Trinene er givet videre.', { exact: false })).toBeVisible();
      await page.getByRole('link', { name: 'Til konsollen' }).last().click();
      await expect(page.locator('kreds-day-list [aria-current=step] .name')).toHaveText('Siden sidst');
      await expect(page.locator('kreds-circle-list li[aria-current=true] .name')).toHaveText('Ea');
      await expect(page.locator('kreds-circle-list li', { hasText: 'Vilfred' })).toContainText('Sprang over');

      const again = await page.request.post(`/api/meetings/${meeting.meetingId}/commands`, {
        data: { ...body, commandId: randomUUID() },
        headers: { 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' },
      });
      expect([again.status(), ((await again.json()) as { readonly code: string }).code]).toEqual([
        409,
        'meetings.local-run-overtaken',
      ]);
    });
    expect(mette.watch.complaints).toEqual([]);
    await mette.context.close();
  });

  test('a leader plays the breathing exercise in flight mode', async ({ browser }) => {
    const johanne = await newcomer(browser, server, PHONE, 'allow');
    const { page } = johanne;
    await signIn(page, signInOf(server, 'johanne'));
    const home = (await (await page.request.get('/api/networks')).json()) as readonly { readonly id: string }[];
    await page.goto(`/networks/${home[0]?.id ?? ''}`);
    const row = page
      .locator('[kreds-material]')
      .filter({ has: page.getByRole('button', { name: 'Gem på telefonen' }) });
    await row.first().getByRole('button', { name: 'Gem på telefonen' }).click();
    await expect(page.getByText('Gemt her')).toBeVisible();
    await keptByTheBrowser(page);

    await johanne.context.setOffline(true);
    await page.goto('/sounds');
    await expect(page.getByRole('heading', { name: 'Gemt på telefonen' })).toBeVisible();
    await page.getByRole('button', { name: /^Afspil/ }).click();
    await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible();
    await page.getByRole('button', { name: /^Pause/ }).click();
    await expect(page.getByRole('button', { name: /^Afspil/ })).toBeVisible();
    await page.getByRole('button', { name: 'Slet fra telefonen' }).click();
    await expect(page.getByText('Du har ikke gemt noget endnu')).toBeVisible();
    // The browser itself says that the server was not reached; the page says nothing more.
    expect(johanne.watch.complaints.filter((said) => !said.includes('net::ERR_FAILED'))).toEqual([]);
  });
});
