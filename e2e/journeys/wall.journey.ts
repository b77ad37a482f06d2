import { expect, type Page, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { MeetingDriver, meetingOfToday, pairWall } from '../support/meeting-driver';
import { LAPTOP, newcomer, signedIn, WALL } from '../support/persona';
import { type RunningServer, startServer } from '../support/server';

const FROM_HERE = { 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' };
const PRESSES = 5;

/** Somebody with a stopwatch in a page: set before something happens, read afterwards. */
type Watched = typeof globalThis & { stopwatch?: Promise<number> };

const stoppedAt = (page: Page): Promise<number> => page.evaluate(() => (globalThis as Watched).stopwatch ?? 0);

/** Stops when this heading has come on the wall, epoch ms. A page in the background paints no frames, so it watches the page itself. */
async function watchFor(wall: Page, heading: string): Promise<void> {
  await wall.evaluate((words) => {
    const told = (): boolean => document.querySelector('h1')?.textContent?.trim() === words;
    (globalThis as Watched).stopwatch = new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!told()) return;
        observer.disconnect();
        done(Date.now());
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  }, heading);
}

/** Stops when the next key goes down at this desk, epoch ms. */
async function watchKeys(desk: Page): Promise<void> {
  await desk.evaluate(() => {
    (globalThis as Watched).stopwatch = new Promise((done) => {
      document.addEventListener('keydown', () => done(Date.now()), { once: true, capture: true });
    });
  });
}

test.describe('the wall', () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    server = await startServer({ demo: true });
  });

  test.afterAll(() => server.stop());

  test('shows what is public, blanks at once, and its cookie opens nothing else', async ({ browser }, info) => {
    const mette = await signedIn(browser, server, 'mette', LAPTOP);
    const wall = await newcomer(browser, server, WALL);
    const meeting = new MeetingDriver(mette.page, await meetingOfToday(mette.page));
    await meeting.started();
    await meeting.checkIn();
    await meeting.giveWordTo('Johanne');
    await mette.page.goto(`/meetings/${meeting.meetingId}/console`);
    await expect(mette.page.locator('kreds-circle-list li[aria-current=true]')).toContainText('Johanne');

    const answerOf = async (page: Page, path: string): Promise<string> => {
      const answer = await page.request.get(path);
      const body = (await answer.json()) as { readonly code?: string };
      return `${answer.status()} ${body.code ?? 'open'}`;
    };

    await test.step('a wrong code pairs nothing', async () => {
      await wall.page.goto('/wall');
      await wall.page.locator('#wall-code').fill('ZZZZZZ');
      await wall.page.keyboard.press('Enter');
      await expect(wall.page.locator('k-banner')).toBeVisible();
      expect((await wall.context.cookies()).length).toBe(0);
    });

    await test.step('the cookie of the wall opens the wall alone', async () => {
      await pairWall(wall.page, await meeting.wallCode());
      await expect(wall.page.locator('k-seat-circle')).toContainText('Johanne');
      const cookies = await wall.context.cookies();
      expect(cookies.length).toBe(1);
      expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
      expect(await answerOf(wall.page, '/api/wall/live')).toBe('200 open');
      for (const path of [
        `/api/meetings/${meeting.meetingId}/live`,
        `/api/meetings/${meeting.meetingId}`,
        `/api/meetings/${meeting.meetingId}/run-sheet`,
        '/api/home',
        '/api/networks',
      ]) {
        expect([path, await answerOf(wall.page, path)]).toEqual([path, expect.stringMatching(/^40[14] /)]);
      }
      const command = await wall.page.request.post(`/api/meetings/${meeting.meetingId}/commands`, {
        data: { type: 'SetCurtain', commandId: randomUUID(), on: true },
        headers: FROM_HERE,
      });
      expect(command.ok()).toBe(false);
    });

    await test.step('the cookie of an account does not open the wall', async () => {
      const nobody = await newcomer(browser, server, WALL);
      expect(await answerOf(mette.page, '/api/wall/live')).toBe(await answerOf(nobody.page, '/api/wall/live'));
      expect(await answerOf(mette.page, '/api/wall/live')).toMatch(/^40[14] /);
      await mette.page
        .context()
        .newPage()
        .then(async (page) => {
          await page.goto('/wall');
          await expect(page.locator('#wall-code')).toBeVisible();
          await page.close();
        });
      await nobody.context.close();
    });

    await test.step('B blanks the wall', async () => {
      const took: number[] = [];
      const bar = mette.page.locator('kreds-control-bar');
      const down = bar.getByRole('button', { name: 'Gardin', exact: true });
      const up = bar.getByRole('button', { name: 'Vis væggen', exact: true });
      for (let press = 0; press < PRESSES; press++) {
        await expect(down).toBeVisible();
        await watchFor(wall.page, 'Et øjeblik');
        await watchKeys(mette.page);
        await mette.page.keyboard.press('b');
        await expect(wall.page.getByRole('heading', { name: 'Et øjeblik' })).toBeVisible();
        took.push((await stoppedAt(wall.page)) - (await stoppedAt(mette.page)));
        await expect(wall.page.locator('k-seat-circle')).toHaveCount(0);
        await expect(up).toBeVisible();
        await mette.page.keyboard.press('b');
        await expect(wall.page.locator('k-seat-circle')).toBeVisible();
      }
      info.annotations.push({ type: 'curtain, ms from key to paint', description: took.join(', ') });
      // A figure for the report (aim: under 200 ms), not a condition: a busy machine must not fail a right page.
      expect(took).toHaveLength(PRESSES);
    });

    await test.step('a reload keeps the picture; a lost line keeps it with a dot', async () => {
      await wall.page.reload();
      await expect(wall.page.locator('k-seat-circle')).toContainText('Johanne');
      await expect(wall.page.locator('.line-lost')).toHaveCount(0);
      await server.kill();
      await expect(wall.page.locator('.line-lost')).toBeVisible({ timeout: 30_000 });
      await expect(wall.page.locator('k-seat-circle')).toContainText('Johanne');
      await server.restart();
      await expect(wall.page.locator('.line-lost')).toHaveCount(0, { timeout: 30_000 });
      await expect(wall.page.locator('k-seat-circle')).toContainText('Johanne');
    });

    await test.step('closing the walls from the console takes the picture away', async () => {
      const closed = await mette.page.request.delete(`/api/meetings/${meeting.meetingId}/walls`, {
        headers: FROM_HERE,
      });
      expect(closed.ok()).toBe(true);
      await expect(wall.page.locator('#wall-code')).toBeVisible({ timeout: 15_000 });
      await expect(wall.page.getByText('Johanne')).toHaveCount(0);
      expect(await answerOf(wall.page, '/api/wall/live')).toMatch(/^40[14] /);
    });
  });
});
