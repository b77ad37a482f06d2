import { expect, test, type Locator, type Page } from '@playwright/test';
import { unlockNotes, writeGroupNote } from '../support/circle';
import { newcomer, PHONE, signIn } from '../support/persona';
import { peopleInCircle, type Member } from '../support/people-in-circle';
import { logLine, writeReflection } from '../support/reflection';
import { startServer, type RunningServer } from '../support/server';

test.use({ actionTimeout: 30_000 });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ demo: false });
});
test.afterAll(() => server.stop());

/** The line of a list with this text, opened for writing. */
async function change(page: Page, text: string): Promise<Locator> {
  await page.getByRole('button', { name: new RegExp(`^Ret: ${text.slice(0, 12)}`) }).click();
  const field = page.locator('notes-write-line textarea');
  await expect(field).toBeFocused();
  return field;
}

/** Types on without a line to the server: only the device has it, and says so. */
async function typeOffline(page: Page, field: Locator, text: string): Promise<void> {
  await page.context().setOffline(true);
  await field.fill(text);
  await expect(page.locator('.writing__saved').first()).toHaveText('Offline, gemt her', { timeout: 20_000 });
}

/** Both texts stand there to choose from; keeping both is what the first button does. */
async function keepBoth(page: Page, mine: string, theirs: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Intet er gået tabt', { timeout: 30_000 });
  await expect(dialog).toContainText(mine);
  await expect(dialog).toContainText(theirs);
  const both = dialog.getByRole('button', { name: 'Behold begge' });
  await expect(both).toHaveClass(/button--primary/);
  await both.click();
  await expect(dialog).toBeHidden();
}

const saved = (page: Page): Locator => page.locator('.writing__saved').first();

