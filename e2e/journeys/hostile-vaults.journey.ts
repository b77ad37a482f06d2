import { expect, test } from '@playwright/test';
import type { GroupNote, NetworkCircle, VaultLog, VaultSummary } from '@kreds/notes/model';
import { leave, removePerson, rotate, type MadeVault } from '@kreds/vaults';
import { Attacker, somebody } from '../support/attacker';
import { unlockNotes } from '../support/circle';
import { flipped, forgedEpoch, forgedSeal } from '../support/forgery';
import type { HonestDevice } from '../support/honest-device';
import { HostileStage, logOf, relabelled, vaultsAs } from '../support/hostile-stage';
import { LAPTOP, newcomer, signInOf } from '../support/persona';
import { VictimScreen } from '../support/victim-screen';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const FJORDEN = 'Det her skrev Dorthe i det ene netværk';
const HEDEN = 'Det her skrev Dorthe i det andet netværk';
const AFTER = 'Det her skrev Dorthe, da en var gået';
const MINE = 'Det her skriver jeg, mens serveren lyver';
const FALSE_NAME = 'Falske Fættersen';

let stage: HostileStage;
let screen: VictimScreen;
let viggo: HonestDevice;
let dorthe: HonestDevice;
let ragnhild: HonestDevice;
let fjorden: MadeVault;
let heden: MadeVault;
const ghost = somebody('Gerda Genfærd');
const attackers = [new Attacker(ghost)];

const body = (text: string): string =>
  JSON.stringify({ schema: 1, kind: 'group-note', text, meetingId: null, place: 90 } satisfies GroupNote);
const networkOf = ({ about }: MadeVault): string => ('networkId' in about ? about.networkId : '');
const notesOf = (vault: MadeVault): string => `/networks/${networkOf(vault)}/notes?meeting=between`;

test.beforeAll(async ({ browser }) => {
  stage = await HostileStage.start();
  [viggo, dorthe, ragnhild] = await Promise.all([
    stage.device('viggo'),
    stage.device('dorthe'),
    stage.device('ragnhild'),
  ]);
  const hers = (await ragnhild.vaults()).find(({ kind }) => kind === 'group');
  const theirs = (await dorthe.vaults()).find(({ kind, id }) => kind === 'group' && id !== hers?.id);
  if (!hers || !theirs) throw new Error('the demo has two networks with the same facilitators');
  [fjorden, heden] = await Promise.all([dorthe.open(hers), dorthe.open(theirs)]);
  await dorthe.write(fjorden, { text: body(FJORDEN) });
  await dorthe.write(heden, { text: body(HEDEN) });
  screen = new VictimScreen((await newcomer(browser, { ...stage.server, base: stage.proxy.base }, LAPTOP)).page);
});

test.afterAll(() => stage?.stop());

test.afterEach(() => {
  stage.proxy.rules = [];
  for (const attacker of attackers)
    expect(attacker.leaksIn(stage.proxy.requests, [FJORDEN, HEDEN, AFTER, MINE])).toEqual([]);
});

test('a sign-in that is asked to stretch too little sends nothing', async () => {
  const { page } = screen;
  const { email, passphrase } = signInOf(stage.server, 'viggo');
  stage.proxy.rules = [
    {
      path: /\/prelogin$/,
      answer: ({ said }) => ({ said: { ...(said as object), kdf: '{"alg":"argon2id","m":8192,"t":3,"p":1}' } }),
    },
  ];
  await page.goto('/signin');
  await page.locator('input[autocomplete=username]').fill(email);
  await page.locator('input[autocomplete=current-password]').fill(passphrase);
  await page.locator('button[type=submit]').click();
  await expect(page.getByText('Svaret fra serveren er ikke sikkert nok')).toBeVisible();
  expect(stage.proxy.requests.filter(({ url }) => url.endsWith('/sign-in'))).toEqual([]);
  stage.proxy.rules = [];
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
  expect(stage.proxy.requests.some(({ body: sent }) => sent.includes(passphrase))).toBe(false);
});

