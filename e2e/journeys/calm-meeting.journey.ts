import { expect, test } from '@playwright/test';
import { MeetingDriver, meetingOfToday, pairWall } from '../support/meeting-driver';
import { LAPTOP, newcomer, PHONE, signedIn, WALL } from '../support/persona';
import { DEEP, lookAtScreen } from '../support/screen-check';
import { type RunningServer, startServer } from '../support/server';

const CONSOLE_WIDTHS = [1280, 1024, 800];
const WALL_WIDTHS = [1920, 1280];

test.describe('every screen of a meeting is calm', () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    server = await startServer({ demo: true });
  });

  test.afterAll(() => server.stop());

  test('console, companion and wall from before the lobby to after the end', async ({ browser }) => {
    test.slow();
    const mette = await signedIn(browser, server, 'mette', LAPTOP);
    const johanne = await signedIn(browser, server, 'johanne', PHONE);
    const wall = await newcomer(browser, server, WALL);
    const id = await meetingOfToday(mette.page);
    const meeting = new MeetingDriver(mette.page, id);
    const desk = mette.page;
    const phone = johanne.page;

    const lookAtConsole = (name: string) => lookAtScreen(desk, `console: ${name}`, CONSOLE_WIDTHS);
    const lookAtPhone = (name: string) => lookAtScreen(phone, `companion: ${name}`);
    const lookAtWall = (name: string) => lookAtScreen(wall.page, `wall: ${name}`, WALL_WIDTHS);
    const lookAtSheet = async (button: string | RegExp, name: string): Promise<void> => {
      await desk.getByRole('button', { name: button }).first().click();
      await expect(desk.locator('dialog[open]')).toBeVisible();
      await lookAtConsole(name);
      await desk.keyboard.press('Escape');
      await expect(desk.locator('dialog[open]')).toHaveCount(0);
    };

    await test.step('before', async () => {
      await desk.goto(`/meetings/${id}/console`);
      await expect(desk.getByRole('button', { name: 'Åbn lobbyen' })).toBeVisible();
      await lookAtConsole('before the lobby');
      await phone.goto(`/meetings/${id}/live`);
      await expect(phone.getByRole('button', { name: 'Jeg kan ikke komme' })).toBeVisible();
      await lookAtPhone('before');
      await phone.getByRole('button', { name: 'Jeg kan ikke komme' }).click();
      await expect(phone.locator('dialog[open]')).toBeVisible();
      await lookAtPhone('why one cannot come');
      await phone.keyboard.press('Escape');
    });

    await test.step('lobby', async () => {
      await meeting.lobby();
      await expect(desk.locator('kreds-lobby-card [aria-pressed=true]')).toHaveCount(6);
      await lookAtConsole('lobby');
      await expect(phone.getByRole('heading', { name: 'Velkommen' })).toBeVisible();
      await lookAtPhone('lobby');
      await pairWall(wall.page, await meeting.wallCode());
      await expect(wall.page.getByRole('heading', { name: 'Velkommen' })).toBeVisible();
      await lookAtWall('lobby');
      await lookAtSheet('Vis mødet på en væg', 'how to put up a wall');
    });

    await test.step('somebody at the door', async () => {
      const borrowed = await newcomer(browser, server, PHONE);
      await borrowed.page.goto('/r');
      await borrowed.page.locator('#room-code').fill((await meeting.look()).roomCode ?? '');
      await borrowed.page.keyboard.press('Enter');
      await expect(borrowed.page.locator('.sign')).toBeVisible();
      await lookAtScreen(borrowed.page, 'door: the sign');
      await expect(desk.locator('kreds-hint-line')).toContainText(await borrowed.page.locator('.sign').innerText());
      await lookAtConsole('somebody at the door');
      await desk.locator('kreds-hint-line').getByRole('button').last().click();
      await expect(borrowed.page.getByRole('button', { name: 'Prøv igen' })).toBeVisible();
      await lookAtScreen(borrowed.page, 'door: turned away');
      expect(borrowed.watch.complaints).toEqual([]);
      await borrowed.context.close();
    });

    await test.step('the round', async () => {
      await meeting.give('Start');
      await lookAtConsole('the first item');
      await meeting.checkIn();
      await expect(desk.getByRole('button', { name: /^Start runden med/ })).toBeVisible();
      const first = (await meeting.look()).segments.find(({ round }) => round?.purpose === 'check_in');
      const order = first?.round?.turns.map(({ personId }) => personId) ?? [];
      const people = (await meeting.look()).people;
      const other = people.find(({ personId, firstName }) => personId === order[0] && firstName !== 'Johanne');
      const before = other ?? people.find(({ personId }) => personId === order[1]);
      await meeting.giveWordTo(before?.firstName ?? '');
      await expect(phone.locator('kreds-companion-round')).toContainText(`${before?.firstName} taler`);
      await lookAtConsole('the round');
      await lookAtPhone('waiting');
      await lookAtWall('the round');
      await lookAtSheet('Mere om mødet', 'rarer choices');
      await lookAtSheet('Taster og hjælp', 'keys');
      if (DEEP) {
        await lookAtSheet('Ret rækkefølge', 'order of the round');
        await lookAtSheet(/^Ret planen/, 'time that is left');
        await lookAtSheet('Mere om turen', 'one person');
      }
      await desk.keyboard.press('ArrowRight');
      await expect(desk.getByRole('button', { name: 'Tilbage til gruppen' })).toBeVisible();
      await lookAtConsole('looking ahead');
      await desk.getByRole('button', { name: 'Tilbage til gruppen' }).click();
      await meeting.giveWordTo('Johanne');
      await expect(phone.getByRole('heading', { name: 'Det er din tur' })).toBeVisible();
      await lookAtPhone('my turn');
    });

    await test.step('time is over', async () => {
      await server.advance(45 * 60_000);
      await phone.reload();
      await desk.reload();
      await wall.page.reload();
      await expect(phone.getByText('over tiden').first()).toBeVisible();
      await lookAtPhone('my turn, over time');
      await expect(desk.getByText('over tiden').first()).toBeVisible();
      await lookAtConsole('over time');
      await expect(wall.page.getByText('over tiden').first()).toBeVisible();
      await lookAtWall('over time');
    });

    await test.step('held and behind the curtain', async () => {
      await meeting.give('Hold');
      await expect(desk.getByRole('heading', { name: 'Vi holder et øjeblik' })).toBeVisible();
      await lookAtConsole('held');
      await expect(phone.getByRole('heading', { name: 'Vi holder et øjeblik' })).toBeVisible();
      await lookAtPhone('held');
      await expect(wall.page.getByRole('heading', { name: 'Vi holder et øjeblik' })).toBeVisible();
      await lookAtWall('held');
      await meeting.give('SetCurtain', { on: true });
      await expect(wall.page.getByRole('heading', { name: 'Et øjeblik', exact: true })).toBeVisible();
      await lookAtWall('curtain');
      await lookAtConsole('behind the curtain');
      await meeting.give('SetCurtain', { on: false });
      await meeting.give('Resume');
    });

    await test.step('quiet and break', async () => {
      await meeting.goTo(({ kind }) => kind === 'restorative');
      await meeting.give('SetQuiet', { on: true });
      await expect(phone.getByRole('heading', { name: 'Læg telefonen fra dig' })).toBeVisible();
      await lookAtPhone('quiet');
      await lookAtConsole('quiet');
      await lookAtWall('quiet');
      await meeting.goTo(({ kind }) => kind === 'break');
      await expect(phone.getByText(/Vi er tilbage kl\./)).toBeVisible();
      await lookAtPhone('break');
      await lookAtWall('break');
    });

    await test.step('after the end', async () => {
      await meeting.give('End', { closeAnyway: true });
      await expect(desk.getByRole('heading', { name: 'Mødet er slut' })).toBeVisible();
      await lookAtConsole('after the end');
      await lookAtSheet('Bekræft fremmøde', 'attendance');
      await expect(phone.getByRole('heading', { name: 'Tak for i dag' })).toBeVisible();
      await lookAtPhone('after the end');
      await expect(wall.page.getByRole('heading', { name: 'Tak for i dag' })).toBeVisible();
      await lookAtWall('after the end');
    });

    for (const { watch } of [mette, johanne, wall]) expect(watch.complaints).toEqual([]);
  });
});
