import { VaultObjectVersion } from '@kreds/notes/api';
import { OBJECT_TYPES, type StoredObject, type StoredObjects, type StoredVersions } from '@kreds/notes/model';
import { enginesHere, ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import {
  addPerson,
  close,
  leave,
  type MadeVault,
  rekeyPerson,
  removePerson,
  rotate,
  type SealedNote,
  sealNote,
  setRole,
} from '@kreds/vaults';
import { randomUUID } from 'node:crypto';
import { type ApiUnderTest, startApi } from './api-under-test';
import { bare, type Circle, did, type Holder, NotesScene, refusedAs } from './notes-scene';

const DAY = 86_400_000;

describe.each(enginesHere())('sealed objects on %s', (engine) => {
  const databases = new TestDatabases();
  const clock = new ManualClock(1_800_000_000_000);
  let database: TestDatabase;
  let api: ApiUnderTest;
  let scene: NotesScene;
  let ours: Circle;
  let vault: MadeVault;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database, clock);
    scene = new NotesScene(api);
  });

  beforeEach(async () => {
    ours = await scene.circle();
    vault = await scene.groupVault(ours, [ours.anna, ours.bo]);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const put = (by: Holder, note: SealedNote, seen = note.seen, id = note.object, place: MadeVault = vault) =>
    by.client.put(`vaults/${place.id}/objects/${id}`, note.body, { 'If-Match': String(seen) });
  const object = async (by: Holder, id: string) =>
    (await did(by.client.get(`vaults/${vault.id}/objects/${id}`))).body as StoredObject;
  const since = async (by: Holder, query = '') =>
    (await did(by.client.get(`vaults/${vault.id}/objects${query}`))).body as StoredObjects;
  const versionsOf = async (by: Holder, id: string) =>
    ((await did(by.client.get(`vaults/${vault.id}/objects/${id}/versions`))).body as StoredVersions).versions;

  it('stores versions as they were sealed, counts changes, and keeps earlier ones', async () => {
    const { anna, bo } = ours;
    const first = sealNote(vault, anna, { text: 'Vi lukker telefonen' });
    expect((await did(put(anna, first))).body).toEqual({ version: 1, change: 1, receivedAt: clock.now() });
    const second = sealNote(vault, bo, { text: 'Vi lukker telefonen helt', over: first });
    expect((await did(put(bo, second))).body).toMatchObject({ version: 2, change: 2 });
    expect(await object(anna, first.object)).toEqual({
      id: first.object,
      type: OBJECT_TYPES.block,
      version: 2,
      epoch: 3,
      author: bo.id,
      own: false,
      receivedAt: clock.now(),
      change: 2,
      bytes: second.body.bytes,
    });
    expect((await versionsOf(anna, first.object)).map(({ version, bytes }) => [version, bytes])).toEqual([
      [1, first.body.bytes],
      [2, second.body.bytes],
    ]);
  });

  it('hands out what changed since a count, page by page, each object in its newest version', async () => {
    const { anna } = ours;
    const notes = ['a', 'b', 'c'].map((text) => sealNote(vault, anna, { text }));
    for (const note of notes) await did(put(anna, note));
    const [a, b, c] = notes.map((note) => note.object);
    const anew = sealNote(vault, anna, { text: 'a2', ...(notes[0] ? { over: notes[0] } : {}) });
    await did(put(anna, anew));
    const all = await since(anna);
    expect(all.objects.map(({ id, change }) => [id, change])).toEqual([
      [b, 2],
      [c, 3],
      [a, 4],
    ]);
    expect([all.change, all.next]).toEqual([4, null]);
    const page = await since(anna, '?since=2&limit=1');
    expect([page.objects.map(({ id }) => id), page.next]).toEqual([[c], 3]);
    expect((await since(anna, '?since=4')).objects).toEqual([]);
  });

  it('takes one of ten versions that arrive over the same one, and one of ten new objects with one id', async () => {
    const { anna } = ours;
    const id = randomUUID() as string;
    const born = Array.from({ length: 10 }, (_, at) => sealNote(vault, anna, { text: `ny ${at}`, object: id }));
    const births = await Promise.all(born.map((note) => refusedAs(put(anna, note))));
    expect(births.sort()).toEqual(['200', ...Array.from({ length: 9 }, () => 'notes.object-moved')]);
    const stored = (await object(anna, id)).bytes;
    const first = born.find((note) => note.body.bytes === stored);
    if (!first) throw new Error('one of them was stored');
    const next = Array.from({ length: 10 }, (_, at) => sealNote(vault, anna, { text: `to ${at}`, over: first }));
    const codes = await Promise.all(next.map((note) => refusedAs(put(anna, note))));
    expect(codes.sort()).toEqual(['200', ...Array.from({ length: 9 }, () => 'notes.object-moved')]);
    expect(await object(anna, id)).toMatchObject({ version: 2, change: 2 });
  });

  it('refuses bytes whose header does not fit path, session, version, history or log', async () => {
    const { anna, bo, mette } = ours;
    const note = sealNote(vault, anna, { text: 'min' });
    const other = await scene.begin(mette, { kind: 'facilitators', networkId: ours.networkId });
    const wrong: readonly [string, Promise<unknown>][] = [
      ['notes.object-refused CTX_OBJECT', refusedAs(put(anna, note, 0, randomUUID()))],
      ['notes.object-refused CTX_AUTHOR', refusedAs(put(bo, note))],
      ['notes.object-refused ENV_RANGE', refusedAs(put(anna, note, 1))],
      ['notes.object-refused CTX_VAULT', refusedAs(put(mette, sealNote(other, mette, { text: 'x' })))],
      ['platform.not-found', refusedAs(put(anna, sealNote(other, mette, { text: 'x' }), 0, randomUUID(), other))],
      ['platform.bad-input', refusedAs(anna.client.put(`vaults/${vault.id}/objects/${note.object}`, note.body))],
      ['platform.not-found', refusedAs(put(anna, note, 0, 'nonsense'))],
    ];
    for (const [code, asked] of wrong) expect(await asked).toBe(code);
    const short = { ...note, body: { bytes: note.body.bytes.slice(0, 400), own: false } };
    expect(await refusedAs(put(anna, short))).toBe('notes.object-refused ENV_SIZE');
    // 704 bytes: no padding gives that length.
    const padded = Buffer.concat([note.bytes, Buffer.alloc(2)]).toString('base64url');
    expect(await refusedAs(put(anna, { ...note, body: { bytes: padded, own: false } }))).toBe(
      'notes.object-refused ENV_SIZE',
    );
    await did(put(anna, note));
    const forked = sealNote(vault, anna, { text: 'gren', over: { ...note, hash: 'ab'.repeat(32) } });
    expect(await refusedAs(put(anna, forked))).toBe('notes.object-refused PREV');
    const otherType = sealNote(vault, anna, { text: 'x', type: OBJECT_TYPES.reflection, over: note });
    expect(await refusedAs(put(anna, otherType))).toBe('notes.object-refused CTX_TYPE');
    const tombstone = sealNote(vault, anna, { text: '', type: OBJECT_TYPES.tombstone });
    expect(await refusedAs(put(anna, tombstone))).toBe('notes.object-refused CTX_TYPE');
    expect((await since(anna)).change).toBe(1);
  });

  it('refuses an older epoch or head, a stale vault and a closed one, each with its own code', async () => {
    const { mette, anna, bo } = ours;
    const early = sealNote(vault, anna, { text: 'for sent' });
    const next = await scene.does(mette, rotate(vault, mette));
    expect(await refusedAs(put(anna, early))).toBe('notes.epoch-moved');
    const roles = await scene.does(mette, setRole(next, mette, bo, 'admin'));
    // Same epoch, and yet an older head.
    expect(await refusedAs(put(anna, sealNote(next, anna, { text: 'x' })))).toBe('notes.epoch-moved');
    await did(put(anna, sealNote(roles, anna, { text: 'x' })));
    const ready = sealNote(roles, anna, { text: 'x' });
    const left = await scene.does(bo, leave(roles, bo));
    expect(await refusedAs(put(anna, ready))).toBe('notes.vault-stale');
    const fresh = await scene.does(mette, rotate(left, mette));
    const late = sealNote(fresh, anna, { text: 'x' });
    await scene.does(mette, close(fresh, mette));
    expect(await refusedAs(put(anna, late))).toBe('notes.vault-closed');
  });

  it('refuses the old keys of an account that began anew, before and after the others let it in again', async () => {
    const { mette, anna } = ours;
    const old = sealNote(vault, anna, { text: 'gammel' });
    const annaNow = await scene.holds(anna.client, 'Anna');
    expect(await refusedAs(put(anna, old))).toBe('notes.object-refused CTX_KID');
    const next = await scene.does(mette, rekeyPerson(vault, mette, annaNow));
    expect((await scene.log(anna, vault)).seals.map((seal) => seal.epoch)).toEqual([4]);
    await did(put(annaNow, sealNote(next, annaNow, { text: 'ny' })));
  });

  it("lets nobody write in somebody's own, and an admin end it; a tombstone ends an object for good", async () => {
    const { mette, anna, bo } = ours;
    const own = sealNote(vault, anna, { text: 'min egen', own: true });
    const reflection = sealNote(vault, anna, { text: 'tanke', type: OBJECT_TYPES.reflection });
    for (const note of [own, reflection]) {
      await did(put(anna, note));
      const { type } = await object(anna, note.object);
      expect(await object(anna, note.object)).toMatchObject({ own: true });
      const theirs = sealNote(vault, bo, { text: 'din', type, over: note, own: false });
      expect(await refusedAs(put(bo, theirs))).toBe('notes.object-refused CTX_AUTHOR');
      const bosEnd = sealNote(vault, bo, { text: '', type: OBJECT_TYPES.tombstone, over: note });
      expect(await refusedAs(put(bo, bosEnd))).toBe('notes.object-refused CTX_AUTHOR');
    }
    const changed = sealNote(vault, anna, { text: 'min egen 2', over: own });
    await did(put(anna, changed));
    const end = sealNote(vault, mette, { text: '', type: OBJECT_TYPES.tombstone, over: changed });
    await did(put(mette, end));
    expect(await object(anna, own.object)).toMatchObject({
      version: 3,
      type: OBJECT_TYPES.tombstone,
      author: mette.id,
    });
    expect((await versionsOf(anna, own.object)).map(({ version }) => version)).toEqual([3]);
    const again = sealNote(vault, anna, { text: 'op igen', over: { ...end } });
    expect(await refusedAs(put(anna, again))).toBe('notes.object-ended');
  });

  it('keeps ten versions, and none older than thirty days', async () => {
    const { anna } = ours;
    let note = sealNote(vault, anna, { text: '1' });
    await did(put(anna, note));
    for (let version = 2; version <= 12; version++) {
      note = sealNote(vault, anna, { text: String(version), over: note });
      await did(put(anna, note));
    }
    const kept = async () => (await versionsOf(anna, note.object)).map(({ version }) => version);
    expect(await kept()).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    clock.advance(31 * DAY);
    expect(await kept()).toEqual([12]);
    note = sealNote(vault, anna, { text: 'senere', over: note });
    await did(put(anna, note));
    const rows = await scene.seed.write.manager.countBy(VaultObjectVersion, { objectId: note.object });
    expect([await kept(), rows]).toEqual([[13], 0]);
  });

  it('gives somebody removed, and everybody outside, the answer of an address that does not exist', async () => {
    const { mette, anna, bo, group } = ours;
    const note = sealNote(vault, anna, { text: 'vores' });
    await did(put(anna, note));
    const theirs = await scene.circle();
    await scene.groupVault(theirs, [theirs.anna]);
    const outside = [theirs.mette.client, theirs.anna.client, group.lead, group.evaluator, ours.cilla.client];
    const next = await scene.does(mette, removePerson(vault, mette, bo));
    for (const client of [...outside, bo.client]) {
      const asked = [
        await client.get(`vaults/${vault.id}/objects/${note.object}`),
        await client.get(`vaults/${randomUUID()}/objects/${randomUUID()}`),
        await client.put(`vaults/${vault.id}/objects/${note.object}`, note.body, { 'If-Match': '1' }),
        await client.put(`vaults/nonsense/objects/${note.object}`, note.body),
      ];
      expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(new Set(asked.map(bare)).size).toBe(1);
    }
    // Back again: with the same keys, and into a new epoch.
    await scene.does(mette, addPerson(next, mette, bo, { how: 'known' }));
    expect(await object(bo, note.object)).toMatchObject({ version: 1 });
  });

  it('takes a note of 256 KiB, and nothing larger', async () => {
    const { anna } = ours;
    const largest = sealNote(vault, anna, { text: 'x'.repeat(256 * 1024 - 68) });
    await did(put(anna, largest));
    expect((await object(anna, largest.object)).bytes).toBe(largest.body.bytes);
    const more = { ...largest, body: { bytes: `${largest.body.bytes}AAAA`, own: false } };
    expect(await refusedAs(put(anna, more, 1))).toBe('platform.bad-input');
    const far = { ...largest, body: { bytes: 'A'.repeat(700_000), own: false } };
    expect(await refusedAs(put(anna, far, 1))).toBe('platform.too-large');
  });
});