test("one network's vault is not shown as another's", async () => {
  const others = new Map([
    [fjorden.id, heden.id],
    [heden.id, fjorden.id],
  ]);
  stage.proxy.rules = [vaultsAs((all) => all.map((one) => ({ ...one, id: others.get(one.id) ?? one.id })))];
  await screen.walk(notesOf(heden));
  await expect(screen.closed('LOG_SUBJECT')).toBeVisible();
  await screen.expectNowhere([FJORDEN]);
  await screen.walk(notesOf(fjorden));
  await expect(screen.closed('LOG_SUBJECT')).toBeVisible();
  await screen.expectNowhere([HEDEN]);
  stage.proxy.rules = [];
  await screen.readAgain(notesOf(heden));
  await screen.expectLines([HEDEN]);
  await screen.readAgain(notesOf(fjorden));
  await screen.expectLines([FJORDEN]);
});

test('names of the server and guests of the server are nobody of the circle', async () => {
  const { page } = screen;
  const names = ['name', 'displayName', 'shownBy'];
  const withGhost = (circle: NetworkCircle): NetworkCircle => ({
    ...circle,
    people: [
      ...circle.people.map((one) => ({ ...one, name: FALSE_NAME })),
      {
        personId: ghost.id,
        name: ghost.name,
        part: 'leader',
        hasAccount: true,
        acceptedVersion: circle.agreementVersion,
        inGroup: true,
        keysChanged: false,
        conversation: null,
      },
    ],
  });
  stage.proxy.rules = [
    {
      path: /\/vaults/,
      answer: ({ said }) => (said === undefined ? undefined : { said: relabelled(said, names, FALSE_NAME) }),
    },
    vaultsAs((all) => all.map((one): VaultSummary => ({ ...one, members: [...one.members, ghost.id] }))),
    { path: /\/circle$/, answer: ({ said }) => ({ said: withGhost(said as NetworkCircle) }) },
  ];
  await screen.walk(`/networks/${networkOf(fjorden)}/circle`);
  const people = page.locator('notes-circle-person');
  // She is told of as somebody who waits for a code, and is not in.
  await expect(people.filter({ hasText: ghost.name })).toContainText('Venter på en kode');
  const called = people.locator('.row__name');
  for (const { name } of fjorden.log.members) await expect(called.filter({ hasText: name })).toHaveCount(1);
  await expect(people.filter({ hasText: /Tjekket|Lavede kredsen/ })).toHaveCount(fjorden.log.members.length);
  await expect(page.getByRole('button', { name: /du allerede har tjekket/ })).toHaveCount(0);
  await page.locator('notes-reader-badge button').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(dorthe.holder.name);
  await expect(dialog).not.toContainText(FALSE_NAME);
  await expect(dialog).not.toContainText(ghost.name);
  await dialog.getByRole('button', { name: 'Luk' }).click();
  await expect(page.locator('[aria-labelledby=circle-log]')).not.toContainText(FALSE_NAME);
  await screen.walk(notesOf(fjorden));
  await expect(screen.line(FJORDEN)).toContainText(dorthe.holder.name);
});

test('seals of the server, seals of others and broken seals open nothing', async () => {
  const attacker = new Attacker();
  attackers.push(attacker);
  const { ek } = forgedEpoch(fjorden);
  attacker.epochKeys.push(ek);
  const mine = forgedSeal(fjorden, viggo.holder, ek);
  const hers = await dorthe.get<VaultLog>(`/api/vaults/${heden.id}/log?from=0`);
  const current = ({ seals }: VaultLog, bytes: (seal: string) => string) => ({
    seals: seals.map((seal) => ({ ...seal, bytes: bytes(seal.bytes) })),
  });
  stage.proxy.rules = [
    logOf(fjorden.id, (log) => current(log, () => mine)),
    logOf(heden.id, () => ({ seals: hers.seals })),
  ];
  await screen.page.goto(notesOf(fjorden));
  await unlockNotes(screen.page, stage.passphraseOf('viggo'));
  await expect(screen.closed('EPOCH_COMMIT')).toBeVisible();
  await screen.expectNowhere([FJORDEN]);
  await screen.walk(notesOf(heden));
  await expect(screen.closed('SEAL_OPEN')).toBeVisible();
  await screen.expectNowhere([HEDEN]);
  stage.proxy.rules = [logOf(fjorden.id, (log) => current(log, (seal) => flipped(seal, 40)))];
  await screen.readAgain(notesOf(heden));
  await screen.expectLines([HEDEN]);
  await screen.walk(notesOf(fjorden));
  await expect(screen.closed('SEAL_OPEN')).toBeVisible();
  await screen.expectNowhere([FJORDEN]);
  stage.proxy.rules = [];
  await screen.readAgain(notesOf(fjorden));
  await screen.expectLines([FJORDEN]);
});

