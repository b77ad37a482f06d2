import { expect, test } from '@playwright/test';
import type { AppendLog, GroupNote, MyJoin, OpenDoors, VaultLog, WaitingJoins } from '@kreds/notes/model';
import { addPerson, beginVault, kidOf, publicKeys, removePerson, type MadeVault } from '@kreds/vaults';
import { randomBytes } from 'node:crypto';
import { Attacker } from '../support/attacker';
import { closeDoor, expectInside, finishJoin, showCode } from '../support/circle';
import { flipped } from '../support/forgery';
import type { HonestDevice } from '../support/honest-device';
import { HostileStage } from '../support/hostile-stage';
import { LAPTOP, PHONE } from '../support/persona';
import { doorAddress } from '../support/qr';
import type { Rule } from '../support/rewriting-proxy';
import { VictimScreen } from '../support/victim-screen';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const NOTE = 'Det her læser kun dem, der er lukket ind';
const FORGED = 'Det her er skrevet af serveren';
/** Proving a code is slow on purpose. */
const PROOF_MS = 60_000;

let stage: HostileStage;
let laptop: VictimScreen;
let phone: VictimScreen;
let mette: HonestDevice;
let ea: HonestDevice;
let vault: MadeVault;
let networkId: string;
let code: string;
const attacker = new Attacker();

const body = (text: string): string =>
  JSON.stringify({ schema: 1, kind: 'group-note', text, meetingId: null, place: 90 } satisfies GroupNote);

test.beforeAll(async ({ browser }) => {
  stage = await HostileStage.start();
  [mette, ea] = await Promise.all([stage.device('mette'), stage.device('ea')]);
  const summary = (await mette.vaults()).find(({ kind }) => kind === 'group');
  if (!summary || !('networkId' in summary.about)) throw new Error('the demo has a network with a circle');
  ({ networkId } = summary.about);
  vault = await mette.open(summary);
  await mette.write(vault, { text: body(NOTE) });
  laptop = new VictimScreen((await stage.victim(browser, 'mette', LAPTOP)).page);
  phone = new VictimScreen((await stage.victim(browser, 'ea', PHONE)).page);
  await laptop.walk(`/networks/${networkId}/circle`);
  code = await showCode(laptop.page);
});

test.afterAll(() => stage?.stop());

/** Nobody but those whom the facilitator let in by the code, and no letter of what they write. */
test.afterEach(() => {
  stage.proxy.rules = [];
  expect(attacker.leaksIn(stage.proxy.requests, [NOTE, code, code.replaceAll(' ', '')])).toEqual([]);
});

const admissions = (): readonly AppendLog[] =>
  stage.proxy.requests
    .filter(({ method, url }) => method === 'POST' && url.endsWith('/log'))
    .map(({ body: sent }) => JSON.parse(sent.toString()) as AppendLog)
    .filter(({ admits }) => admits !== undefined);
const joinsAs = (lie: (join: WaitingJoins['joins'][number]) => WaitingJoins['joins'][number]): Rule => ({
  path: /\/joins$/,
  method: 'GET',
  answer: ({ said }) => ({ said: { joins: (said as WaitingJoins).joins.map(lie) } }),
});
const doorsAs = (lie: (door: OpenDoors['doors'][number]) => Partial<OpenDoors['doors'][number]>): Rule => ({
  path: /\/vault-doors$/,
  answer: ({ said }) => ({ said: { doors: (said as OpenDoors).doors.map((door) => ({ ...door, ...lie(door) })) } }),
});

/** Types the code on the phone, and waits for nothing. */
async function typeCode(): Promise<void> {
  await phone.walk('/me');
  await expect(phone.page.locator('identity-me-page')).toBeVisible();
  await phone.walk('/join');
  await phone.page.locator('#join-code').fill(code);
  await phone.page.locator('form').getByRole('button', { name: 'Kom ind' }).click();
}

const REDS: readonly { name: string; rules: () => readonly Rule[] }[] = [
  {
    name: 'keys of the server in the place of hers',
    rules: () => [joinsAs((join) => ({ ...join, ...publicKeys(attacker.holder) }))],
  },
  { name: 'half of her keys', rules: () => [joinsAs((join) => ({ ...join, xPk: publicKeys(attacker.holder).xPk }))] },
  { name: 'another name', rules: () => [joinsAs((join) => ({ ...join, name: attacker.holder.name }))] },
  {
    name: 'another person',
    rules: () => [
      joinsAs((join) => ({ ...join, uid: attacker.holder.id as typeof join.uid, name: attacker.holder.name })),
    ],
  },
  {
    name: 'a false key of whoever shows the code',
    rules: () => [
      doorsAs(() => ({ facilitatorKid: kidOf(attacker.holder) })),
      {
        path: /\/joins$/,
        method: 'POST',
        sends: (sent) => ({ ...(sent as object), facilitatorKid: kidOf(mette.holder) }),
        answer: () => undefined,
      },
    ],
  },
  {
    name: 'a false vault',
    rules: () => {
      const elsewhere = 'aaaaaaaa-0000-4000-8000-000000000001';
      const instead = (path: string): string => path.replace(elsewhere, vault.id);
      return [doorsAs(() => ({ vault: elsewhere })), { path: new RegExp(elsewhere), instead, answer: () => undefined }];
    },
  },
];

