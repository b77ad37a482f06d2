import { expect, test, type Browser, type Page } from '@playwright/test';
import { circleRow, closeDoor, comeIn, expectInside, showCode, unlockNotes, writeGroupNote } from '../support/circle';
import { newcomer, PHONE, signIn, type Persona } from '../support/persona';
import { peopleInCircle, type Member, type PeopleInCircle } from '../support/people-in-circle';
import { writeReflection } from '../support/reflection';
import { startServer, type RunningServer } from '../support/server';
import { choosePassphrase, keepSheet, safetySteps } from '../support/sign-up';

const [ROSA, POUL] = ['Rosa Prøvesen', 'Poul Øvesen'] as const;
const GROUP_NOTE = 'Vi holder en pause hver time.';
const AFTER = 'Skrevet med de nye nøgler.';
const TALK = 'Rosa vil sige nej oftere.';
const REFLECTION = 'Jeg sov bedre i nat.';

test.use({ actionTimeout: 30_000 });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ demo: false });
});
test.afterAll(() => server.stop());

/** Asks for a link and opens it. */
async function followLink(page: Page, { group }: PeopleInCircle, email: string): Promise<void> {
  await page.goto('/forgot');
  await page.getByLabel('Mail').fill(email);
  await page.getByRole('button', { name: 'Send link' }).click();
  await expect(page.getByRole('heading', { name: 'Se i din mail' })).toBeVisible();
  // The server answers before it works, so that its time tells nothing.
  await expect.poll(() => group.linkTo(email, 'recover').catch(() => '')).not.toBe('');
  await page.goto(await group.linkTo(email, 'recover'));
  await expect(page.getByRole('heading', { name: 'Sådan kommer du ind igen' })).toBeVisible();
  expect(page.url()).not.toContain('#');
}

/** A new passphrase over the same keys; a sheet that was used is followed by another one. */
async function chooseNew(page: Page, withSheet: boolean): Promise<{ passphrase: string; sheet: string }> {
  await expect(page.getByRole('heading', { name: 'Vælg en ny adgangssætning' })).toBeVisible({ timeout: 60_000 });
  const passphrase = await choosePassphrase(page);
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  const sheet = withSheet ? await keepSheet(page) : '';
  await page.waitForURL((url) => url.pathname === '/', { timeout: 60_000 });
  return { passphrase, sheet };
}

/** @param passphrase for a device that is not remembered: every page that is loaded anew asks for it */
async function expectEverythingOpen(
  page: Page,
  { group, facilitator }: PeopleInCircle,
  passphrase?: string,
): Promise<void> {
  const places = [
    [`/networks/${group.networkId}/notes`, 'notes-lines', GROUP_NOTE],
    [`/conversation/${facilitator.id}`, 'notes-lines', TALK],
    ['/reflections', 'notes-log-list', REFLECTION],
  ] as const;
  for (const [path, place, text] of places) {
    await page.goto(path);
    if (passphrase !== undefined) await unlockNotes(page, passphrase);
    await expect(page.locator(place)).toContainText(text);
  }
}

/** What an account's own cookies still open. */
async function isSignedIn(page: Page): Promise<boolean> {
  return (await page.request.get('/api/vaults')).ok();
}

async function onNewPhone(browser: Browser): Promise<Persona> {
  return newcomer(browser, server, PHONE);
}

async function writeEverywhere({ group, facilitator }: PeopleInCircle, rosa: Member): Promise<void> {
  await facilitator.page.goto(`/conversations/${rosa.id}`);
  await facilitator.page.getByRole('button', { name: 'Begynd noterne' }).click();
  await facilitator.page.getByRole('button', { name: 'Luk lederen ind' }).click();
  await expect(facilitator.page.getByText('I læser begge det, der står her.')).toBeVisible();
  await facilitator.page.getByRole('button', { name: 'Skriv et afsnit' }).click();
  await facilitator.page.locator('notes-write-line textarea').fill(TALK);
  await facilitator.page.locator('notes-write-line').getByRole('button', { name: 'Færdig' }).click();
  await expect(facilitator.page.locator('notes-write-line')).toBeHidden();
  await writeGroupNote(rosa.page, group.networkId, GROUP_NOTE);
  await writeReflection(rosa.page, REFLECTION);
}