test('while a removal is hidden nothing is written that who was removed could read', async () => {
  const { page } = screen;
  const exMember = new Attacker(ragnhild.holder);
  exMember.epochKeys.push(...fjorden.epochKeys.values());
  const before = stage.proxy.requests.length;
  const seen = fjorden.log.seq;
  stage.proxy.rules = [
    logOf(fjorden.id, ({ entries, seals }) => ({
      entries: entries.filter(({ seq }) => seq <= seen),
      seals: seals.filter(({ epoch }) => epoch <= fjorden.log.epoch),
    })),
  ];
  const removed = removePerson(fjorden, dorthe.holder, ragnhild.holder);
  await dorthe.post(`/api/vaults/${fjorden.id}/log`, removed.body);
  fjorden = removed.vault;
  await dorthe.write(fjorden, { text: body(AFTER) });
  await screen.readAgain(notesOf(fjorden));
  await expect(screen.unconfirmed('CTX_LOGHEAD')).toBeVisible();
  await screen.expectNowhere([AFTER]);
  await page.getByRole('button', { name: 'Skriv et afsnit' }).click();
  await page.locator('notes-write-line textarea').fill(MINE);
  await page.locator('notes-write-line').getByRole('button', { name: 'Færdig' }).click();
  await expect(page.locator('notes-write-line')).toContainText('Ikke gemt');
  const written = () =>
    stage.proxy.requests.slice(before).filter(({ method, url }) => method === 'PUT' && url.includes(fjorden.id));
  expect(written()).toEqual([]);
  stage.proxy.rules = [];
  await screen.readAgain(notesOf(fjorden));
  await screen.expectLines([AFTER]);
  await page.locator('notes-write-line').getByRole('button', { name: 'Færdig' }).click();
  await screen.expectLines([MINE]);
  expect(written().length).toBeGreaterThan(0);
  expect(exMember.leaksIn(stage.proxy.requests.slice(before))).toEqual([]);
});

test('a new device is not shown a shorter log or another one', async ({ browser }) => {
  // The first device sees one entry more, and writes down what it has seen.
  const before = stage.proxy.requests.length;
  const rotated = rotate(fjorden, dorthe.holder);
  await dorthe.post(`/api/vaults/${fjorden.id}/log`, rotated.body);
  fjorden = rotated.vault;
  await screen.readAgain(notesOf(fjorden));
  const noted = () =>
    stage.proxy.requests.slice(before).some(({ method, url }) => method === 'PUT' && !url.includes(fjorden.id));
  await expect.poll(noted).toBe(true);
  const fresh = new VictimScreen((await stage.victim(browser, 'viggo', LAPTOP)).page);
  const seen = fjorden.log.seq;
  stage.proxy.rules = [logOf(fjorden.id, ({ entries }) => ({ entries: entries.filter(({ seq }) => seq < seen) }))];
  await fresh.walk(notesOf(fjorden));
  await expect(fresh.closed('LOG_ROLLBACK')).toBeVisible();
  await fresh.expectNowhere([FJORDEN, AFTER, MINE]);
  const old = await dorthe.open(fjorden, seen - 1);
  const left = { seq: seen, bytes: leave(old, dorthe.holder).body.entry, receivedAt: Date.now() };
  stage.proxy.rules = [
    logOf(fjorden.id, ({ entries }) => ({ entries: [...entries.filter(({ seq }) => seq < seen), left] })),
  ];
  await fresh.readAgain(notesOf(fjorden));
  await expect(fresh.closed('LOG_FORK')).toBeVisible();
  await fresh.expectNowhere([FJORDEN, AFTER, MINE]);
  stage.proxy.rules = [];
  await fresh.readAgain(notesOf(fjorden));
  await fresh.expectLines([FJORDEN, AFTER, MINE]);
});
