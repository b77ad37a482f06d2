import { Account } from '@kreds/identity/api';
import { EpochSealRow, LetGo, SendDueReminders, Vault, VaultLogRow, VaultObject } from '@kreds/notes/api';
import type { MyReminder, MyVaults } from '@kreds/notes/model';
import { AuditRow, OutboxMail } from '@kreds/platform-api';
import { enginesHere, ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { close, sealNote } from '@kreds/vaults';
import { type ApiUnderTest, startApi, WRITING } from './api-under-test';
import { type Circle, did, NotesScene, refusedAs } from './notes-scene';

const DAY = 86_400_000;
const START = Date.parse('2027-01-04T08:00:00Z');

describe.each(enginesHere())('reminders and retention on %s', (engine) => {
  const databases = new TestDatabases();
  const clock = new ManualClock(START);
  let database: TestDatabase;
  let api: ApiUnderTest;
  let scene: NotesScene;
  let ours: Circle;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database, clock);
    scene = new NotesScene(api);
  });

  beforeEach(async () => {
    clock.set(START);
    ours = await scene.circle();
    await scene.seed.write.manager.clear(OutboxMail);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const reminder = async () => (await did(ours.anna.client.get('me/reminder'))).body as MyReminder;
  const due = () => api.app.get(SendDueReminders).run(clock.now());
  const mails = () => scene.seed.write.manager.find(OutboxMail);
  const tokenOf = (mail: OutboxMail | undefined) => /#t=(\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
  /** The page behind the link: no cookie at all. */
  const byLink = async (verb: 'exchange' | 'move' | 'stop', body: object) => {
    const answer = await fetch(`${api.base}/api/reminders/${verb}`, {
      method: 'POST',
      headers: WRITING,
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };

  it('reminds once, at the time that was picked, in the words of nobody else', async () => {
    const { client } = ours.anna;
    expect(await reminder()).toEqual({ at: null });
    for (const at of [clock.now(), clock.now() + 400 * DAY]) {
      expect(await refusedAs(client.put('me/reminder', { at }))).toBe('notes.reminder-time');
    }
    await did(client.put('me/reminder', { at: clock.now() + DAY }));
    await did(client.put('me/reminder', { at: clock.now() + 2 * DAY }));
    expect(await reminder()).toEqual({ at: START + 2 * DAY });
    expect(await due()).toBe(0);
    clock.advance(2 * DAY);
    const sent = await Promise.all([due(), due(), due()]);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await due()).toBe(0);
    const [mail, ...more] = await mails();
    expect([mail?.toAddress, more]).toEqual([`${ours.anna.id}@demo.example`, []]);
    expect(mail?.body).not.toContain('Netværk');
    expect(await reminder()).toEqual({ at: null });
  });

  it('is moved and stopped by the link of the mail, without a sign-in', async () => {
    await did(ours.anna.client.put('me/reminder', { at: clock.now() + DAY }));
    clock.advance(DAY);
    await due();
    const token = tokenOf((await mails())[0]);
    expect(await byLink('exchange', { token })).toEqual({ status: 200, body: { at: null } });
    const at = clock.now() + 3 * DAY;
    expect(await byLink('move', { token, at })).toEqual({ status: 200, body: { at } });
    expect(await reminder()).toEqual({ at });
    expect((await byLink('move', { token, at: clock.now() })).body).toMatchObject({ code: 'notes.reminder-time' });
    expect((await byLink('stop', { token })).status).toBe(204);
    expect(await reminder()).toEqual({ at: null });
    for (const gone of [token, 'A'.repeat(43)]) {
      expect((await byLink('exchange', { token: gone })).body).toMatchObject({ code: 'platform.not-found' });
    }
    clock.advance(4 * DAY);
    expect(await due()).toBe(0);
  });

  it('is stopped by its owner, and ends with the link after thirty days', async () => {
    await did(ours.anna.client.put('me/reminder', { at: clock.now() + DAY }));
    await did(ours.anna.client.delete('me/reminder'));
    clock.advance(DAY);
    expect(await due()).toBe(0);
    await did(ours.anna.client.put('me/reminder', { at: clock.now() + DAY }));
    clock.advance(DAY);
    await due();
    const token = tokenOf((await mails())[0]);
    clock.advance(31 * DAY);
    await api.app.get(LetGo).run(clock.now());
    expect((await byLink('exchange', { token })).status).toBe(404);
  });

  it('shreds a closed vault after its date and six months, with everything in it, and no open one', async () => {
    const { mette, anna, networkId } = ours;
    const vault = await scene.groupVault(ours, [anna]);
    const open = await scene.begin(mette, { kind: 'facilitators', networkId });
    const note = sealNote(vault, anna, { text: 'vores' });
    await did(anna.client.put(`vaults/${vault.id}/objects/${note.object}`, note.body, { 'If-Match': '0' }));
    await scene.does(mette, close(vault, mette));
    const letGo = api.app.get(LetGo);
    clock.set(Date.parse('2028-06-30T23:00:00Z'));
    expect(await letGo.run(clock.now())).toBe(0);
    clock.set(Date.parse('2028-07-01T01:00:00Z'));
    expect(await letGo.run(clock.now())).toBe(1);
    const { manager } = scene.seed.write;
    const vaultId = vault.id;
    const left = [manager.countBy(VaultLogRow, { vaultId }), manager.countBy(VaultObject, { vaultId })];
    expect(await Promise.all([...left, manager.countBy(EpochSealRow, { vaultId })])).toEqual([0, 0, 0]);
    expect(await manager.existsBy(Vault, { id: open.id })).toBe(true);
    const trail = await manager.findBy(AuditRow, { subject: `vault:${vaultId}`, action: 'notes.vault-shredded' });
    expect(trail.map((row) => row.meta)).toEqual(['objects-1']);
    expect((await anna.client.get(`vaults/${vaultId}/log`)).status).toBe(404);
  });

  it('keeps a vault that was closed late for six months more', async () => {
    const { mette } = ours;
    const vault = await scene.groupVault(ours, []);
    clock.set(Date.parse('2028-12-01T08:00:00Z'));
    await scene.does(mette, close(vault, mette));
    clock.advance(180 * DAY);
    expect(await api.app.get(LetGo).run(clock.now())).toBe(0);
    clock.advance(10 * DAY);
    expect(await api.app.get(LetGo).run(clock.now())).toBe(1);
  });

  it('begins a second personal vault for new keys, and lets the old one go after ninety days', async () => {
    const { anna } = ours;
    const about = { kind: 'personal', personId: anna.id } as const;
    const old = await scene.begin(anna, about);
    const annaNow = await scene.holds(anna.client, 'Anna');
    await scene.seed.write.manager.update(Account, { personId: anna.id }, { restartedAt: clock.now() });
    const fresh = await scene.begin(annaNow, about);
    const ids = async () =>
      ((await did(anna.client.get('vaults'))).body as MyVaults).vaults.map((vault) => vault.id).sort();
    expect(await ids()).toEqual([old.id, fresh.id].sort());
    clock.advance(90 * DAY);
    await api.app.get(LetGo).run(clock.now());
    expect(await ids()).toEqual([old.id, fresh.id].sort());
    clock.advance(1);
    await api.app.get(LetGo).run(clock.now());
    expect(await ids()).toEqual([fresh.id]);
  });
});
