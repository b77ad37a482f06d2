import { expect, test, type Page } from '@playwright/test';
import { expectCalm, expectNoSidewaysScroll, PageWatch } from '../support/calm-page';
import { startServer, type RunningServer } from '../support/server';
import { choosePassphrase } from '../support/sign-up';

const COMPANIES = ['Fiktiv Børnesag', 'Prøvehus', 'Målestok', 'Øvelsen', 'Skitsen', 'Kladden'] as const;
const LEADERS = [
  'Rosa Prøvesen',
  'Poul Øvesen',
  'Oda Skitsen',
  'Niels Kladsen',
  'Gerda Forsøgsen',
  'Jonas Måling',
] as const;
const FACILITATOR = 'Mette Eksempelsen';

const emailOf = (name: string): string => `${name.split(' ')[0]?.toLowerCase()}@demo.example`;

// A page that does not come up must not eat the whole time of the journey.
test.use({ actionTimeout: 30_000 });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ demo: false, entry: 'main' });
});
test.afterAll(() => server.stop());

async function becomeAdministrator(page: Page): Promise<void> {
  await page.goto(`${server.base}/first-run`);
  await page.getByLabel('Kode').fill(server.firstRunCode);
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByLabel('Dit navn').fill('Ada Administratsen');
  await page.getByLabel('Mail').fill('ada@demo.example');
  await page.getByRole('button', { name: 'Videre' }).click();
  await choosePassphrase(page);
  await page.getByRole('button', { name: 'Lav min konto' }).click();
  // The keys are made by a slow function on purpose.
  const whatIf = page.getByRole('heading', { name: 'Hvis du glemmer den', level: 1 });
  await expect(whatIf).toBeVisible({ timeout: 90_000 });
  await expectCalm(page, 'what happens when the passphrase is forgotten');
  await page.getByRole('button', { name: 'Spring over' }).click();
  await page.getByRole('button', { name: 'Gå videre uden' }).click();
  await expect(page.getByRole('link', { name: /Åbn administrationen/ })).toBeVisible();
}

async function createProgramme(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Åbn administrationen/ }).click();
  await expect(page.getByText('Ingen programmer endnu')).toBeVisible();
  await expectCalm(page, 'no programmes');
  await page.getByRole('link', { name: 'Opret program' }).click();
  await page.getByRole('button', { name: 'Opret program' }).click();
  await expect(page.getByLabel('Navn på dansk')).toBeFocused();
  await expectCalm(page, 'programme with what is missing');
  await page.getByLabel('Navn på dansk').fill('Andet program');
  await page.getByLabel('Navn på engelsk').fill('Second programme');
  await page.getByLabel('Navn på væggen på dansk').fill('Ledere mødes');
  await page.getByLabel('Navn på væggen på engelsk').fill('Leaders meet');
  await page.getByLabel('Første dag').fill('2027-01-11');
  await page.getByLabel('Sidste dag').fill('2027-12-17');
  await page.getByText('Temadag').click();
  await page.getByRole('button', { name: 'Opret program' }).click();
  await expect(page.getByRole('heading', { name: 'Andet program' })).toBeVisible();
}

