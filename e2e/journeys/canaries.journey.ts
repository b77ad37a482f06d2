import { expect, test, type Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { storedIn } from '../support/browser-storage';
import { CanarySearch } from '../support/canaries';
import { writeGroupNote } from '../support/circle';
import { Heard } from '../support/heard';
import { secretsOf } from '../support/known-secrets';
import { MeetingDriver, pairWall } from '../support/meeting-driver';
import { peopleInCircle, type Member } from '../support/people-in-circle';
import { newcomer, WALL } from '../support/persona';
import { shareLine, writeReflection } from '../support/reflection';
import { startServer, type RunningServer } from '../support/server';
import { keptIn } from '../support/stored-bytes';

test.use({ actionTimeout: 30_000 });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ demo: false, log: 'debug' });
});
test.afterAll(() => server.stop());

/** Words that stand nowhere else, with letters that every spelling writes in another way. */
const canaryOf = (field: string): string => `Kanariefugl æøå ${field} ${randomBytes(6).toString('hex')}`;
const CANARIES = {
  reflection: canaryOf('refleksion'),
  intention: canaryOf('noget at prøve'),
  groupNote: canaryOf('netværkets note'),
  rule: canaryOf('aftale'),
  talk: canaryOf('samtale'),
  strain: canaryOf('belastning'),
  resource: canaryOf('kræfter'),
  action: canaryOf('handling'),
  obstacle: canaryOf('forhindring'),
  control: canaryOf('styring'),
  checkIn: canaryOf('linje til runden'),
  itemNote: canaryOf('note til punktet'),
  aboutPerson: canaryOf('note om en leder'),
  takeAway: canaryOf('det, jeg tager med'),
  stage: canaryOf('hvor jeg står'),
  outcome: canaryOf('hvordan det gik'),
} as const;

/** Adds one line on a page with a list of lines, and waits until the server has it. */
async function addLine(page: Page, path: string, button: string, text: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('notes-write-line textarea').fill(text);
  await page.locator('notes-write-line').getByRole('button', { name: 'Færdig' }).click();
  await expect(page.locator('notes-write-line')).toBeHidden();
  await expect(page.getByText(text).first()).toBeVisible();
}

async function writeAroundTalks(facilitator: Member, leader: Member): Promise<void> {
  const { page } = facilitator;
  const home = `/conversations/${leader.id}`;
  await page.goto(home);
  await page.getByRole('button', { name: 'Begynd noterne' }).click();
  await page.getByRole('button', { name: 'Luk lederen ind' }).click();
  await expect(page.getByText('I læser begge det, der står her.')).toBeVisible();
  await addLine(page, home, 'Skriv et afsnit', CANARIES.talk);
  await addLine(page, `${home}/strain`, 'Tilføj noget, der belaster', CANARIES.strain);
  await addLine(page, `${home}/resources`, 'Tilføj noget, der giver kræfter', CANARIES.resource);
  await addLine(page, `${home}/actions`, 'Tilføj en handling', CANARIES.action);
  await addLine(page, `${home}/obstacles`, 'Tilføj en forhindring', CANARIES.obstacle);
}

async function writeForOneself({ page }: Member): Promise<void> {
  await writeReflection(page, CANARIES.reflection);
  await page.getByRole('button', { name: 'Skriv noget, jeg vil prøve' }).click();
  await page.locator('#new-intention').fill(CANARIES.intention);
  const list = page.locator('notes-intention-list');
  await list.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(list.locator('article')).toContainText(CANARIES.intention);
  await list.getByText('Vis mig det ved næste runde om siden sidst').click();
  await shareLine(page, CANARIES.reflection, 'Du og Mette');
}

/** Where a leader sees herself in the seven steps, in her own words. */
async function placeOneself(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('notes-stage-steps .option').nth(2).click();
  await page.locator('#stage-words').fill(CANARIES.stage);
  await page.getByRole('button', { name: 'Gem, hvor jeg står' }).click();
  await expect(page.getByRole('list').getByText(CANARIES.stage)).toBeVisible();
}

/** How it went with what she meant to try. */
async function tellOutcome(page: Page): Promise<void> {
  await page.goto('/reflections');
  const intention = page.locator('notes-intention-list article').filter({ hasText: CANARIES.intention });
  await intention.getByRole('button', { name: 'Jeg prøvede' }).click();
  await page.locator('notes-intention-list summary').click();
  await intention.locator('textarea').fill(CANARIES.outcome);
  const stored = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await intention.getByRole('button', { name: 'Gem', exact: true }).click();
  await stored;
}

/** The words on a page, and what somebody has typed on it. */
async function wordsOn(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll('textarea, input')].map((box) => (box as HTMLInputElement).value),
    ].join('\n'),
  );
}

function expectWithout(words: string, canaries: readonly string[], where: string): void {
  expect(
    canaries.filter((canary) => words.includes(canary)),
    where,
  ).toEqual([]);
}

