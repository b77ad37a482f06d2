import { expect, test } from '@playwright/test';
import type { GroupNote, StoredObject } from '@kreds/notes/model';
import { rotate, type MadeVault, type SealedNote } from '@kreds/vaults';
import { Attacker } from '../support/attacker';
import { flipped, forgedEntry, forgedEpoch, forgedNote } from '../support/forgery';
import type { HonestDevice } from '../support/honest-device';
import { HostileStage, logOf, objectsOf } from '../support/hostile-stage';
import { LAPTOP } from '../support/persona';
import { VictimScreen } from '../support/victim-screen';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const BEFORE = 'Dorthe skrev det her først';
const NOW = 'Dorthe har rettet det til noget andet';
const OTHER = 'Ragnhild skrev det her ved siden af';
const ELSEWHERE = 'Det her hører til i et helt andet netværk';
const FORGED = 'Det her har ingen af dem skrevet';
/** Headers and bytes of an envelope that are changed one at a time: each field once, then text, padding and tag. */
const PLACES = [0, 4, 5, 6, 22, 41, 45, 46, 62, 110, 149, 150, 174, 400, -17, -1];

let stage: HostileStage;
let screen: VictimScreen;
let path: string;
let dorthe: HonestDevice;
let ragnhild: HonestDevice;
let vault: MadeVault;
let elsewhere: StoredObject;
let first: SealedNote;
let newest: SealedNote;
let other: SealedNote;
let many: readonly SealedNote[];
const attacker = new Attacker();

const body = (text: string, place: number): string =>
  JSON.stringify({ schema: 1, kind: 'group-note', text, meetingId: null, place } satisfies GroupNote);

test.beforeAll(async ({ browser }) => {
  stage = await HostileStage.start();
  [dorthe, ragnhild] = await Promise.all([stage.device('dorthe'), stage.device('ragnhild')]);
  const summary = (await ragnhild.vaults()).find(({ kind }) => kind === 'group');
  const away = (await dorthe.vaults()).find(({ kind, id }) => kind === 'group' && id !== summary?.id);
  if (!summary || !away) throw new Error('the demo has two networks with the same facilitators');
  vault = await dorthe.open(summary);
  path = `/networks/${'networkId' in summary.about ? summary.about.networkId : ''}/notes?meeting=between`;
  first = await dorthe.write(vault, { text: body(BEFORE, 50) });
  newest = await dorthe.write(vault, { text: body(NOW, 50), over: first });
  other = await ragnhild.write(vault, { text: body(OTHER, 51) });
  many = await Promise.all(PLACES.map((at) => dorthe.write(vault, { text: body(`Plads nummer ${at}.`, 60) })));
  const hidden = await dorthe.write(await dorthe.open(away), { text: body(ELSEWHERE, 1) });
  elsewhere = await dorthe.get<StoredObject>(`/api/vaults/${away.id}/objects/${hidden.object}`);
  screen = new VictimScreen((await stage.victim(browser, 'viggo', LAPTOP)).page);
  await screen.walk(path);
  await screen.expectLines([NOW, OTHER]);
});

test.afterAll(() => stage?.stop());

test.beforeEach(() => {
  stage.proxy.rules = [];
});

/** Everything that was true is on the screen again once the server stops lying, and nothing that it made up was sent. */
test.afterEach(async () => {
  stage.proxy.rules = [objectsOf(vault.id, (objects) => objects)];
  await screen.readAgain(path);
  await screen.expectLines([NOW, OTHER]);
  await expect(screen.page.locator('notes-unconfirmed k-banner')).toHaveCount(0);
  expect(attacker.leaksIn(stage.proxy.requests, [NOW, OTHER, FORGED])).toEqual([]);
});

const as = (id: string, change: Partial<StoredObject>) => (objects: readonly StoredObject[]) =>
  objects.map((one) => (one.id === id ? { ...one, ...change } : one));
const bytesOf = (objects: readonly StoredObject[], id: string): string =>
  objects.find((one) => one.id === id)?.bytes ?? '';

/** What the server tells of a group's notes, and the code that the page gives. */
const LIES: readonly {
  name: string;
  code: string;
  lie: (objects: readonly StoredObject[]) => readonly StoredObject[];
}[] = [
  {
    name: 'an older version',
    code: 'ROLLBACK',
    lie: (all) => as(first.object, { bytes: first.body.bytes, version: 1 })(all),
  },
  {
    name: 'two notes in the place of each other',
    code: 'CTX_OBJECT',
    lie: (all) => {
      const [a, b] = [bytesOf(all, first.object), bytesOf(all, other.object)];
      return as(other.object, { bytes: a })(as(first.object, { bytes: b })(all));
    },
  },
  {
    name: "another network's note",
    code: 'CTX_VAULT',
    lie: (all) => as(first.object, { bytes: elsewhere.bytes })(all),
  },
  {
    name: 'a note of another kind',
    code: 'CTX_TYPE',
    lie: (all) => as(first.object, { type: 4 })(all),
  },
  {
    name: "somebody's name over a text of the server's own",
    code: 'AEAD',
    lie: (all) => {
      const { ek } = forgedEpoch(vault);
      attacker.epochKeys.push(ek);
      const note = { text: body(FORGED, 50), object: first.object, type: 1, version: 3, prev: newest.hash } as const;
      const bytes = forgedNote(vault, dorthe.holder, attacker.holder, { ...note, epochKey: ek });
      return as(first.object, { bytes, version: 3 })(all);
    },
  },
  {
    name: "another member's text under Dorthe's name",
    code: 'SIG',
    lie: (all) => {
      const note = { text: body(FORGED, 50), object: first.object, type: 1, version: 3, prev: newest.hash } as const;
      return as(first.object, { bytes: forgedNote(vault, dorthe.holder, ragnhild.holder, note), version: 3 })(all);
    },
  },
  {
    name: 'a version that follows nothing',
    code: 'PREV',
    lie: (all) => {
      const note = { text: body(FORGED, 50), object: first.object, type: 1, version: 3, prev: other.hash } as const;
      return as(first.object, { bytes: forgedNote(vault, dorthe.holder, dorthe.holder, note), version: 3 })(all);
    },
  },
  {
    name: 'two versions of one number',
    code: 'EQUIVOCATION',
    lie: (all) => {
      const note = { text: body(FORGED, 50), object: first.object, type: 1, version: 2, prev: first.hash } as const;
      return as(first.object, { bytes: forgedNote(vault, dorthe.holder, dorthe.holder, note) })(all);
    },
  },
];

