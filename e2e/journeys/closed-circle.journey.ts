import { expect, test, type Page } from '@playwright/test';
import { expectCalm } from '../support/calm-page';
import {
  circleRow,
  closeDoor,
  comeIn,
  expectInside,
  finishJoin,
  makeCircle,
  showCode,
  writeGroupNote,
} from '../support/circle';
import { LAPTOP, newcomer, PHONE, type Persona } from '../support/persona';
import { doorAddress, qrPathOf } from '../support/qr';
import { shareLine, writeReflection } from '../support/reflection';
import { startServer, type RunningServer } from '../support/server';
import { signUp, signUpFirst } from '../support/sign-up';
import { SmallGroup } from '../support/small-group';

const FACILITATOR = 'Mette Eksempelsen';
const [ROSA, POUL] = ['Rosa Prøvesen', 'Poul Øvesen'] as const;
const GROUP_NOTE = 'Vi taler om pauser næste gang.';
const OF_POUL = 'Jeg medbringer kaffe.';
const AFTER_POUL = 'Dette er skrevet, efter at Poul gik.';
const AFTER_ROSA = 'Dette er skrevet, efter at Rosa blev taget ud.';
const REFLECTION = 'I dag sagde jeg nej til en opgave.';

test.use({ actionTimeout: 30_000 });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ demo: false });
});
test.afterAll(() => server.stop());

interface LogOnServer {
  readonly entries: readonly unknown[];
}

/** The number of entries that the server holds, and the status it answers with. */
async function logOf(page: Page, vault: string): Promise<{ status: number; entries: number }> {
  const answer = await page.request.get(`/api/vaults/${vault}/log`);
  const entries = answer.ok() ? ((await answer.json()) as LogOnServer).entries.length : 0;
  return { status: answer.status(), entries };
}

/** The one group vault that the account is in. */
async function groupVault(page: Page): Promise<string> {
  const { vaults } = (await (await page.request.get('/api/vaults')).json()) as {
    vaults: { id: string; about: { kind: string } }[];
  };
  return vaults.find(({ about }) => about.kind === 'group')?.id ?? '';
}