test('nothing that was typed is lost: two people, two devices, no line, no server, no key', async ({ browser }) => {
  test.setTimeout(300_000);
  const people = await peopleInCircle(browser, server, {
    facilitator: 'Mette Eksempelsen',
    leaders: ['Rosa Prøvesen', 'Poul Øvesen'],
    sheet: false,
    remember: true,
  });
  const { group, facilitator } = people;
  const [rosa, poul] = people.leaders;
  if (!rosa || !poul) throw new Error('two leaders came in');
  const notes = `/networks/${group.networkId}/notes`;

  await test.step('two people change the same paragraph without a line', async () => {
    await writeGroupNote(rosa.page, group.networkId, 'Vi mødes klokken ni.');
    await poul.page.goto(notes);
    await expect(poul.page.locator('notes-lines')).toContainText('Vi mødes klokken ni.');
    await typeOffline(rosa.page, await change(rosa.page, 'Vi mødes klokken ni.'), 'Vi mødes klokken ti, siger Rosa.');
    const ofPoul = await change(poul.page, 'Vi mødes klokken ni.');
    await typeOffline(poul.page, ofPoul, 'Vi mødes klokken otte, siger Poul.');
    await rosa.context.setOffline(false);
    await expect(saved(rosa.page)).toHaveText('Gemt', { timeout: 30_000 });
    await poul.context.setOffline(false);
    await keepBoth(poul.page, 'otte, siger Poul', 'ti, siger Rosa');
    for (const { page } of [facilitator, rosa]) {
      await page.goto(notes);
      await expect(page.locator('notes-lines')).toContainText('ti, siger Rosa');
      await expect(page.locator('notes-lines')).toContainText('otte, siger Poul');
    }
  });

  await test.step('one person does the same on two devices', async () => {
    await writeReflection(rosa.page, 'Jeg øver mig i at holde pause.');
    const tablet = await newcomer(browser, server, PHONE);
    await signIn(tablet.page, { role: 'leader', email: rosa.email, passphrase: rosa.passphrase });
    await tablet.page.goto('/reflections');
    await unlockNotes(tablet.page, rosa.passphrase);
    const fields: Locator[] = [];
    for (const { page } of [rosa, tablet]) {
      const line = logLine(page, 'Jeg øver mig');
      await line.getByRole('button', { name: /^Flere valg/ }).click();
      await line.getByRole('button', { name: 'Ret', exact: true }).click();
      fields.push(page.locator('notes-log-line-editor textarea'));
    }
    const [onPhone, onTablet] = fields;
    if (!onPhone || !onTablet) throw new Error('two fields were opened');
    await rosa.context.setOffline(true);
    await onPhone.fill('Jeg øver mig på telefonen.');
    await onTablet.fill('Jeg øver mig på tavlen.');
    await expect(tablet.page.locator('notes-log-line-editor .writing__saved')).toHaveText('Gemt', { timeout: 20_000 });
    await expect(rosa.page.locator('notes-log-line-editor .writing__saved')).toHaveText('Offline, gemt her');
    await rosa.context.setOffline(false);
    await keepBoth(rosa.page, 'på telefonen', 'på tavlen');
    await rosa.page.goto('/reflections');
    await expect(rosa.page.locator('notes-log-list')).toContainText('på telefonen');
    await expect(rosa.page.locator('notes-log-list')).toContainText('på tavlen');
    await tablet.context.close();
  });

  await test.step('the server dies while somebody types; the status tells no lie, and a reload keeps the words', async () => {
    const { page } = rosa;
    const card = page.locator('notes-writing-card');
    await server.kill();
    await card.locator('textarea').fill('Skrevet, mens serveren var død.');
    await expect(card.locator('.writing__saved')).toHaveText(/^\s*(Offline, gemt her|Gemt her)\s*$/, {
      timeout: 20_000,
    });
    await server.restart();
    await expect(card.locator('.writing__saved')).toHaveText('Gemt', { timeout: 60_000 });
    await page.context().setOffline(true);
    await card.locator('textarea').fill('Skrevet, mens serveren var død. Og mere bagefter.');
    await expect(card.locator('.writing__saved')).toHaveText('Offline, gemt her', { timeout: 20_000 });
    await page.context().setOffline(false);
    await page.reload();
    await expect(page.locator('notes-writing-card textarea').or(page.locator('notes-log-list'))).not.toHaveCount(0);
    await expect
      .poll(async () => wordsIn(page), { timeout: 30_000 })
      .toContain('Skrevet, mens serveren var død. Og mere bagefter.');
  });

  await test.step('a remembered device opens after a reload and in a second tab, and nobody types', async () => {
    const tab = await rosa.context.newPage();
    await tab.goto(notes);
    await expect(tab.locator('notes-lines')).toContainText('otte, siger Poul');
    await expect(tab.locator('notes-locked')).toHaveCount(0);
    await tab.close();
  });

  await test.step('what is typed while the notes are locked is kept, and sent once they are open', async () => {
    await writeWhileLocked(poul);
  });
  const own = /status of 404|ERR_INTERNET_DISCONNECTED|ERR_FAILED/;
  const complaints = [facilitator, rosa, poul].flatMap(({ watch }) => watch.complaints);
  expect(complaints.filter((complaint) => !own.test(complaint))).toEqual([]);
});

/** Everything that stands on the page and in its fields. */
function wordsIn(page: Page): Promise<string> {
  return page.evaluate(() =>
    [document.body.innerText, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join('\n'),
  );
}

/** The device forgets how to open; drafts are sealed to the writer's own public key and need nothing. */
async function writeWhileLocked({ page, passphrase, context }: Member): Promise<void> {
  await page.goto('/reflections');
  await expect(page.locator('notes-writing-card textarea')).toBeVisible();
  await writeReflection(page, 'Før alt blev låst.');
  // The half that the server keeps is out of reach: the device cannot open by itself.
  await context.route('**/api/auth/devices/*/half', (route) => route.abort());
  await page.goto('/reflections');
  await expect(page.locator('notes-locked')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Før alt blev låst.');
  const card = page.locator('notes-writing-card');
  await card.locator('textarea').fill('Skrevet, mens alt var låst.');
  await expect(card.locator('.writing__saved')).toHaveText('Gemt her. Låst');
  await context.unroute('**/api/auth/devices/*/half');
  await unlockNotes(page, passphrase);
  await expect(card.locator('.writing__saved')).toHaveText('Gemt', { timeout: 30_000 });
  await expect(page.locator('notes-log-list')).toContainText('Før alt blev låst.');
}
