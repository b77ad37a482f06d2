import { expect, type Page, test } from '@playwright/test';
import { LAPTOP, newcomer, type Persona, PHONE, signedIn, WALL } from '../support/persona';
import { type RunningServer, startServer } from '../support/server';

const MINUTE = 60_000;

/** Everything a page hears over its live line. */
function overhear(page: Page): string[] {
  const heard: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void heard.push(String(payload))));
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) heard.push(await response.text().catch(() => ''));
  });
  return heard;
}

const openMeeting = async ({ page }: Persona): Promise<void> => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Åbn mødet' }).click();
};

/** The button that carries the round on; there is exactly one primary action in the centre. */
const onwards = (page: Page) => page.locator('kreds-turn-buttons button.button--primary');
const speaking = (page: Page) => page.locator('kreds-circle-list li[aria-current=true] .name');

test.describe('a whole meeting', () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    server = await startServer({ demo: true });
  });

  test.afterAll(async () => {
    await server.stop();
  });

  test('runs with two facilitators, three leaders, the wall and a server that dies', async ({ browser }) => {
    const mette = await signedIn(browser, server, 'mette', LAPTOP);
    const tove = await signedIn(browser, server, 'tove', LAPTOP);
    const johanne = await signedIn(browser, server, 'johanne', PHONE);
    const kirsten = await signedIn(browser, server, 'kirsten', PHONE);
    const ib = await signedIn(browser, server, 'ib', PHONE);
    const wall = await newcomer(browser, server, WALL);
    const heardByWall = overhear(wall.page);
    const heardByKirsten = overhear(kirsten.page);

    await test.step('the lobby opens, five of six arrive, the wall is paired', async () => {
      await openMeeting(mette);
      await mette.page.getByRole('button', { name: 'Åbn lobbyen' }).click();
      for (const name of ['Johanne', 'Vilfred', 'Ea', 'Anne-Mathilde', 'Kirsten']) {
        const person = mette.page.locator('kreds-lobby-card').getByRole('button', { name });
        await person.click();
        await expect(person).toHaveAttribute('aria-pressed', 'true');
      }
      await mette.page.getByRole('button', { name: 'Vis mødet på en væg' }).first().click();
      await mette.page.getByRole('button', { name: 'Lav en kode' }).click();
      const code = await mette.page.locator('dialog[open] .code').innerText();
      await wall.page.goto('/wall');
      await wall.page.getByLabel('Kode til væggen').fill(code);
      await wall.page.keyboard.press('Enter');
      await expect(wall.page.getByRole('heading', { name: 'Velkommen' })).toBeVisible();
      await mette.page.keyboard.press('Escape');
      await openMeeting(tove);
      await openMeeting(johanne);
      await openMeeting(kirsten);
      await expect(kirsten.page.getByText('Mette har set, at du er her.')).toBeVisible();
    });

    await test.step('the meeting starts and comes to the check-in round', async () => {
      await mette.page.getByRole('button', { name: 'Begynd mødet' }).click();
      for (const title of ['Åndehul', 'Siden sidst']) {
        await mette.page.getByRole('button', { name: /^Næste punkt/ }).click();
        await expect(mette.page.locator('kreds-centre-card section')).toHaveAccessibleName(new RegExp(title));
      }
      await expect(wall.page.getByRole('heading', { name: 'Hvad har fyldt mest siden sidst?' })).toBeVisible();
      await expect(kirsten.page.getByText('Hvad har fyldt mest siden sidst?')).toBeVisible();
    });

    await test.step('Johanne speaks and ends her own turn; Vilfred has the word next', async () => {
      await onwards(mette.page).click();
      await expect(johanne.page.getByRole('heading', { name: 'Det er din tur' })).toBeVisible();
      await johanne.page.getByRole('button', { name: 'Jeg er færdig' }).click();
      await expect(mette.page.locator('kreds-circle-list li', { hasText: 'Johanne' })).toContainText('Har haft ordet');
      await onwards(mette.page).click();
      await expect(speaking(tove.page)).toHaveText('Vilfred');
      await expect(wall.page.locator('k-seat-circle')).toContainText('Vilfred');
    });

    await test.step('an accidental Next is undone with the clock as if it had never been tapped', async () => {
      const before = await mette.page.locator('kreds-day-list [aria-current]').innerText();
      await mette.page.getByRole('button', { name: /^Næste punkt/ }).click();
      const sure = mette.page.getByRole('button', { name: 'Ja, gå videre' });
      await sure.click();
      await expect(speaking(mette.page)).toHaveCount(0);
      await mette.page.getByRole('button', { name: /^Fortryd/ }).click();
      await expect(speaking(mette.page)).toHaveText('Vilfred');
      expect((await mette.page.locator('kreds-day-list [aria-current]').innerText()).split('\n')[1]).toBe(
        before.split('\n')[1],
      );
    });

    await test.step("the facilitator's browser dies in mid-turn; the co-facilitator goes on", async () => {
      await mette.context.close();
      await expect(speaking(tove.page)).toHaveText('Vilfred');
      await server.advance(15_000);
      await tove.page.getByRole('button', { name: 'Led mødet herfra' }).first().click();
      await expect(tove.page.getByText('Du leder')).toBeVisible();
      await onwards(tove.page).click();
      await expect(speaking(tove.page)).toHaveText('Ea');
    });

    await test.step('a leader who comes late is placed last in the round', async () => {
      await openMeeting(ib);
      await tove.page.locator('kreds-circle-list').getByRole('button', { name: /Ib/ }).click();
      await tove.page.getByRole('button', { name: 'Er kommet', exact: true }).click();
      await expect(tove.page.locator('kreds-circle-list li').last()).toContainText('Ib');
      await expect(ib.page.locator('k-seat-circle')).toBeVisible();
    });

    await test.step('passing takes one tap and leaves no trace on the wall', async () => {
      await kirsten.page.getByRole('button', { name: 'Spring over' }).click();
      await expect(kirsten.page.getByText('Du sprang over.')).toBeVisible();
      await expect(tove.page.locator('kreds-circle-list li', { hasText: 'Kirsten' })).toContainText('Sprang over');
      await expect(wall.page.getByRole('list', { name: 'Runden' })).toContainText('har haft ordet');
      expect(heardByWall.join('\n')).not.toMatch(/pass/i);
    });

    await test.step('the server is killed in mid-turn; everybody is back with the same turn', async () => {
      await server.kill();
      await server.restart();
      await expect(speaking(tove.page)).toHaveText('Ea', { timeout: 15_000 });
      await expect(wall.page.locator('k-seat-circle')).toContainText('Ea', { timeout: 15_000 });
      await expect(johanne.page.getByText('Live', { exact: true })).toBeVisible({ timeout: 15_000 });
      await expect(tove.page.getByText('Live', { exact: true }).or(tove.page.getByText('Alt er gemt'))).toBeVisible({
        timeout: 15_000,
      });
    });

    await test.step('a phone that slept for twenty minutes shows the present at once', async () => {
      await johanne.page.clock.install();
      await johanne.context.setOffline(true);
      await server.advance(20 * MINUTE);
      await onwards(tove.page).click();
      await expect(speaking(tove.page)).toHaveText('Anne-Mathilde');
      await johanne.page.clock.fastForward('20:00');
      await johanne.context.setOffline(false);
      await johanne.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await johanne.page.clock.runFor(3_000);
      await expect(johanne.page.locator('k-seat-circle')).toContainText('Anne-Mathilde');
      await johanne.page.clock.resume();
    });

    await test.step('the day is carried on to its end', async () => {
      await onwards(tove.page).click();
      await expect(speaking(tove.page)).toHaveText('Ib');
      await tove.page
        .getByRole('button', { name: /Ib er færdig/ })
        .or(onwards(tove.page))
        .first()
        .click();
      const steps = await tove.page.locator('kreds-day-list li').count();
      for (let at = 0; at < steps; at++) {
        const next = tove.page.getByRole('button', { name: /^Næste punkt/ });
        if ((await next.count()) === 0) break;
        const was = await tove.page.locator('kreds-day-list [aria-current]').innerText();
        await next.click();
        const sure = tove.page.getByRole('button', { name: 'Ja, gå videre' });
        await expect(async () => {
          if (await sure.isVisible()) await sure.click();
          expect(await tove.page.locator('kreds-day-list [aria-current]').innerText()).not.toBe(was);
        }).toPass({ timeout: 10_000 });
      }
      await tove.page.getByRole('button', { name: 'Afslut mødet' }).first().click();
      await tove.page.getByRole('button', { name: 'Ja, afslut' }).click();
      await expect(tove.page.getByRole('heading', { name: 'Mødet er slut' })).toBeVisible();
      await expect(kirsten.page.getByRole('heading', { name: 'Tak for i dag' })).toBeVisible();
      await expect(wall.page.getByRole('heading', { name: 'Tak for i dag' })).toBeVisible();
    });

    await test.step('attendance is confirmed in one tap a person, and End can be taken back', async () => {
      await tove.page.getByRole('button', { name: 'Bekræft fremmøde' }).click();
      await expect(tove.page.locator('dialog[open]')).toContainText('Kirsten');
      await tove.page.keyboard.press('Escape');
      await tove.page.getByRole('button', { name: 'Åbn mødet igen' }).click();
      await expect(tove.page.getByRole('heading', { name: 'Mødet er slut' })).toBeHidden();
      await expect(tove.page.getByRole('button', { name: 'Afslut mødet' })).toBeVisible();
    });

    await test.step('neither the wall nor another phone ever got what is private', async () => {
      const byWall = heardByWall.join('\n');
      const byKirsten = heardByKirsten.join('\n');
      expect(byWall.length).toBeGreaterThan(500);
      for (const secret of ['Prøvesen', 'script', 'titlePrivate', 'spokenMs', 'attendance', 'personId', 'Tag dem op']) {
        expect([secret, byWall.includes(secret)]).toEqual([secret, false]);
      }
      for (const secret of ['script', 'titlePrivate', 'spokenMs', 'Tag dem op']) {
        expect([secret, byKirsten.includes(secret)]).toEqual([secret, false]);
      }
    });

    for (const { watch } of [tove, johanne, kirsten, ib, wall]) expect(watch.complaints).toEqual([]);
    for (const { context } of [tove, johanne, kirsten, ib, wall]) await context.close();
  });
});
