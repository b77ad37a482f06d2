import { expect, type Page, test } from '@playwright/test';
import { MeetingDriver, meetingOfToday, pairWall } from '../support/meeting-driver';
import { LAPTOP, newcomer, PHONE, signedIn, WALL } from '../support/persona';
import { speak } from '../support/screen-check';
import { type RunningServer, startServer } from '../support/server';
import { Catalogue, stringsIn } from '../support/words';

const catalogue = new Catalogue();

/** A page that was loaded again has forgotten this. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => void document.documentElement.setAttribute('data-kept', 'yes'));
const expectKept = (page: Page): Promise<void> => expect(page.locator('html')).toHaveAttribute('data-kept', 'yes');

async function expectOnly(
  page: Page,
  language: 'da' | 'en',
  where: string,
  written?: ReadonlySet<string>,
): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  // Everything that is fetched again in the new language has come.
  await expect
    .poll(() => catalogue.remnants(page, language, written), { message: `${where}, ${language}` })
    .toEqual([]);
}

test('the words of every room are read', () => {
  expect(catalogue.size).toBeGreaterThan(500);
});

test.describe('two languages', () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    server = await startServer({ demo: true });
  });

  test.afterAll(() => server.stop());

  test('are switched in the middle of a meeting, without a reload, for one person alone', async ({ browser }) => {
    const mette = await signedIn(browser, server, 'mette', LAPTOP);
    const johanne = await signedIn(browser, server, 'johanne', PHONE);
    const wall = await newcomer(browser, server, WALL);
    const meeting = new MeetingDriver(mette.page, await meetingOfToday(mette.page));
    await meeting.started();
    await pairWall(wall.page, await meeting.wallCode());
    await mette.page.goto(`/meetings/${meeting.meetingId}/console`);
    await johanne.page.goto(`/meetings/${meeting.meetingId}/live`);
    await meeting.checkIn();
    await meeting.giveWordTo('Vilfred');
    await expect(johanne.page.locator('k-seat-circle')).toContainText('Vilfred');
    const written = new Set(stringsIn(await meeting.look()));

    await test.step('the console, by its own switch', async () => {
      await mark(mette.page);
      await expectOnly(mette.page, 'da', 'console', written);
      // A console in Danish is full of what an English one must not say: the check can tell.
      expect((await catalogue.remnants(mette.page, 'en', written)).length).toBeGreaterThan(15);
      await mette.page.getByRole('button', { name: 'Mere om mødet' }).click();
      await mette.page.getByRole('button', { name: 'English' }).click();
      await expectOnly(mette.page, 'en', 'console with its rarer choices', written);
      await mette.page.keyboard.press('Escape');
      await expectOnly(mette.page, 'en', 'console', written);
      await expectKept(mette.page);
      await expect(mette.page.getByRole('button', { name: /^On to/ })).toBeVisible();
    });

    await test.step('the companion follows the start page in another tab', async () => {
      await mark(johanne.page);
      await expectOnly(johanne.page, 'da', 'companion', written);
      const tab = await johanne.context.newPage();
      await tab.goto('/');
      await tab.getByRole('button', { name: 'English' }).click();
      await expectOnly(johanne.page, 'en', 'companion', written);
      await expectKept(johanne.page);
      await tab.close();
    });

    await test.step('the wall speaks the language of the group all along', async () => {
      await expectOnly(wall.page, 'da', 'wall', written);
    });

    await test.step('the choice is kept with the person, on any device', async () => {
      const again = await signedIn(browser, server, 'mette', LAPTOP);
      await expect(again.page.locator('html')).toHaveAttribute('lang', 'en');
      const tove = await signedIn(browser, server, 'tove', LAPTOP);
      await expect(tove.page.locator('html')).toHaveAttribute('lang', 'da');
      await again.context.close();
      await tove.context.close();
    });

    await test.step('and back again', async () => {
      await mette.page.getByRole('button', { name: 'More about the meeting' }).click();
      await mette.page.getByRole('button', { name: 'Dansk' }).click();
      await mette.page.keyboard.press('Escape');
      await expectOnly(mette.page, 'da', 'console', written);
      await expectKept(mette.page);
    });
    for (const { watch } of [mette, johanne, wall]) expect(watch.complaints).toEqual([]);
  });

  test('leave no word of the other on any page', async ({ browser }) => {
    const mette = await signedIn(browser, server, 'mette', LAPTOP);
    const agnes = await signedIn(browser, server, 'agnes', LAPTOP);
    const meeting = await meetingOfToday(mette.page);
    const detail = (await (await mette.page.request.get(`/api/meetings/${meeting}`)).json()) as {
      readonly networkId: string;
    };
    const written = new Set(stringsIn([detail, await (await mette.page.request.get('/api/blocks')).json()]));
    await agnes.page.goto('/admin');
    const programme = await agnes.page
      .locator('main a[href*="/admin/programmes/"]:not([href$="/new"])')
      .first()
      .getAttribute('href');
    const pages: readonly (readonly [Page, string])[] = [
      [mette.page, '/'],
      [mette.page, '/networks'],
      [mette.page, `/networks/${detail.networkId}`],
      [mette.page, `/meetings/${meeting}`],
      [mette.page, `/meetings/${meeting}/plan`],
      [mette.page, `/meetings/${meeting}/run-sheet`],
      [mette.page, `/networks/${detail.networkId}/meetings/new`],
      [mette.page, '/me'],
      [mette.page, '/nothing-here'],
      [agnes.page, '/'],
      [agnes.page, '/admin'],
      [agnes.page, '/admin/programmes/new'],
      [agnes.page, programme ?? ''],
      [agnes.page, '/admin/people'],
      [agnes.page, '/outbox'],
    ];
    for (const [page, path] of pages) {
      await page.goto(path);
      await expect(page.locator('h1').first()).toBeAttached();
      await expect(page.locator('main').first()).not.toContainText(/Henter|Fetching/);
      for (const language of ['en', 'da'] as const) {
        await speak(page, language);
        await expectOnly(page, language, path, written);
      }
    }
    for (const { watch } of [mette, agnes]) expect(watch.complaints).toEqual([]);
  });
});