test('a lost phone, a forgotten passphrase, and nothing left at all', async ({ browser }) => {
  test.setTimeout(300_000);
  const people = await peopleInCircle(browser, server, {
    facilitator: 'Mette Eksempelsen',
    leaders: [ROSA, POUL],
    sheet: true,
    remember: true,
  });
  const { group, facilitator, admin } = people;
  const [rosa, poul] = people.leaders;
  if (!rosa || !poul) throw new Error('two leaders came in');
  await writeEverywhere(people, rosa);

  const second = await test.step('the phone is gone: the sheet opens everything on a new one', async () => {
    const phone = await onNewPhone(browser);
    await followLink(phone.page, people, rosa.email);
    await phone.page.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
    // A slip of the pen is told at once.
    await phone.page.locator('#sheet-code').fill(rosa.sheet.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
    await phone.page.getByRole('button', { name: 'Åbn med koden' }).click();
    await expect(phone.page.getByRole('alert').or(phone.page.locator('.field__error')).first()).toBeVisible();
    await phone.page.locator('#sheet-code').fill(rosa.sheet.toLowerCase());
    await phone.page.getByRole('button', { name: 'Åbn med koden' }).click();
    const { sheet, passphrase } = await chooseNew(phone.page, true);
    expect(sheet).not.toBe(rosa.sheet);
    expect(passphrase).not.toBe(rosa.passphrase);
    await expectEverythingOpen(phone.page, people, passphrase);
    expect(await isSignedIn(rosa.page)).toBe(false);
    return { ...phone, passphrase };
  });

  await test.step('the passphrase is forgotten: a device that is remembered opens everything', async () => {
    await second.page.goto('/me');
    await second.page.getByRole('button', { name: 'Husk denne enhed' }).click();
    const ask = second.page.locator('identity-ask-passphrase');
    const here = second.page.locator('.row').filter({ hasText: 'Denne enhed' });
    await expect(ask.or(here)).toBeVisible();
    if (await ask.isVisible()) {
      await ask.locator('input[type=password]').fill(second.passphrase);
      await ask.getByRole('button', { name: 'Gå videre' }).click();
    }
    await expect(here).toBeVisible({ timeout: 30_000 });
    await second.page.context().clearCookies();
    await followLink(second.page, people, rosa.email);
    await second.page.getByRole('button', { name: 'Brug denne enhed' }).click();
    await chooseNew(second.page, false);
    await expectEverythingOpen(second.page, people);
  });

  await test.step('nothing is left: the account begins anew, and says what is lost', async () => {
    const phone = await onNewPhone(browser);
    await followLink(phone.page, people, rosa.email);
    await phone.page.getByRole('button', { name: 'Jeg har ingen af delene' }).click();
    await phone.page.getByRole('button', { name: 'Begynd forfra' }).click();
    await expect(phone.page.getByText('Sæt hakket, hvis du vil begynde forfra.')).toBeVisible();
    await phone.page.getByText('Jeg ved, at mine egne refleksioner er tabt').click();
    const passphrase = await choosePassphrase(phone.page);
    await phone.page.getByRole('button', { name: 'Begynd forfra' }).click();
    await safetySteps(phone.page, { sheet: false, remember: true });
    await phone.page.waitForURL((url) => url.pathname === '/');
    expect(await isSignedIn(second.page)).toBe(false);

    await test.step('of the group nothing is read before somebody has looked her in the eyes', async () => {
      await phone.page.goto(`/networks/${group.networkId}/notes`);
      await expect(phone.page.locator('h1')).toBeVisible();
      await expect(phone.page.locator('body')).not.toContainText(GROUP_NOTE);
      await facilitator.page.goto(`/networks/${group.networkId}/circle`);
      await expect(circleRow(facilitator.page, ROSA)).toContainText('Har fået nye nøgler');
    });

    await test.step('she is let in again with a code, and the notes of the others come back', async () => {
      const code = await showCode(facilitator.page);
      await comeIn(phone.page, code, await mustAgree(phone.page, code));
      await expectInside(facilitator.page, ROSA);
      await closeDoor(facilitator.page);
      await expect(circleRow(facilitator.page, ROSA)).toContainText(/Nye nøgler den .*, tjekket af Mette/);
      await phone.page.goto(`/networks/${group.networkId}/notes`);
      await expect(phone.page.locator('notes-lines')).toContainText(GROUP_NOTE);
      await writeGroupNote(phone.page, group.networkId, AFTER);
    });

    await test.step('the others see that her keys are new', async () => {
      await poul.page.goto(`/networks/${group.networkId}/notes`);
      const line = poul.page.locator('notes-lines li').filter({ hasText: AFTER });
      await expect(line).toContainText('Skrevet med nye nøgler, kontrolleret af Mette Eksempelsen');
      await expect(poul.page.locator('notes-lines li').filter({ hasText: GROUP_NOTE })).not.toContainText('nye nøgler');
    });

    await test.step('her own log is gone, and the page says nothing else', async () => {
      await phone.page.goto('/reflections');
      await expect(phone.page.getByText('Her er plads til dine egne ord')).toBeVisible();
      await expect(phone.page.locator('body')).not.toContainText(REFLECTION);
    });

    await test.step('the old passphrase opens nothing any more', async () => {
      const old = await onNewPhone(browser);
      await old.page.goto('/signin');
      await old.page.locator('input[autocomplete=username]').fill(rosa.email);
      await old.page.locator('input[autocomplete=current-password]').fill(rosa.passphrase);
      await old.page.locator('button[type=submit]').click();
      await expect(old.page.getByRole('alert').first()).toBeVisible({ timeout: 30_000 });
      expect(await isSignedIn(old.page)).toBe(false);
      await signIn(old.page, { role: 'leader', email: rosa.email, passphrase });
      await old.page.goto(`/networks/${group.networkId}/notes`);
      await unlockNotes(old.page, passphrase);
      await expect(old.page.locator('notes-lines')).toContainText(AFTER);
    });
  });
  expect([admin, facilitator, poul].flatMap(({ watch }) => watch.complaints)).toEqual([]);
});

/** Whether the page asks for the agreement, which was accepted before. */
async function mustAgree(page: Page, code: string): Promise<boolean> {
  await page.goto('/join');
  await page.locator('#join-code').fill(code);
  return page.locator('notes-agreement-tick').isVisible();
}