async function addCompanies(page: Page): Promise<void> {
  for (const company of COMPANIES) {
    await page.getByRole('button', { name: 'Tilføj virksomhed' }).click();
    const form = page.locator('programmes-company-form');
    await form.getByLabel('Navn').fill(company);
    await form.getByLabel('Slags').selectOption({ label: 'NGO' });
    await form.getByLabel('Størrelse').selectOption({ label: 'Under 250 ansatte' });
    await form.getByLabel('Landsdel').selectOption({ label: 'Sjælland' });
    await form.getByRole('button', { name: 'Tilføj virksomhed' }).click();
    await expect(form).toHaveCount(0);
    await expect(page.getByRole('listitem').filter({ hasText: company })).toBeVisible();
    // The keyboard goes on where it was, although the list was drawn anew.
    await expect(page.getByRole('button', { name: 'Tilføj virksomhed' })).toBeFocused();
  }
  await page.getByRole('button', { name: 'Ret Prøvehus' }).press('Enter');
  await expectCalm(page, 'company being corrected');
  await page.getByLabel('Landsdel').selectOption({ label: 'Fyn' });
  await page.locator('programmes-company-form').getByRole('button', { name: 'Gem' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Prøvehus' })).toContainText('Fyn');
}

async function createNetwork(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Opret netværk' }).click();
  await page.locator('#network-name').press('Escape');
  await expect(page.getByRole('button', { name: 'Opret netværk' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.locator('#network-name').fill('Netværk 1');
  await page.locator('form').getByRole('button', { name: 'Opret netværk' }).click();
  await expect(page.getByRole('link', { name: 'Netværk 1' })).toBeVisible();
  await expectCalm(page, 'programme');
}

async function addPeople(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Administration' }).first().click();
  await page.getByRole('link', { name: 'Personer' }).click();
  for (const name of [FACILITATOR, ...LEADERS]) {
    await page.getByRole('button', { name: 'Tilføj person' }).click();
    await page.getByLabel('Navn', { exact: true }).fill(name);
    await page.getByLabel('Mail', { exact: true }).fill(emailOf(name));
    await page.getByRole('button', { name: 'Tilføj og send invitation' }).click();
    await expect(page.getByText(`Invitationen til ${name} er sendt.`)).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('inviteret til');
  }
  await expectCalm(page, 'people');
}

async function placeLeader(page: Page, name: string, company: string): Promise<void> {
  await page.getByRole('button', { name: 'Tilføj leder' }).click();
  const form = page.locator('programmes-place-member');
  await form.getByLabel('Person').selectOption({ label: `${name}, ${emailOf(name)}` });
  await form.getByLabel('Virksomhed').selectOption({ label: company });
  await form.getByRole('button', { name: 'Tilføj leder' }).click();
}

async function fillNetwork(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Programmer' }).click();
  await page.getByRole('link', { name: /Andet program/ }).click();
  await page.getByRole('link', { name: 'Netværk 1' }).click();
  await expect(page.getByRole('heading', { name: 'Netværk 1' })).toBeVisible();

  await page.getByRole('button', { name: 'Start netværket' }).click();
  await expect(page.getByText('Der er for få ledere. Et netværk starter med mindst 5.')).toBeVisible();

  await page.getByRole('button', { name: 'Vælg facilitator' }).click();
  const form = page.locator('programmes-appoint-facilitator');
  await form.getByLabel('Person').selectOption({ label: `${FACILITATOR}, ${emailOf(FACILITATOR)}` });
  await form.getByRole('button', { name: 'Vælg facilitator' }).click();
  await expect(page.getByText(`Ledes af ${FACILITATOR}`)).toBeVisible();

  const people = page.locator('programmes-network-people');
  await placeLeader(page, LEADERS[0], COMPANIES[0]);
  await expect(people.getByRole('listitem').filter({ hasText: LEADERS[0] })).toContainText(COMPANIES[0]);
  await placeLeader(page, LEADERS[1], COMPANIES[0]);
  await expect(page.getByText('To fra samme virksomhed kan ikke være i samme netværk.')).toBeVisible();
  await page.getByRole('button', { name: 'Lad være' }).click();
  for (const [index, name] of LEADERS.entries()) {
    if (index === 0) continue;
    await placeLeader(page, name, COMPANIES[index] ?? '');
    await expect(people.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Start netværket' }).click();
  await expect(page.getByText('i gang', { exact: true })).toBeVisible();
  await expectCalm(page, 'network');
}

async function setDates(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Læg datoer ind' }).click();
  await page.getByLabel('Møde 1').fill('2027-02-04');
  await page.getByRole('button', { name: 'Hver fjerde uge fra første dato' }).click();
  await page.getByLabel('Sted').fill('Fiktiv Børnesag, Frederiksberg');
  await page.getByRole('button', { name: 'Opret 6 møder' }).click();
  await expect(page.locator('kreds-network-meetings').getByRole('listitem')).toHaveCount(6);
}

async function changePlan(page: Page): Promise<void> {
  await page.locator('kreds-network-meetings').getByRole('link', { name: 'Ret planen' }).first().click();
  await expect(page.getByRole('heading', { name: 'Plan for møde 1' })).toBeVisible();
  await page.getByRole('button', { name: /^Ret / }).nth(1).click();
  await page.getByLabel('Titel', { exact: true }).fill('En rolig runde');
  await page.getByRole('button', { name: 'Brug rettelsen' }).click();
  await page.getByRole('button', { name: 'Gem planen' }).click();
  await expect(page.getByText('Planen er gemt')).toBeVisible();
}

async function moveStep(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Se vejen for ${LEADERS[0]}` }).click();
  await page.getByRole('button', { name: 'Ret Første samtale' }).click();
  await page.getByLabel('Sådan står det').selectOption({ label: 'holdt' });
  await page.getByLabel('Dato').fill('2027-01-13');
  await page.getByRole('button', { name: 'Gem' }).click();
  await expect(page.getByText('Næste skridt: Samtale før første møde, ikke endnu')).toBeVisible();
}

/** What the server holds, read with the session of the page. */
async function expectThere(page: Page): Promise<void> {
  const read = async (path: string): Promise<unknown> => (await page.request.get(`${server.base}${path}`)).json();
  const [programme] = (await read('/api/programmes')) as [
    { id: string; name: object; template: { steps: unknown[] }; networks: { id: string; state: string }[] },
  ];
  expect(programme).toMatchObject({
    name: { da: 'Andet program', en: 'Second programme' },
    wallName: { da: 'Ledere mødes', en: 'Leaders meet' },
    startDate: '2027-01-11',
    networks: [{ name: 'Netværk 1', state: 'running', memberCount: 6 }],
  });
  // The theme day was left out, so the path has eleven steps.
  expect(programme.template.steps).toHaveLength(11);
  const companies = (await read(`/api/programmes/${programme.id}/companies`)) as { name: string; region: string }[];
  expect(companies.map(({ name }) => name).sort()).toEqual([...COMPANIES].sort());
  expect(companies.find(({ name }) => name === 'Prøvehus')?.region).toBe('funen');
  const people = (await read('/api/people')) as { total: number; people: { signIn: string }[] };
  expect([people.total, people.people.filter(({ signIn }) => signIn === 'invited').length]).toEqual([8, 7]);
  const id = programme.networks[0]?.id ?? '';
  const network = (await read(`/api/networks/${id}`)) as { members: { displayName: string }[] };
  expect(network).toMatchObject({ facilitators: [{ displayName: FACILITATOR, part: 'facilitator' }] });
  expect(network.members.map(({ displayName }) => displayName).sort()).toEqual([...LEADERS].sort());
  const meetings = (await read(`/api/networks/${id}/meetings`)) as { id: string; date: string }[];
  expect(meetings.map(({ date }) => date)).toEqual([
    '2027-02-04',
    '2027-03-04',
    '2027-04-01',
    '2027-04-29',
    '2027-05-27',
    '2027-06-24',
  ]);
  const meeting = (await read(`/api/meetings/${meetings[0]?.id ?? ''}`)) as object;
  expect(JSON.stringify(meeting)).toContain('En rolig runde');
}

test('an administrator builds a programme through the screens alone', async ({ browser }) => {
  test.setTimeout(420_000);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const watch = new PageWatch(page, [/status of 409/]);
  await test.step('the first administrator', () => becomeAdministrator(page));
  await test.step('a programme', () => createProgramme(page));
  const programme = page.url();
  await test.step('its companies', () => addCompanies(page));
  await test.step('a network', () => createNetwork(page));
  await test.step('people and their invitations', () => addPeople(page));
  await test.step('a facilitator and six leaders', () => fillNetwork(page));
  await test.step('a step of a path', () => moveStep(page));
  const network = page.url();
  await test.step('dates of six meetings', () => setDates(page));
  await test.step('a plan', () => changePlan(page));
  await test.step('the server holds all of it', () => expectThere(page));
  await test.step('the same pages on a phone', async () => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      for (const path of ['/admin', '/admin/programmes/new', '/admin/people', programme, network]) {
        await page.goto(path.startsWith('/') ? server.base + path : path);
        await expect(page.locator('main h1').first()).toBeVisible();
        if (width === 390) await expectCalm(page, `${path} at ${width}`);
        else await expectNoSidewaysScroll(page, `${path} at ${width}`);
      }
    }
  });
  await test.step('the same pages in English', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
    for (const path of [`${server.base}/admin/people`, programme, network]) {
      await page.goto(path);
      await expect(page.locator('main h1').first()).toBeVisible();
      await expectCalm(page, `${path} in English`);
    }
    await page.getByRole('button', { name: 'Add leader' }).click();
    await expectCalm(page, 'placing a leader in English');
  });
  expect(watch.complaints).toEqual([]);
});
