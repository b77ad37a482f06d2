import { type Browser, expect, type Page, test } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MeetingDriver, meetingOfToday, pairWall } from '../support/meeting-driver';
import { type Device, LAPTOP, newcomer, type Persona, PHONE, signIn, signInOf, WALL } from '../support/persona';
import { type RunningServer, startServer } from '../support/server';

const FOLDER = join(
  __dirname,
  '../..',
  process.env['KREDS_WRITE_DOCS'] === '1' ? 'docs/screenshots' : 'dist/screenshots',
);
const MINUTE = 60_000;
/** Shortly before a morning meeting, Copenhagen time, whatever the time of day the pictures are made. */
const AT = { hours: 8, minutes: 24 } as const;

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

const inCopenhagen = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** How far from now that morning is, ms: the next one that is not in a weekend. */
function until(now: Date): number {
  const partOf = (instant: Date, type: string): string =>
    inCopenhagen.formatToParts(instant).find((part) => part.type === type)?.value ?? '';
  const sinceMidnight = Number(partOf(now, 'hour')) * 60 + Number(partOf(now, 'minute'));
  let minutes = AT.hours * 60 + AT.minutes - sinceMidnight;
  const isPast = (): boolean => minutes < 0;
  const isWeekend = (): boolean => partOf(new Date(now.getTime() + minutes * MINUTE), 'weekday').startsWith('S');
  while (isPast() || isWeekend()) minutes += 24 * 60;
  return minutes * MINUTE;
}

test.describe('pictures of the main screens', () => {
  const aheadMs = until(new Date());
  let server: RunningServer;

  /** The start page goes by the browser's own clock, so that must tell the same morning. */
  async function inTheMorning(browser: Browser, device: Device): Promise<Persona> {
    const persona = await newcomer(browser, server, device);
    await persona.context.clock.install({ time: new Date(Date.now() + aheadMs) });
    return persona;
  }

  async function signedInAs(browser: Browser, name: string, device: Device): Promise<Persona> {
    const persona = await inTheMorning(browser, device);
    await signIn(persona.page, signInOf(server, name));
    return persona;
  }

  test.beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    server = await startServer({ demo: true, aheadMs });
  });

  test.afterAll(() => server.stop());

  test('are made from the demo in the middle of a round', async ({ browser }) => {
    const mette = await signedInAs(browser, 'mette', LAPTOP);
    await expect(mette.page.getByRole('link', { name: 'Åbn mødet' })).toBeVisible();
    await take(mette.page, 'today');

    const meeting = new MeetingDriver(mette.page, await meetingOfToday(mette.page));
    const others = [];
    for (const name of ['johanne', 'vilfred', 'kirsten']) others.push(await signedInAs(browser, name, PHONE));
    const anneMathilde = await signedInAs(browser, 'anne-mathilde', PHONE);
    const wall = await inTheMorning(browser, WALL);
    await meeting.lobby();
    await pairWall(wall.page, await meeting.wallCode());
    await mette.page.goto(`/meetings/${meeting.meetingId}/console`);
    for (const { page } of [...others, anneMathilde]) await page.goto(`/meetings/${meeting.meetingId}/live`);
    await server.advance(6 * MINUTE);
    await meeting.give('Start');
    for (const { id, plannedMs, round } of (await meeting.look()).segments) {
      await meeting.goTo((segment) => segment.id === id);
      if (round?.purpose === 'check_in') break;
      await server.advance(plannedMs + MINUTE);
    }
    const order =
      (await meeting.look()).segments.find(({ round }) => round?.purpose === 'check_in')?.round?.turns ?? [];
    const names = new Map((await meeting.look()).people.map(({ personId, firstName }) => [personId, firstName]));
    const speakers = order.map(({ personId }) => names.get(personId) ?? '').filter((name) => name !== 'Anne-Mathilde');
    for (const name of speakers.slice(0, 3)) {
      await meeting.giveWordTo(name);
      await server.advance(2.4 * MINUTE);
    }
    for (const { page } of [...others, anneMathilde, wall, mette]) {
      await page.reload();
      await expect(page.locator('k-seat-circle').first()).toContainText(speakers[2] ?? '');
    }
    await expect(mette.page.locator('kreds-circle-list k-icon.device')).toHaveCount(4, { timeout: 45_000 });
    await take(mette.page, 'console');
    await take(anneMathilde.page, 'companion');
    await take(wall.page, 'room-screen');
    await mette.page.emulateMedia({ colorScheme: 'dark' });
    await take(mette.page, 'console-dark');
    await mette.page.emulateMedia({ colorScheme: 'light' });

    await meeting.giveWordTo('Anne-Mathilde');
    await expect(anneMathilde.page.getByRole('heading', { name: 'Det er din tur' })).toBeVisible();
    await take(anneMathilde.page, 'companion-my-turn');
    for (const { watch } of [mette, ...others, anneMathilde, wall]) expect(watch.complaints).toEqual([]);
  });
});
