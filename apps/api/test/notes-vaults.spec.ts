import { EpochSealRow } from '@kreds/notes/api';
import type { MyVaults, VaultAbout } from '@kreds/notes/model';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { addPerson, beginVault, close, leave, removePerson, rotate, sealFor } from '@kreds/vaults';
import { randomUUID } from 'node:crypto';
import { type ApiUnderTest, startApi } from './api-under-test';
import { bare, type Circle, did, type Holder, KEEP_UNTIL, NotesScene, refusedAs } from './notes-scene';

describe.each(enginesHere())('vaults and their logs on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;
  let scene: NotesScene;
  let ours: Circle;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
    scene = new NotesScene(api);
  });

  beforeEach(async () => {
    ours = await scene.circle();
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const lists = async (who: Holder): Promise<readonly string[]> =>
    ((await did(who.client.get('vaults'))).body as MyVaults).vaults.map((vault) => vault.id);

  it('begins a vault of a group, lists it for its founder and keeps the log as it was signed', async () => {
    const { mette, networkId } = ours;
    const { body, vault } = beginVault({ by: mette, about: { kind: 'group', networkId }, keepUntil: KEEP_UNTIL });
    await did(scene.make(mette, body));
    const { vaults } = (await did(mette.client.get('vaults'))).body as MyVaults;
    expect(vaults).toMatchObject([
      { id: vault.id, kind: 'group', about: { kind: 'group', networkId }, seq: 0, epoch: 1, role: 'admin', change: 0 },
    ]);
    const log = await scene.log(mette, vault);
    expect(log.entries.map(({ seq, bytes }) => [seq, bytes])).toEqual([[0, body.entry]]);
    expect(log.seals).toEqual([{ epoch: 1, bytes: body.seals[0]?.bytes }]);
    expect(log.sealed).toEqual([{ epoch: 1, uid: mette.id }]);
  });

  it('lets each kind be begun by those it is for, and by nobody else', async () => {
    const { mette, tove, anna, networkId, programmeId, group } = ours;
    const lead = await scene.holds(group.lead, 'Lea');
    const evaluator = await scene.holds(group.evaluator, 'Eva');
    const stranger = await scene.holds(await scene.seed.somebody('Frida Fremmed'), 'Frida');
    const conversation = (who: Holder, leader = anna): VaultAbout => ({
      kind: 'conversation',
      leaderId: leader.id,
      facilitatorId: who.id,
    });
    const may: readonly [Holder, VaultAbout, boolean][] = [
      [anna, { kind: 'group', networkId }, false],
      [lead, { kind: 'group', networkId }, false],
      [stranger, { kind: 'group', networkId }, false],
      [tove, { kind: 'group', networkId }, true],
      [anna, { kind: 'facilitators', networkId }, false],
      [mette, { kind: 'facilitators', networkId }, true],
      [anna, { kind: 'screening', programmeId }, false],
      [lead, { kind: 'screening', programmeId }, true],
      [lead, { kind: 'evaluation', programmeId }, false],
      [mette, { kind: 'evaluation', programmeId }, false],
      [evaluator, { kind: 'evaluation', programmeId }, true],
      [mette, conversation(tove), false],
      [mette, conversation(mette, stranger), false],
      [anna, conversation(anna), false],
      [lead, conversation(lead), false],
      [mette, conversation(mette), true],
      [tove, conversation(tove), true],
      [mette, { kind: 'personal', personId: anna.id }, false],
      [anna, { kind: 'personal', personId: anna.id }, true],
    ];
    for (const [by, about, taken] of may) {
      const { body } = beginVault({ by, about, keepUntil: KEEP_UNTIL });
      const { status } = await scene.make(by, body);
      expect([by.name, about.kind, status]).toEqual([by.name, about.kind, taken ? 204 : 404]);
    }
  });

  it('keeps one vault for each thing, however many begin it at once', async () => {
    const { mette, tove, networkId } = ours;
    const about = { kind: 'group', networkId } as const;
    const asked = [mette, tove, mette, tove, mette].map((by) =>
      scene.make(by, beginVault({ by, about, keepUntil: KEEP_UNTIL }).body),
    );
    const codes = await Promise.all(asked.map((reply) => refusedAs(reply)));
    expect(codes.sort()).toEqual(['204', ...Array.from({ length: 4 }, () => 'notes.vault-exists')]);
  });

  it('refuses a genesis that says something else than its address, or that others have signed', async () => {
    const { mette, tove, anna, networkId } = ours;
    const about = { kind: 'group', networkId } as const;
    const given = { by: mette, about, keepUntil: KEEP_UNTIL };
    const right = beginVault(given).body;
    const wrong = [
      ['LOG_SUBJECT', beginVault({ ...given, kind: 'facilitators' }).body],
      ['LOG_SUBJECT', beginVault({ ...given, subject: 'ab'.repeat(16) }).body],
      ['LOG_NOT_MEMBER', beginVault({ ...given, by: tove }).body],
      ['LOG_VAULT', { ...right, id: randomUUID() }],
    ] as const;
    for (const [code, body] of wrong) {
      expect(await refusedAs(scene.make(mette, body))).toBe(`notes.entry-refused ${code}`);
    }
    const seals = [{ ...(right.seals[0] ?? sealFor(beginVault(given).vault, mette, 1)), uid: anna.id }];
    expect(await refusedAs(scene.make(mette, { ...right, seals }))).toBe('notes.seals-refused');
    await scene.holds(mette.client, 'Mette anew');
    expect(await refusedAs(scene.make(mette, right))).toBe('notes.entry-refused LOG_KID');
  });

  it('lets leaders in who have a place and have ticked the agreement, and nobody else', async () => {
    const { mette, tove, anna, networkId, group } = ours;
    const vault = await scene.begin(mette, { kind: 'group', networkId });
    const add = (who: Holder) => scene.append(vault, mette, addPerson(vault, mette, who).body);
    expect(await refusedAs(add(anna))).toBe('notes.agreement-first');
    expect(await refusedAs(anna.client.put(`networks/${networkId}/agreement`, { version: 2 }))).toBe(
      'notes.agreement-moved',
    );
    await did(anna.client.put(`networks/${networkId}/agreement`, { version: 1 }));
    const stranger = await scene.holds(await scene.seed.somebody('Frida Fremmed'), 'Frida');
    const lead = await scene.holds(group.lead, 'Lea');
    for (const who of [stranger, lead]) expect(await refusedAs(add(who))).toBe('notes.not-in-circle');
    const olderKeys = anna;
    const annaNow = await scene.holds(anna.client, 'Anna');
    expect(await refusedAs(add(olderKeys))).toBe('notes.keys-differ');
    const withAnna = await scene.does(mette, addPerson(vault, mette, annaNow));
    await scene.does(mette, addPerson(withAnna, mette, tove, { role: 'admin' }));
    for (const who of [mette, tove, annaNow]) expect(await lists(who)).toEqual([vault.id]);
    expect(await lists(stranger)).toEqual([]);
    expect((await scene.log(annaNow, vault)).seals.map((seal) => seal.epoch)).toEqual([2, 3]);
  });

  it('takes one of ten entries that arrive for the same seat', async () => {
    const vault = await scene.groupVault(ours, []);
    const { mette } = ours;
    const asked = Array.from({ length: 10 }, () => scene.append(vault, mette, rotate(vault, mette).body));
    const codes = await Promise.all(asked.map((reply) => refusedAs(reply)));
    expect(codes.sort()).toEqual(['204', ...Array.from({ length: 9 }, () => 'notes.log-moved')]);
    const log = await scene.log(mette, vault);
    expect(log.entries.map(({ seq }) => seq)).toEqual([0, 1]);
    expect(log.sealed).toEqual([1, 2].map((epoch) => ({ epoch, uid: mette.id })));
  });

  it('refuses entries that somebody else signed, and seals that do not fit the entry', async () => {
    const { mette, anna, bo } = ours;
    const vault = await scene.groupVault(ours, [anna, bo]);
    const asked = rotate(vault, mette).body;
    expect(await refusedAs(scene.append(vault, anna, asked))).toBe('notes.entry-refused LOG_NOT_MEMBER');
    const [first, ...rest] = asked.seals;
    if (!first) throw new Error('seals are needed');
    const wrong = [[], rest, [first, ...asked.seals], [...rest, { ...first, epoch: 1 }]];
    for (const seals of wrong) {
      expect(await refusedAs(scene.append(vault, mette, { ...asked, seals }))).toBe('notes.seals-refused');
    }
    const flipped = `${asked.entry.slice(0, 20)}${asked.entry[20] === 'A' ? 'B' : 'A'}${asked.entry.slice(21)}`;
    expect(await refusedAs(scene.append(vault, mette, { ...asked, entry: flipped }))).toBe(
      'notes.entry-refused LOG_SIG',
    );
    expect(await refusedAs(scene.append(vault, mette, { ...asked, seq: asked.seq + 1 }))).toBe('notes.log-moved');
    await did(scene.append(vault, mette, asked));
  });

  it('answers whoever was removed like somebody who asks for a random id, at once and byte for byte', async () => {
    const { mette, anna, bo } = ours;
    const vault = await scene.groupVault(ours, [anna, bo]);
    await scene.does(mette, removePerson(vault, mette, anna));
    expect(await lists(anna)).toEqual([]);
    for (const path of ['log', 'objects', `objects/${randomUUID()}`, 'joins', 'joins/mine']) {
      const theirs = await anna.client.get(`vaults/${vault.id}/${path}`);
      const random = await anna.client.get(`vaults/${randomUUID()}/${path}`);
      const nonsense = await anna.client.get(`vaults/nonsense/${path}`);
      expect([path, theirs.status, bare(theirs)]).toEqual([path, 404, bare(random)]);
      expect([path, bare(nonsense)]).toEqual([path, bare(random)]);
    }
    expect((await scene.log(mette, vault)).sealed.some(({ uid }) => uid === anna.id)).toBe(false);
    expect((await scene.log(bo, vault)).seals.map((seal) => seal.epoch)).toEqual([3, 4]);
  });

  it('shuts a leader out who left the network, before anybody has removed them from the log', async () => {
    const { mette, anna, bo, networkId, group } = ours;
    const vault = await scene.groupVault(ours, [anna, bo]);
    const detail = await did(group.lead.get(`networks/${networkId}`));
    const members = (detail.body as { members: { membershipId: string; personId: string }[] }).members;
    const membershipId = members.find((member) => member.personId === anna.id)?.membershipId ?? '';
    await did(
      group.lead.post(`networks/${networkId}/members/${membershipId}/leave`, { leftAfterMeeting: 0, reason: 'other' }),
    );
    expect((await anna.client.get(`vaults/${vault.id}/log`)).status).toBe(404);
    expect(await lists(anna)).toEqual([]);
    const { sealed, summary } = await scene.log(mette, vault);
    expect(sealed.some(({ uid }) => uid === anna.id)).toBe(false);
    expect(summary.members).toContain(anna.id);
    expect((await scene.log(bo, vault)).seals.map((seal) => seal.epoch)).toEqual([3]);
    // The rows themselves go behind the fact.
    const rows = () => scene.seed.write.manager.countBy(EpochSealRow, { vaultId: vault.id, personId: anna.id });
    while ((await rows()) > 0) await new Promise(setImmediate);
    const next = await scene.does(mette, rotate(vault, mette));
    expect(await rows()).toBe(0);
    expect((await scene.log(mette, vault)).sealed.some(({ uid }) => uid === anna.id)).toBe(false);
    const seal = sealFor(next, anna, 3);
    expect(await refusedAs(mette.client.post(`vaults/${vault.id}/seals`, { seals: [seal] }))).toBe(
      'notes.seals-refused',
    );
  });

  it('is stale after somebody left by themselves, and takes a new epoch from any member', async () => {
    const { mette, anna, bo } = ours;
    const vault = await scene.groupVault(ours, [anna, bo]);
    const left = await scene.does(anna, leave(vault, anna));
    expect((await scene.log(mette, vault)).summary.stale).toBe(true);
    const next = await scene.does(bo, rotate(left, bo));
    expect((await scene.log(mette, vault)).summary).toMatchObject({ stale: false, epoch: next.log.epoch });
    expect(await lists(anna)).toEqual([]);
  });

  it('takes nothing any more once it is closed, and can be read on', async () => {
    const { mette, anna } = ours;
    const vault = await scene.groupVault(ours, [anna]);
    const closed = await scene.does(mette, close(vault, mette));
    const late = { ...rotate(vault, mette).body, seq: closed.log.seq + 1 };
    expect(await refusedAs(scene.append(vault, mette, late))).toBe('notes.vault-closed');
    expect((await scene.log(anna, vault)).summary.closed).toBe(true);
  });

  it('lets members bring seals that somebody lacks, and keeps what is there against anybody but an admin', async () => {
    const { mette, anna, bo } = ours;
    const vault = await scene.groupVault(ours, [anna, bo]);
    const bring = (by: Holder, seals: unknown) => by.client.post(`vaults/${vault.id}/seals`, { seals });
    const mine = async () => (await scene.log(bo, vault)).seals.find((seal) => seal.epoch === 3)?.bytes;
    const before = await mine();
    const seal = sealFor(vault, bo, 3);
    await did(bring(anna, [seal]));
    expect(await mine()).toBe(before);
    await did(bring(mette, [seal]));
    expect(await mine()).toBe(seal.bytes);
    // Bo came with epoch 3 and nobody granted what was before.
    expect(await refusedAs(bring(mette, [sealFor(vault, bo, 2)]))).toBe('notes.seals-refused');
    expect(await refusedAs(bring(bo, [sealFor(vault, anna, 2)]))).toBe('notes.seals-refused');
    expect(await refusedAs(bring(mette, [{ ...seal, kid: 'A'.repeat(22) }]))).toBe('notes.seals-refused');
  });
});