for (const { name, code, lie } of LIES) {
  test(`${name}: not shown, not written over`, async () => {
    stage.proxy.rules = [objectsOf(vault.id, lie)];
    await screen.readAgain(path);
    await expect(screen.unconfirmed(code)).toBeVisible();
    await screen.expectLines([NOW, OTHER]);
    await screen.expectNowhere([BEFORE, ELSEWHERE, FORGED]);
    await screen.line(NOW).locator('.edit').click();
    const card = screen.page.locator('notes-write-line');
    await expect(card.getByText('Denne note kunne ikke bekræftes')).toBeVisible();
    await expect(card.locator('textarea')).not.toBeEditable();
    await card.getByRole('button', { name: 'Færdig' }).click();
    expect(stage.proxy.requests.filter(({ method, url }) => method === 'PUT' && url.includes(vault.id))).toEqual([]);
  });
}

test('one changed bit anywhere: every note stays as it was', async () => {
  const changed = new Map(
    many.map(({ object, body: { bytes } }, index) => [object, flipped(bytes, PLACES[index] ?? 0)]),
  );
  stage.proxy.rules = [
    objectsOf(vault.id, (all) => all.map((one) => ({ ...one, bytes: changed.get(one.id) ?? one.bytes }))),
  ];
  await screen.readAgain(path);
  await expect(screen.page.getByText(`${PLACES.length} noter kunne ikke bekræftes`)).toBeVisible();
  await screen.expectLines(PLACES.map((at) => `Plads nummer ${at}.`));
});

test('names and numbers beside the bytes say nothing', async () => {
  const wrong = { author: ragnhild.holder.id, version: 9, receivedAt: 0, own: true };
  let told = 0;
  stage.proxy.rules = [
    objectsOf(vault.id, (all) => {
      told++;
      return as(first.object, wrong)(all);
    }),
  ];
  await screen.readAgain(path);
  await expect.poll(() => told).toBe(1);
  await screen.readAgain(path);
  await expect.poll(() => told).toBe(2);
  await expect(screen.line(NOW)).toContainText(dorthe.holder.name);
  await screen.expectNowhere([FORGED]);
});

const ENTRIES: readonly { name: string; code: string; entry: () => string }[] = [
  {
    name: "a new key in a facilitator's name, signed by the server",
    code: 'LOG_SIG',
    entry: () => forgedEntry(vault, dorthe.holder, attacker.holder, { op: 'rotate', ...forgedEpoch(vault).made }),
  },
  {
    name: 'somebody let in by a member who may not',
    code: 'LOG_ROLE',
    entry: () => {
      const { keys, name } = attacker.holder;
      const [uid, ed, x] = [keys.uid, keys.edPk, keys.xPk].map((part) => Buffer.from(part).toString('hex'));
      const who = { uid: uid ?? '', ed: ed ?? '', x: x ?? '', name };
      const op = { op: 'add', who, role: 'admin', how: 'known', ...forgedEpoch(vault).made } as const;
      return forgedEntry(vault, ragnhild.holder, ragnhild.holder, op);
    },
  },
  {
    name: 'an honest entry with one bit changed',
    code: 'LOG_',
    entry: () => flipped(rotate(vault, dorthe.holder).body.entry, 200),
  },
  {
    name: 'the newest entry once more',
    code: 'LOG_',
    entry: () =>
      forgedEntry({ ...vault, log: { ...vault.log, seq: vault.log.seq - 1 } }, dorthe.holder, dorthe.holder, {
        op: 'leave',
      }),
  },
];

for (const { name, code, entry } of ENTRIES) {
  test(`the log, ${name}: nothing is opened with it`, async () => {
    const seq = vault.log.seq + 1;
    const entries = [{ seq, bytes: entry(), receivedAt: Date.now() }];
    stage.proxy.rules = [logOf(vault.id, () => ({ entries }))];
    await screen.readAgain(path);
    await expect(screen.closed(code)).toBeVisible();
    await screen.expectNowhere([attacker.holder.name, NOW, OTHER]);
    await expect(screen.page.locator('notes-lines')).toHaveCount(0);
  });
}