test('two leaders and a facilitator come in, write, share, leave, and keys are changed behind whoever left', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const admin = await newcomer(browser, server, LAPTOP);
  await signUpFirst(admin.page, server);
  const group = await SmallGroup.make(admin.page, FACILITATOR, [ROSA, POUL, 'Oda Skitsen']);
  const [rosaInvited, poulInvited] = group.leaders;
  if (!rosaInvited || !poulInvited) throw new Error('two leaders were added');
  const mette = await newcomer(browser, server, LAPTOP);
  const rosa = await newcomer(browser, server, PHONE);
  const poul = await newcomer(browser, server, PHONE);
  const everybody: readonly Persona[] = [mette, rosa, poul];

  await test.step('everybody follows their link, keeps a sheet and has the device remembered', async () => {
    const invited = [group.facilitator, rosaInvited, poulInvited];
    await Promise.all(
      everybody.map(async ({ page }, index) => {
        const { email } = invited[index] ?? group.facilitator;
        const link = await group.linkTo(email, 'invitation');
        const { sheet } = await signUp(page, link, email, { sheet: true, remember: true });
        expect(sheet).toMatch(/^(?:[0-9A-Z]{4} ){6}[0-9A-Z]{4}$/);
      }),
    );
  });

  await test.step('nothing is there before the circle is made', async () => {
    await rosa.page.goto(`/networks/${group.networkId}/notes`);
    await expect(rosa.page.getByRole('heading', { name: 'Du er ikke lukket ind endnu' })).toBeVisible();
    await rosa.page.getByRole('link', { name: 'Skriv koden' }).click();
    await expect(rosa.page.getByText('Der vises ingen kode lige nu')).toBeVisible();
  });

  const code = await test.step('the facilitator makes the circle and shows a code', async () => {
    await makeCircle(mette.page, group.networkId);
    await expectCalm(mette.page, 'circle');
    const shown = await showCode(mette.page);
    expect(shown).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/);
    await expectCalm(mette.page, 'open door');
    return shown;
  });

  await test.step('one leader types it, not before she has agreed', async () => {
    await rosa.page.goto('/join');
    await rosa.page.locator('#join-code').fill(code);
    await rosa.page.locator('form').getByRole('button', { name: 'Kom ind' }).click();
    await expect(rosa.page.getByText('Sæt et hak, hvis du siger ja.')).toBeVisible();
    await expectCalm(rosa.page, 'coming in');
    await comeIn(rosa.page, code);
    await expectInside(mette.page, ROSA);
  });

  await test.step('the other follows the picture on a remembered phone, where nobody types anything', async () => {
    const { doors } = (await (await poul.page.request.get('/api/vault-doors')).json()) as {
      doors: { vault: string; facilitatorKid: string }[];
    };
    const [door] = doors;
    if (!door) throw new Error('no door is open');
    const address = doorAddress(server.base, door, code);
    const picture = mette.page.getByRole('dialog').locator('k-qr-code path');
    await expect(picture).toHaveAttribute('d', qrPathOf(address));
    const tab = await poul.context.newPage();
    await tab.goto(address);
    await expect(tab.getByText('Koden er læst.')).toBeVisible();
    await expect(tab.locator('notes-locked')).toHaveCount(0);
    expect(tab.url()).not.toContain('#');
    await finishJoin(tab);
    await tab.close();
    await expectInside(mette.page, POUL);
    await closeDoor(mette.page);
  });

  await test.step('the page says how each of them came in', async () => {
    const row = (name: string) => circleRow(mette.page, name);
    await expect(row(FACILITATOR)).toContainText('Lavede kredsen');
    await expect(row(ROSA)).toContainText(/Tjekket i rummet den .* af Mette Eksempelsen/);
    await expect(row(POUL)).toContainText('Tjekket i rummet');
    await expect(row('Oda Skitsen')).toContainText('Mangler at oprette sig');
    await mette.page.getByRole('button', { name: 'Sammenlign ved bordet' }).click();
    const digits = (await mette.page.locator('.digits').textContent())?.trim();
    expect(digits).toMatch(/^(?:\d{4} ){5}\d{4}$/);
    await rosa.page.goto(`/networks/${group.networkId}/circle`);
    await rosa.page.getByRole('button', { name: 'Sammenlign ved bordet' }).click();
    await expect(rosa.page.locator('.digits')).toHaveText(digits ?? '');
  });

  await test.step('a note of the group is seen by all, also while they look', async () => {
    await rosa.page.goto(`/networks/${group.networkId}/notes`);
    await expect(rosa.page.getByRole('button', { name: 'Skriv et afsnit' })).toBeVisible();
    await writeGroupNote(mette.page, group.networkId, GROUP_NOTE);
    await expect(rosa.page.locator('notes-lines')).toContainText(GROUP_NOTE);
    await writeGroupNote(poul.page, group.networkId, OF_POUL);
    await expect(poul.page.locator('notes-lines')).toContainText(GROUP_NOTE);
    await expect(mette.page.locator('notes-lines')).toContainText(OF_POUL);
  });

  await test.step('a reflection is for one alone until a second step names who will read it', async () => {
    await mette.page.goto(`/conversations/${rosaInvited.id}`);
    await mette.page.getByRole('button', { name: 'Begynd noterne' }).click();
    await mette.page.getByRole('button', { name: 'Luk lederen ind' }).click();
    await expect(mette.page.getByText('I læser begge det, der står her.')).toBeVisible();
    await writeReflection(rosa.page, REFLECTION);
    for (const path of [`/conversations/${rosaInvited.id}`, `/networks/${group.networkId}/notes`]) {
      await mette.page.goto(path);
      await expect(mette.page.getByRole('button', { name: 'Skriv et afsnit' })).toBeVisible();
      await expect(mette.page.locator('body')).not.toContainText(REFLECTION);
    }
    const said = await shareLine(rosa.page, REFLECTION, 'Du og Mette');
    expect(said).toContain('Mette');
    await expect(rosa.page.locator('notes-log-list')).toContainText('Du og Mette');
  });

  const vault = await groupVault(mette.page);
  await test.step('a leader leaves; whoever writes next changes the keys without being asked', async () => {
    await poul.page.goto(`/networks/${group.networkId}/circle`);
    await poul.page.getByRole('button', { name: 'Gå ud af kredsen' }).click();
    await poul.page.getByRole('button', { name: 'Ja, gå ud' }).click();
    await expect(poul.page.getByText('Du er ikke lukket ind endnu')).toBeVisible();
    const before = await logOf(rosa.page, vault);
    await writeGroupNote(rosa.page, group.networkId, AFTER_POUL);
    expect(await logOf(rosa.page, vault)).toEqual({ status: 200, entries: before.entries + 1 });
    await expectNothingNew(poul, vault, group.networkId, AFTER_POUL);
    await mette.page.goto(`/networks/${group.networkId}/notes`);
    await expect(mette.page.locator('notes-lines')).toContainText(AFTER_POUL);
  });

  await test.step('the facilitator takes the other one out', async () => {
    await mette.page.goto(`/networks/${group.networkId}/circle`);
    const row = circleRow(mette.page, ROSA);
    await row.getByRole('button', { name: `Mere om ${ROSA}` }).click();
    await row.getByRole('button', { name: 'Tag ud af kredsen' }).click();
    await expect(row).toContainText('læser intet nyt');
    await row.getByRole('button', { name: `Tag ${ROSA} ud` }).click();
    await expect(row).toContainText('Venter på en kode');
    await writeGroupNote(mette.page, group.networkId, AFTER_ROSA);
    await expectNothingNew(rosa, vault, group.networkId, AFTER_ROSA);
  });

  expect([admin, ...everybody].flatMap(({ watch }) => watch.complaints)).toEqual([]);
});

/** Neither the server's answers nor the page hold anything for somebody who is out. */
async function expectNothingNew(
  { page, watch }: Persona,
  vault: string,
  networkId: string,
  text: string,
): Promise<void> {
  for (const path of ['log', 'objects', 'joins']) {
    expect([path, (await page.request.get(`/api/vaults/${vault}/${path}`)).status()]).toEqual([path, 404]);
  }
  await page.goto(`/networks/${networkId}/notes`);
  await expect(page.getByRole('heading', { name: 'Du er ikke lukket ind endnu' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(text);
  // A browser itself logs what it is refused; somebody was taken out while looking.
  const own = watch.complaints.filter((complaint) => !complaint.includes('status of 404'));
  watch.complaints.splice(0, Infinity, ...own);
  expect(watch.complaints).toEqual([]);
}