for (const { name, rules } of REDS) {
  test(`${name}: red on both screens, and nobody is let in`, async () => {
    stage.proxy.rules = rules();
    await typeCode();
    await expect(phone.page.getByText('Koden passede ikke')).toBeVisible({ timeout: PROOF_MS });
    await expect(laptop.page.getByRole('dialog')).toContainText('Koden passede ikke');
    await expect(laptop.page.getByRole('dialog')).not.toContainText('Er inde');
    expect(admissions()).toEqual([]);
    expect((await mette.open(vault)).log.seq).toBe(vault.log.seq);
  });
}

test("a circle of the server's own does not know the code", async () => {
  const { about } = vault;
  const begun = beginVault({ about, by: attacker.holder, keepUntil: vault.log.keepUntil });
  const admitted = addPerson(begun.vault, attacker.holder, ea.holder);
  const { id } = begun.vault;
  const entries = [begun.body.entry, admitted.body.entry].map((bytes, seq) => ({ seq, bytes, receivedAt: Date.now() }));
  const seals = admitted.body.seals.filter(({ uid }) => uid === ea.holder.id);
  attacker.epochKeys.push(...admitted.vault.epochKeys.values());
  stage.proxy.rules = [
    doorsAs(() => ({ vault: id, facilitatorKid: kidOf(attacker.holder), shownBy: mette.holder.name })),
    { path: new RegExp(`${id}/joins$`), answer: () => ({ status: 200, said: {} }) },
    {
      path: new RegExp(`${id}/joins/mine$`),
      answer: () => ({
        status: 200,
        said: { state: 'admitted', ack: randomBytes(32).toString('base64url') } satisfies MyJoin,
      }),
    },
    {
      path: new RegExp(`${id}/log$`),
      answer: () => ({ status: 200, said: { entries, seals, from: 0, sealed: [] } satisfies Partial<VaultLog> }),
    },
  ];
  await typeCode();
  await expect(phone.page.getByText('Svaret kunne ikke bekræftes')).toBeVisible({
    timeout: PROOF_MS,
  });
  await phone.expectNowhere([attacker.holder.name, FORGED]);
});

test('the code typed on the phone opens the circle', async () => {
  await typeCode();
  await expect(phone.page.getByText('Du er inde')).toBeVisible({ timeout: PROOF_MS });
  await expectInside(laptop.page, ea.holder.name);
  expect(admissions()).toHaveLength(1);
  await closeDoor(laptop.page);
  vault = await mette.open(vault);
  await mette.write(vault, { text: body(`${NOTE}.`) });
  await phone.walk(`/networks/${networkId}/notes?meeting=between`);
  await phone.expectLines([`${NOTE}.`]);
});

test('the picture followed on the phone opens it too', async () => {
  const removed = removePerson(vault, mette.holder, ea.holder);
  await mette.post(`/api/vaults/${vault.id}/log`, removed.body);
  code = await showCode(laptop.page);
  const door = { vault: vault.id, facilitatorKid: kidOf(mette.holder) };
  await phone.page.goto(doorAddress(stage.proxy.base, door, code));
  await expect(phone.page.locator('notes-locked')).toBeVisible();
  await phone.page.locator('notes-locked input').fill(stage.passphraseOf('ea'));
  await phone.page.locator('notes-locked').getByRole('button').last().click();
  await expect(phone.page.getByText('Koden er læst.')).toBeVisible({ timeout: PROOF_MS });
  await finishJoin(phone.page, false);
  await expectInside(laptop.page, ea.holder.name);
  vault = await mette.open(vault);
});

test('a false answer to a true proof opens nothing', async () => {
  const removed = removePerson(vault, mette.holder, ea.holder);
  await mette.post(`/api/vaults/${vault.id}/log`, removed.body);
  await closeDoor(laptop.page);
  code = await showCode(laptop.page);
  stage.proxy.rules = [
    {
      path: /\/joins\/mine$/,
      answer: ({ said }) => {
        const { state, ack } = said as MyJoin;
        return { said: { state, ack: ack && flipped(ack, 0) } satisfies MyJoin };
      },
    },
  ];
  await typeCode();
  await expect(phone.page.getByText('Svaret kunne ikke bekræftes')).toBeVisible({
    timeout: PROOF_MS,
  });
});
