import { Session } from '@kreds/identity/api';
import { Meeting } from '@kreds/meetings/api';
import type { AppendLog, WaitingJoins } from '@kreds/notes/model';
import { enginesHere, ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import {
  addPerson,
  grantEpochs,
  kidOf,
  leave,
  type MadeVault,
  publicKeys,
  rekeyPerson,
  removePerson,
  rotate,
  sealNote,
  setRole,
  type Step,
} from '@kreds/vaults';
import { randomBytes, randomUUID } from 'node:crypto';
import { type ApiUnderTest, startApi } from './api-under-test';
import { MeetingRun } from './meeting-run';
import { type Circle, did, type Holder, NotesScene, refusedAs } from './notes-scene';

const MINUTE = 60_000;
const ASKS = 'identity.step-up-needed';
const random32 = () => randomBytes(32).toString('base64url');

describe.each(enginesHere())('the passphrase before a circle changes, on %s', (engine) => {
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
    await agree(ours.cilla);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const agree = (who: Holder) => did(who.client.put(`networks/${ours.networkId}/agreement`, { version: 1 }));
  /** The passphrase was last shown then; null for a session from before that was noted. */
  const proved = async (who: Holder, at: number | null) =>
    scene.seed.write.manager.update(Session, { personId: who.id }, { provedAt: at });
  const stale = (who: Holder) => proved(who, clock.now() - 5 * MINUTE);
  const openDoor = (by: Holder) => by.client.put(`vaults/${vault.id}/door`, { facilitatorKid: kidOf(by) });
  const joins = async (who: Holder, by = ours.mette) => {
    const proof = { facilitatorKid: kidOf(by), ...publicKeys(who), name: who.name, proof: random32() };
    await did(who.client.post(`vaults/${vault.id}/joins`, proof));
    const { body } = await did(by.client.get(`vaults/${vault.id}/joins`));
    return { joinId: (body as WaitingJoins).joins.find(({ uid }) => uid === who.id)?.id ?? '', ack: random32() };
  };
  const tries = (by: Holder, { body }: Step<AppendLog>, admits?: AppendLog['admits']) =>
    refusedAs(scene.append(vault, by, { ...body, ...(admits ? { admits } : {}) }));
  const seq = async () => (await scene.log(ours.mette, vault)).summary.seq;

  it('refuses what changes who is in, five minutes after the passphrase, and takes it when it was shown again', async () => {
    const { mette, anna, bo, cilla } = ours;
    const before = await seq();
    const changes: readonly Step<AppendLog>[] = [
      addPerson(vault, mette, cilla),
      addPerson(vault, mette, cilla, { how: 'known' }),
      removePerson(vault, mette, anna),
      setRole(vault, mette, anna, 'admin'),
      grantEpochs(vault, mette, bo, { from: 1, to: 1 }),
    ];
    for (const at of [clock.now() - 5 * MINUTE, null]) {
      await proved(mette, at);
      for (const change of changes) expect(await tries(mette, change)).toBe(ASKS);
      expect(await refusedAs(openDoor(mette))).toBe(ASKS);
    }
    const annaNow = await scene.holds(anna.client, 'Anna');
    expect(await tries(mette, rekeyPerson(vault, mette, annaNow))).toBe(ASKS);
    expect([await seq(), (await cilla.client.get('vault-doors')).body]).toEqual([before, { doors: [] }]);
    await proved(mette, clock.now() - 5 * MINUTE + 1);
    await did(openDoor(mette));
    vault = await scene.does(mette, rekeyPerson(vault, mette, annaNow));
    vault = await scene.does(mette, addPerson(vault, mette, cilla, { how: 'known' }));
    vault = await scene.does(mette, grantEpochs(vault, mette, cilla, { from: 1, to: 1 }));
    vault = await scene.does(mette, setRole(vault, mette, cilla, 'admin'));
    vault = await scene.does(mette, removePerson(vault, mette, bo));
    expect(await seq()).toBe(before + 5);
  });

  it('asks nobody who leaves, makes a new key for the same people, or writes', async () => {
    const { mette, anna, bo } = ours;
    for (const who of [mette, anna, bo]) await stale(who);
    vault = await scene.does(mette, rotate(vault, mette));
    vault = await scene.does(anna, leave(vault, anna));
    vault = await scene.does(bo, rotate(vault, bo));
    const note = sealNote(vault, bo, { text: 'mellem os' });
    await did(bo.client.put(`vaults/${vault.id}/objects/${note.object}`, note.body, { 'If-Match': '0' }));
  });

  it('lets in at an open door whoever proved the code, ten minutes long, with what is granted along with it', async () => {
    const { mette, anna, cilla } = ours;
    await proved(mette, clock.now());
    await did(openDoor(mette));
    clock.advance(9 * MINUTE);
    const admits = await joins(cilla);
    expect(await tries(mette, addPerson(vault, mette, cilla))).toBe(ASKS);
    expect(await tries(mette, addPerson(vault, mette, cilla), { ...admits, joinId: randomUUID() })).toBe(ASKS);
    const added = addPerson(vault, mette, cilla);
    expect(await tries(mette, added, admits)).toBe('204');
    vault = added.vault;
    expect(await tries(mette, grantEpochs(vault, mette, anna, { from: 1, to: 1 }))).toBe(ASKS);
    vault = await scene.does(mette, grantEpochs(vault, mette, cilla, { from: 1, to: 1 }));
    const annaNow = await scene.holds(anna.client, 'Anna');
    const again = rekeyPerson(vault, mette, annaNow);
    expect(await tries(mette, again, await joins(annaNow))).toBe('204');
    vault = again.vault;
    for (const step of [setRole(vault, mette, cilla, 'admin'), removePerson(vault, mette, cilla)]) {
      expect(await tries(mette, step)).toBe(ASKS);
    }
  });

  it('asks for nothing at the door while the network meets, and again when the meeting is over or only planned', async () => {
    const { mette, tove, cilla, group } = ours;
    await stale(mette);
    const meetingId = await scene.seed.meeting(group);
    expect(await refusedAs(openDoor(mette))).toBe(ASKS);
    await new MeetingRun(group, meetingId).must('OpenLobby');
    await did(openDoor(mette));
    const added = addPerson(vault, mette, cilla);
    expect(await tries(mette, added, await joins(cilla))).toBe('204');
    vault = added.vault;
    // Only the door: whoever changes the circle by a list is asked, also during a meeting.
    expect(await tries(mette, addPerson(vault, mette, tove, { how: 'known' }))).toBe(ASKS);
    await scene.seed.write.manager.update(Meeting, { id: meetingId }, { life: 'ended' });
    expect(await refusedAs(openDoor(mette))).toBe(ASKS);
  });

  it('takes no answer to a join where the door is closed, is over, or is held open by somebody else', async () => {
    const { mette, tove, cilla } = ours;
    vault = await scene.does(mette, addPerson(vault, mette, tove, { role: 'admin' }));
    await did(openDoor(mette));
    const atMettes = await joins(cilla);
    await stale(mette);
    await stale(tove);
    expect(await tries(tove, addPerson(vault, tove, cilla), atMettes)).toBe(ASKS);
    await proved(tove, clock.now());
    await did(openDoor(tove));
    await stale(tove);
    // Her own door is open, and the code that was proved is another's.
    expect(await tries(tove, addPerson(vault, tove, cilla), atMettes)).toBe(ASKS);
    await did(mette.client.delete(`vaults/${vault.id}/door`));
    expect(await tries(mette, addPerson(vault, mette, cilla), atMettes)).toBe(ASKS);
    clock.advance(MINUTE);
    const atToves = await joins(cilla, tove);
    clock.advance(9 * MINUTE);
    expect(await tries(tove, addPerson(vault, tove, cilla), atToves)).toBe(ASKS);
  });

  it('asks for nothing in the notes of one’s own, and answers strangers as ever', async () => {
    const { anna, cilla } = ours;
    const group = vault;
    await stale(anna);
    await stale(cilla);
    vault = await scene.begin(anna, { kind: 'personal', personId: anna.id });
    vault = await scene.does(anna, rotate(vault, anna));
    expect(await tries(anna, grantEpochs(vault, anna, anna, { from: 1, to: 1 }))).toBe('204');
    vault = group;
    expect(await refusedAs(openDoor(cilla))).toBe('platform.not-found');
    expect(await refusedAs(openDoor(anna))).toBe('platform.not-found');
    expect(await tries(cilla, removePerson(vault, ours.mette, anna))).toBe('platform.not-found');
    // What the log refuses anyway, it refuses without a question.
    expect(await tries(anna, { ...removePerson(vault, ours.mette, anna) })).toBe('notes.entry-refused LOG_NOT_MEMBER');
  });
});
