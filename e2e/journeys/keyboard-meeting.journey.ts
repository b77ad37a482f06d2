import { expect, test } from '@playwright/test';
import { Keyboard } from '../support/keyboard';
import { LAPTOP, newcomer, signInOf } from '../support/persona';
import { type RunningServer, startServer } from '../support/server';

const LEADERS = ['Johanne', 'Vilfred', 'Ea', 'Anne-Mathilde', 'Kirsten', 'Ib'];

test.describe('a meeting without a mouse', () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    server = await startServer({ demo: true });
  });

  test.afterAll(() => server.stop());

  test('is led from signing in to the end by keyboard alone', async ({ browser }) => {
    test.slow();
    const mette = await newcomer(browser, server, LAPTOP);
    const { page } = mette;
    const keys = new Keyboard(page);
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const centre = page.locator('kreds-centre-card section');
    const groupIsAt = page.locator('kreds-day-list [aria-current=step] .name');
    const speaking = page.locator('kreds-circle-list li[aria-current=true] .name');
    const onwards = page.locator('kreds-turn-buttons button.button--primary');

    await test.step('signs in and opens the meeting', async () => {
      const { email, passphrase } = signInOf(server, 'mette');
      await page.goto('/signin');
      await keys.write(page.locator('input[autocomplete=username]'), email);
      await keys.write(page.locator('input[autocomplete=current-password]'), passphrase);
      await page.keyboard.press('Enter');
      await keys.enter(page.getByRole('link', { name: 'Åbn mødet' }));
      await expect(page.getByRole('heading', { name: 'Mødet er ikke åbnet' })).toBeVisible();
      await keys.expectPlace('on the console');
    });

    await test.step('opens the lobby and sees who has come', async () => {
      await keys.enter(button('Åbn lobbyen'));
      await expect(page.getByRole('heading', { name: 'Velkommen' })).toBeVisible();
      await keys.expectPlace('in the lobby');
      for (const name of LEADERS) {
        const person = page.locator('kreds-lobby-card').getByRole('button', { name });
        await keys.reach(person);
        await keys.press('Space');
        await expect(person).toHaveAttribute('aria-pressed', 'true');
      }
    });

    await test.step('asks for the keys, and closes the overview where it was opened', async () => {
      await keys.press('?');
      await expect(page.getByRole('heading', { name: 'Taster' })).toBeVisible();
      await keys.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
      await keys.expectPlace('after the overview');
    });

    await test.step('begins', async () => {
      await keys.enter(button('Begynd mødet'));
      await expect(groupIsAt).toHaveText('Ankomst');
      await keys.expectPlace('after the beginning');
    });

    await test.step('looks ahead with the arrows; the group stays until Enter on Move', async () => {
      await keys.press('ArrowRight');
      await expect(centre).toHaveAccessibleName(/Åndehul/);
      await keys.press('ArrowRight');
      await expect(centre).toHaveAccessibleName(/Siden sidst/);
      await expect(groupIsAt).toHaveText('Ankomst');
      await keys.press('ArrowLeft');
      await expect(centre).toHaveAccessibleName(/Åndehul/);
      await keys.press('Escape');
      await expect(centre).toHaveAccessibleName(/Ankomst/);
      await keys.press('ArrowRight');
      await keys.press('ArrowRight');
      await expect(button('Gå til Siden sidst')).toBeFocused();
      await keys.press('Enter');
      await expect(groupIsAt).toHaveText('Siden sidst');
      await keys.expectPlace('after Move');
    });

    await test.step('Space holds and resumes the meeting', async () => {
      await expect(page.locator(':focus')).not.toHaveRole('button');
      await keys.press('Space');
      await expect(page.getByRole('heading', { name: 'Vi holder et øjeblik' })).toBeVisible();
      await keys.expectPlace('while held');
      await keys.press('Space');
      await expect(onwards).toBeVisible();
      await keys.expectPlace('after the pause');
    });

    await test.step('B draws the curtain, + gives a minute, a number gives the word', async () => {
      await keys.press('b');
      await expect(button('Vis væggen')).toBeVisible();
      await keys.press('b');
      await expect(button(/^Gardin/)).toBeVisible();
      await keys.enter(onwards);
      await expect(speaking).toHaveText('Johanne');
      await keys.press('+');
      await expect(button(/^Fortryd/)).toContainText('Ændret tid');
      await keys.press('3');
      await expect(speaking).toHaveText('Ea');
      await keys.expectPlace('after the number');
    });

    await test.step('finishes the round', async () => {
      await expect(async () => {
        if ((await onwards.count()) > 0) await keys.enter(onwards);
        await expect(page.locator('kreds-round-table')).toContainText('Alle har haft ordet', { timeout: 1_500 });
      }).toPass();
      await keys.expectPlace('after the round');
    });

    await test.step('carries the day on to its end', async () => {
      const next = button(/^Næste punkt/);
      const sure = button('Ja, gå videre');
      while ((await next.count()) > 0) {
        const was = await groupIsAt.innerText();
        await keys.enter(next);
        await expect(groupIsAt.filter({ hasNotText: was }).or(sure).first()).toBeVisible();
        if (await sure.isVisible()) await keys.enter(sure);
        await expect(groupIsAt).not.toHaveText(was);
        await keys.expectPlace(`after ${was}`);
      }
      await keys.enter(button('Afslut mødet').first());
      await keys.enter(button('Ja, afslut'));
      await expect(page.getByRole('heading', { name: 'Mødet er slut' })).toBeVisible();
      await keys.expectPlace('after the end');
    });

    await test.step('confirms who was there', async () => {
      await keys.enter(button('Bekræft fremmøde'));
      await expect(page.locator('dialog[open]')).toContainText('Kirsten');
      await keys.expectPlace('in the list');
      await keys.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
      await expect(button('Bekræft fremmøde')).toBeFocused();
    });

    expect(mette.watch.complaints).toEqual([]);
  });
});
