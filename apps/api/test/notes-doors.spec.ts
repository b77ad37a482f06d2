import { Meeting } from '@kreds/meetings/api';
import type { MyJoin, NetworkCircle, OpenDoors, WaitingJoins } from '@kreds/notes/model';
import { enginesHere, ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { addPerson, kidOf, type MadeVault, publicKeys, rekeyPerson } from '@kreds/vaults';
import { randomBytes, randomUUID } from 'node:crypto';
import { type ApiUnderTest, startApi } from './api-under-test';
import { bare, type Circle, did, type Holder, NotesScene, refusedAs } from './notes-scene';

const MINUTE = 60_000;
const random32 = () => randomBytes(32).toString('base64url');

describe.each(enginesHere())('doors of vaults on %s', (engine) => {
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
    vault = await scene.groupVault(ours, []);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const openDoor = (by: Holder, kid = kidOf(by)) => by.client.put(`vaults/${vault.id}/door`, { facilitatorKid: kid });
  const doors = async (who: Holder) => ((await did(who.client.get('vault-doors'))).body as OpenDoors).doors;
  const proof = (who: Holder, changes: object = {}) => ({
    facilitatorKid: kidOf(ours.mette),
    ...publicKeys(who),
    name: who.name,
    proof: random32(),
    ...changes,
  });
  const join = (who: Holder, changes: object = {}) => who.client.post(`vaults/${vault.id}/joins`, proof(who, changes));
  const waiting = async () =>
    ((await did(ours.mette.client.get(`vaults/${vault.id}/joins`))).body as WaitingJoins).joins;
  const mine = async (who: Holder) => (await did(who.client.get(`vaults/${vault.id}/joins/mine`))).body as MyJoin;
  const agree = (who: Holder) => did(who.client.put(`networks/${ours.networkId}/agreement`, { version: 1 }));

  it('opens for ten minutes, for those who belong to the group and for nobody else', async () => {
    const { mette, tove, anna, group } = ours;
    const theirs = await scene.circle();
    const lead = await scene.holds(group.lead, 'Lea');
    expect(await doors(anna)).toEqual([]);
    await did(openDoor(mette));
    expect(await doors(anna)).toEqual([
      {
        vault: vault.id,
        about: vault.about,
        facilitatorKid: kidOf(mette),
        shownBy: 'Mette Mødesen',
        endsAt: clock.now() + 10 * MINUTE,
        agreement: { networkId: ours.networkId, version: 1 },
      },
    ]);
    expect(await doors(tove)).toMatchObject([{ agreement: null }]);
    for (const who of [mette, theirs.anna, theirs.mette, lead])
      expect([who.name, await doors(who)]).toEqual([who.name, []]);
    await agree(anna);
    expect(await doors(anna)).toMatchObject([{ agreement: null }]);
    clock.advance(10 * MINUTE);
    expect(await doors(anna)).toEqual([]);
    await did(openDoor(mette));
    await did(mette.client.delete(`vaults/${vault.id}/door`));
    await did(mette.client.delete(`vaults/${vault.id}/door`));
    expect(await doors(anna)).toEqual([]);
  });

  it('is opened by admins alone, with their own kid, and never into a personal vault', async () => {
    const { mette, anna } = ours;
    await agree(anna);
    const group = await scene.does(mette, addPerson(vault, mette, anna));
    expect(await refusedAs(openDoor(anna))).toBe('platform.not-found');
    expect(await refusedAs(openDoor(mette, kidOf(anna)))).toBe('notes.keys-differ');
    vault = await scene.begin(anna, { kind: 'personal', personId: anna.id });
    expect(await refusedAs(openDoor(anna))).toBe('platform.not-found');
    expect(group.log.seq).toBe(1);
  });

  it('takes a proof, shows it to the admins, and settles it with the entry that lets the person in', async () => {
    const { mette, anna } = ours;
    await did(openDoor(mette));
    expect(await refusedAs(join(anna))).toBe('notes.agreement-first');
    await agree(anna);
    const first = proof(anna);
    await did(anna.client.post(`vaults/${vault.id}/joins`, first));
    await did(join(anna, { name: 'Anna P.' }));
    const [asked, ...more] = await waiting();
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ uid: anna.id, ...publicKeys(anna), name: 'Anna P.', at: clock.now(), rekey: false });
    expect(await mine(anna)).toEqual({ state: 'waiting', ack: null });
    const { body, vault: next } = addPerson(vault, mette, { ...anna, name: 'Anna P.' });
    const ack = random32();
    const wrong = { ...body, admits: { joinId: randomUUID() as string, ack } };
    expect(await refusedAs(scene.append(vault, mette, wrong))).toBe('notes.join-over');
    expect((await scene.log(mette, vault)).summary.seq).toBe(0);
    await did(scene.append(vault, mette, { ...body, admits: { joinId: asked?.id ?? '', ack } }));
    expect(await mine(anna)).toEqual({ state: 'admitted', ack });
    expect(await waiting()).toEqual([]);
    expect((await scene.log(anna, next)).seals.map((seal) => seal.epoch)).toEqual([2]);
  });

  it('lets somebody back in who has other keys, by the same door', async () => {
    const { mette, anna } = ours;
    await agree(anna);
    vault = await scene.does(mette, addPerson(vault, mette, anna));
    const circle = async () =>
      ((await did(mette.client.get(`networks/${ours.networkId}/circle`))).body as NetworkCircle).people.find(
        (person) => person.personId === anna.id,
      );
    expect(await circle()).toMatchObject({ inGroup: true, keysChanged: false });
    const annaNow = await scene.holds(anna.client, 'Anna');
    expect(await circle()).toMatchObject({ inGroup: true, keysChanged: true });
    await did(openDoor(mette));
    expect(await doors(annaNow)).toHaveLength(1);
    expect(await refusedAs(join(anna))).toBe('notes.keys-differ');
    await did(join(annaNow));
    const [asked] = await waiting();
    expect(asked).toMatchObject({ rekey: true });
    const { body } = rekeyPerson(vault, mette, annaNow);
    await did(scene.append(vault, mette, { ...body, admits: { joinId: asked?.id ?? '', ack: random32() } }));
    expect(await doors(annaNow)).toEqual([]);
    expect(await circle()).toMatchObject({ inGroup: true, keysChanged: false });
  });

  it('turns down what comes from outside, late, twice answered or too often', async () => {
    const { mette, anna, bo } = ours;
    const theirs = await scene.circle();
    for (const who of [anna, bo]) await agree(who);
    const before = await join(anna);
    const nowhere = await anna.client.post(`vaults/${randomUUID()}/joins`, proof(anna));
    expect([before.status, bare(before)]).toEqual([404, bare(nowhere)]);
    await did(openDoor(mette));
    expect(bare(await join(theirs.anna))).toBe(bare(nowhere));
    expect(bare(await join(anna, { facilitatorKid: kidOf(bo) }))).toBe(bare(nowhere));
    expect(await refusedAs(join(anna, { name: 'An\u200bna' }))).toBe('platform.bad-input');
    await did(join(bo));
    const [asked] = await waiting();
    const refuse = () => mette.client.post(`vaults/${vault.id}/joins/${asked?.id ?? ''}/refuse`);
    expect((await anna.client.post(`vaults/${vault.id}/joins/${asked?.id ?? ''}/refuse`)).status).toBe(404);
    await did(refuse());
    expect(await refusedAs(refuse())).toBe('notes.join-over');
    expect(await mine(bo)).toEqual({ state: 'refused', ack: null });
    await did(join(anna));
    const [late] = await waiting();
    clock.advance(10 * MINUTE);
    expect(await waiting()).toEqual([]);
    expect(await mine(anna)).toEqual({ state: 'over', ack: null });
    const { body } = addPerson(vault, mette, anna);
    const admits = { joinId: late?.id ?? '', ack: random32() };
    expect(await refusedAs(scene.append(vault, mette, { ...body, admits }))).toBe('notes.join-over');
    await did(openDoor(mette));
    for (let tries = 0; tries < 20; tries++) await did(join(anna));
    expect(await refusedAs(join(bo))).toBe('platform.slow-down');
  });

  it('shows the circle to those who run the network, themselves to leaders, and nothing to others', async () => {
    const { mette, tove, anna, networkId, group } = ours;
    const conversation = await scene.begin(mette, { kind: 'conversation', leaderId: anna.id, facilitatorId: mette.id });
    const circle = async (who: Holder) =>
      (await did(who.client.get(`networks/${networkId}/circle`))).body as NetworkCircle;
    const whole = await circle(mette);
    expect(whole).toMatchObject({
      networkId,
      agreementVersion: 1,
      keepUntil: '2028-06-30',
      firstMeetingEnded: false,
      group: { id: vault.id },
      facilitators: null,
    });
    expect(whole.people).toHaveLength(8);
    const find = ({ people }: NetworkCircle, who: Holder) => people.find((person) => person.personId === who.id);
    expect(find(whole, anna)).toMatchObject({
      part: 'leader',
      hasAccount: true,
      acceptedVersion: null,
      inGroup: false,
      conversation: { id: conversation.id, leaderInside: false },
    });
    expect(find(whole, mette)).toMatchObject({ part: 'facilitator', inGroup: true });
    expect(find(await circle(tove), anna)).toMatchObject({ conversation: null });
    await scene.begin(mette, { kind: 'facilitators', networkId });
    const annas = await circle(anna);
    expect([annas.people.map((person) => person.personId), annas.facilitators]).toEqual([[anna.id], null]);
    const meetingId = await scene.seed.meeting(group, '2027-05-11');
    for (const [life, ended] of [
      ['running', false],
      ['abandoned', false],
      ['ended', true],
      ['sealed', true],
    ] as const) {
      await scene.seed.write.manager.update(Meeting, { id: meetingId }, { life });
      expect([life, (await circle(mette)).firstMeetingEnded]).toEqual([life, ended]);
    }
    const theirs = await scene.circle();
    const outside = [theirs.mette.client, theirs.anna.client, group.lead, group.evaluator];
    for (const client of outside) {
      expect((await client.get(`networks/${networkId}/circle`)).status).toBe(404);
      expect((await client.put(`networks/${networkId}/agreement`, { version: 1 })).status).toBe(404);
    }
  });
});