test('what people write is nowhere but with those who may read it, and no key is anywhere', async ({ browser }) => {
  test.setTimeout(360_000);
  const heard = new Heard();
  const people = await peopleInCircle(browser, server, {
    facilitator: 'Mette Eksempelsen',
    leaders: ['Rosa Prøvesen', 'Poul Øvesen'],
    sheet: true,
    remember: true,
    begin: ({ context }) => heard.listen(context),
  });
  const { group, facilitator } = people;
  const [rosa, poul] = people.leaders;
  if (!rosa || !poul) throw new Error('two leaders came in');

  await test.step('between meetings', async () => {
    await writeAroundTalks(facilitator, rosa);
    await writeForOneself(rosa);
    await writeGroupNote(poul.page, group.networkId, CANARIES.groupNote);
    await addLine(rosa.page, `/networks/${group.networkId}/rules`, 'Tilføj en regel', CANARIES.rule);
    await addLine(rosa.page, `/conversation/${facilitator.id}/control`, 'Tilføj noget, der fylder', CANARIES.control);
    await placeOneself(rosa.page, `/conversation/${facilitator.id}/stages`);
  });

  const wall = await newcomer(browser, server, WALL);
  heard.listen(wall.context);
  await test.step('in a meeting, with a card that only its owner sees', async () => {
    const driver = await new MeetingDriver(facilitator.page, await group.meetingToday()).started();
    await driver.checkIn();
    await pairWall(wall.page, await driver.wallCode());
    await rosa.page.goto(`/meetings/${driver.meetingId}/live`);
    await rosa.page.getByRole('button', { name: 'Vis mit kort' }).click();
    await expect(rosa.page.locator('.cue__text')).toContainText(CANARIES.intention);
    await rosa.page.getByRole('button', { name: 'Skriv en linje for dig selv' }).click();
    await rosa.page.locator('kreds-notes-slot textarea').fill(CANARIES.checkIn);
    await expect(rosa.page.locator('.writing__saved')).toHaveText('Gemt');
    await facilitator.page.goto(`/meetings/${driver.meetingId}/console`);
    await facilitator.page.getByRole('button', { name: /^Vis: Note til/ }).click();
    await facilitator.page.locator('kreds-notes-slot textarea').fill(CANARIES.itemNote);
    await expect(facilitator.page.locator('kreds-notes-slot .writing__saved')).toHaveText('Gemt');
    await facilitator.page.locator('kreds-circle-list').getByRole('button', { name: 'Rosa' }).click();
    const sheet = facilitator.page.locator('kreds-person-sheet');
    await sheet.getByRole('button', { name: /^Vis: Note om/ }).click();
    await sheet.locator('textarea').fill(CANARIES.aboutPerson);
    await expect(sheet.locator('.writing__saved')).toHaveText('Gemt');
    await facilitator.page.keyboard.press('Escape');
    await poul.page.goto(`/meetings/${driver.meetingId}/live`);
    await expect(poul.page.locator('h1').first()).toBeVisible();

    const all = Object.values(CANARIES);
    expectWithout(await wordsOn(wall.page), all, 'the wall');
    expectWithout(await wordsOn(poul.page), all, 'another phone');
    const ofRosa = [CANARIES.checkIn, CANARIES.intention, CANARIES.reflection, CANARIES.takeAway, CANARIES.stage];
    expectWithout(await wordsOn(facilitator.page), ofRosa, 'the console');
    expectWithout(await wordsOn(rosa.page), [CANARIES.itemNote, CANARIES.aboutPerson], 'the phone of a leader');

    // While she writes, her field stays where it is; she is done with the first round.
    await rosa.page.locator('kreds-notes-slot').getByRole('button', { name: 'Færdig' }).click();
    await driver.goTo(({ round }) => round?.purpose === 'take_away');
    const taken = rosa.page.locator('kreds-notes-slot textarea').last();
    await expect(rosa.page.getByText('Jeg tager med mig, at')).toBeVisible();
    await taken.fill(CANARIES.takeAway);
    await expect(rosa.page.locator('.writing__saved').last()).toHaveText('Gemt');
    expectWithout(await wordsOn(wall.page), all, 'the wall in the last round');
    expectWithout(await wordsOn(facilitator.page), ofRosa, 'the console in the last round');
  });

  await test.step('after the meeting', () => tellOutcome(rosa.page));

  await test.step('no word of it went out, came in, or lies anywhere', async () => {
    await heard.settled();
    const members = [facilitator, rosa, poul];
    const typed = members.flatMap(({ passphrase, sheet }) => [passphrase, sheet, sheet.replaceAll(' ', '')]);
    const search = new CanarySearch([...Object.values(CANARIES), ...typed]);
    expect(heard.sent.filter(({ where }) => where.startsWith('PUT /api/vaults')).length).toBeGreaterThan(9);
    expect(heard.sent.some(({ where }) => where.startsWith('socket'))).toBe(true);
    expect(search.inAll(heard.sent)).toEqual([]);
    expect(search.inAll(heard.received)).toEqual([]);
    expect(server.printed()).toContain('/api/vaults');
    expect(search.in(Buffer.from(server.printed()), 'what the server printed')).toEqual([]);
    expect(search.inAll(keptIn(server.dataFolder))).toEqual([]);
    for (const { page, email } of members) {
      expect(search.inAll(await storedIn(page)), `browser of ${email}`).toEqual([]);
    }
  });

  await test.step('no key came in, is printed, or lies in any browser', async () => {
    for (const member of [facilitator, rosa, poul]) {
      const keys = await secretsOf(member.page, member);
      expect(keys.size).toBeGreaterThan(7);
      const search = new CanarySearch([], keys);
      expect(search.inAll([...heard.sent, ...heard.received])).toEqual([]);
      expect(search.inAll(keptIn(server.dataFolder))).toEqual([]);
      expect(search.in(Buffer.from(server.printed()), 'what the server printed')).toEqual([]);
      for (const { page, email } of [facilitator, rosa, poul]) {
        const kept = await storedIn(page);
        expect(kept.map(({ where }) => where)).toContain('indexedDB kreds-keys.devices');
        expect(search.inAll(kept), `browser of ${email}`).toEqual([]);
      }
    }
  });
  const complaints = [people.admin, facilitator, rosa, poul, wall].flatMap(({ watch }) => watch.complaints);
  expect(complaints).toEqual([]);
});
