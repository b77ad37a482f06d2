import { AccessCheck, LiveTopics } from '@kreds/platform-api';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { type ApiUnderTest, startApi, WRITING } from './api-under-test';
import { cookieOf, type Client } from './client';
import { LiveEar } from './live-ear';
import { MeetingRun } from './meeting-run';
import { sampleBody } from './sample-body';
import { type Group, Seed } from './seed';

type Principal = 'account' | 'room-screen' | 'room-guest';

/** The access matrix of live lines, and the row of the screen on the wall: it has a cookie, and it opens one meeting's wall. */
describe.each(enginesHere())('who may listen, and what a wall may ask, on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;
  let ours: Group;
  let theirs: Group;
  let meetingId: string;
  let wall: string;
  let member: Client;
  let former: Client;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
    const seed = new Seed(api);
    ours = await seed.group();
    theirs = await seed.group();
    const [first, second] = ours.leaders;
    if (!first || !second) throw new Error('two leaders are needed');
    [member, former] = [first, second];
    const run = await new MeetingRun(ours, await seed.meeting(ours)).started();
    meetingId = run.id;
    await seed.leaves(ours.networkId, former);
    const { pairingCode } = (await ours.facilitator.post(`meetings/${run.id}/walls`)).body as { pairingCode: string };
    wall = cookieOf(await ours.facilitator.post('wall/open', { code: pairingCode }));
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  /** `open`, or the code of the refusal. */
  const knock = async (cookie: string, topic: string, id: string, as: Principal): Promise<string> => {
    const ear = new LiveEar(api.base, cookie, { topic, id, as });
    try {
      await ear.open();
      return 'open';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      ear.close();
    }
  };
  const everybody = (): ReadonlyMap<string, string> =>
    new Map([
      ['nobody', ''],
      ['the facilitator', ours.facilitator.cookie],
      ['the co-facilitator', ours.coFacilitator.cookie],
      ['a leader', member.cookie],
      ['somebody who left', former.cookie],
      ['a leader of another network', theirs.leaders[0]?.cookie ?? ''],
      ['a facilitator of another network', theirs.facilitator.cookie],
      ['the lead of the programme', ours.lead.cookie],
      ['the evaluator of the programme', ours.evaluator.cookie],
      ['the wall', wall],
    ]);

  it('knows every topic that there is', () => {
    const topics = api.app.get(LiveTopics).all();
    expect(topics.map(({ topic }) => topic).sort()).toEqual(['meeting', 'vaults', 'wall']);
  });

  it('lets those who take part follow a meeting, and answers all others like an id that does not exist', async () => {
    const inside = ['the facilitator', 'the co-facilitator', 'a leader'];
    for (const [who, cookie] of everybody()) {
      for (const id of [meetingId, randomUUID(), 'nonsense']) {
        const expected = inside.includes(who) && id === meetingId ? 'open' : 'platform.not-found';
        expect([who, id, await knock(cookie, 'meeting', id, 'account')]).toEqual([who, id, expected]);
      }
    }
  });

  it('lets a person follow the news of their own vaults and nobody else’s', async () => {
    const ids = [member.personId, ours.facilitator.personId, randomUUID(), 'nonsense'];
    for (const [who, cookie] of everybody()) {
      for (const id of ids) {
        const own =
          (who === 'a leader' && id === member.personId) ||
          (who === 'the facilitator' && id === ours.facilitator.personId);
        const expected = own ? 'open' : 'platform.not-found';
        expect([who, id, await knock(cookie, 'vaults', id, 'account')]).toEqual([who, id, expected]);
      }
    }
  });

  it('gives the wall its own meeting, as a wall and as nothing else', async () => {
    for (const [who, cookie] of everybody()) {
      for (const id of [meetingId, randomUUID(), 'nonsense']) {
        const expected = who === 'the wall' && id === meetingId ? 'open' : 'platform.not-found';
        expect([who, id, await knock(cookie, 'wall', id, 'room-screen')]).toEqual([who, id, expected]);
      }
      for (const topic of ['wall', 'nonsense']) {
        expect([who, await knock(cookie, topic, meetingId, 'account')]).toEqual([who, 'platform.not-found']);
      }
      for (const topic of ['meeting', 'vaults']) {
        expect([who, await knock(cookie, topic, meetingId, 'room-screen')]).toEqual([who, 'platform.not-found']);
      }
    }
  });

  it('asks the wall to sign in at every route that is not its own, whatever id it names', async () => {
    const routes = api.app.get(AccessCheck).routes();
    const guarded = routes.filter(
      ({ access }) => access.principals !== 'anyone' && !access.principals.includes('room-screen'),
    );
    expect(guarded.length).toBeGreaterThan(60);
    for (const route of guarded) {
      for (const id of [meetingId, randomUUID(), 'nonsense']) {
        const { method } = route;
        const reply = await fetch(api.base + route.path.replace(/:\w+/g, id), {
          method,
          headers: { ...(method === 'GET' ? {} : WRITING), cookie: wall },
          ...(method === 'GET' ? {} : { body: JSON.stringify(sampleBody(route, {}) ?? {}) }),
        });
        const { code } = (await reply.json()) as { code: string };
        expect([method, route.path, reply.status, code]).toEqual([method, route.path, 401, 'platform.sign-in-needed']);
      }
    }
  });
});
