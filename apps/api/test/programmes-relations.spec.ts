import { Facts } from '@kreds/platform-api';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { NetworkReader } from '@kreds/programmes/api';
import type { HomeFacts, JourneyView, NetworkDetail } from '@kreds/programmes/model';
import { type ApiUnderTest, startApi } from './api-under-test';
import { codeOf, type Visitor } from './programmes-house';
import { Scene } from './programmes-scene';

const UNKNOWN = '6b1f3c1e-0f7a-4b6e-8f0e-2f5d8f6a9b10';

describe.each(enginesHere())('relations to a network on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;
  let scene: Scene;
  let leader: Visitor;
  let other: Visitor;
  let membershipId: string;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
    scene = await Scene.build(api);
    leader = await scene.house.visitor('Eva Prøvesen');
    other = await scene.house.visitor('Bo Aftalesen');
    membershipId = await scene.place(leader);
    await scene.place(other);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const path = () => `networks/${scene.networkId}`;

  it('show a leader names and workplaces of the own circle, and no way to reach anybody', async () => {
    const { status, body } = await leader.get(path());
    const { members, facilitators, relation } = body as NetworkDetail;
    expect([status, relation]).toEqual([200, 'leader']);
    expect(members.map((member) => member.displayName)).toEqual(['Eva Prøvesen', 'Bo Aftalesen']);
    expect(members[1]).toEqual({
      membershipId: expect.any(String),
      personId: other.id,
      displayName: 'Bo Aftalesen',
      companyName: expect.stringContaining('Fiktiv'),
      companyKind: 'ngo',
      joinedFromMeeting: 1,
    });
    expect(facilitators).toEqual([
      { personId: scene.facilitator.id, displayName: 'Mette Mødesen', part: 'facilitator' },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/@demo\.example|70 10 20 30/);
  });

  it('show those who run the network how to reach its people', async () => {
    for (const [visitor, relation] of [
      [scene.facilitator, 'facilitator'],
      [scene.lead, 'programme_lead'],
      [scene.administrator, 'administrator'],
    ] as const) {
      const { body } = await visitor.get(path());
      expect(body).toMatchObject({ relation, size: { min: 5, target: 6, max: 7 } });
      expect((body as NetworkDetail).members[0]?.contact).toEqual({
        email: `${leader.id}@demo.example`,
        phone: '70 10 20 30',
      });
    }
  });

  it('are missing for strangers, evaluators and people of other networks: one answer for all', async () => {
    const elsewhere = await Scene.build(api);
    const stranger = await scene.house.visitor('Frede Fremmed');
    const asked = [
      await stranger.get(path()),
      await scene.evaluator.get(path()),
      await elsewhere.facilitator.get(path()),
      await elsewhere.lead.get(path()),
      await scene.administrator.get(`networks/${UNKNOWN}`),
      await scene.administrator.get('networks/..%2F'),
      await stranger.get(`${path()}/journeys`),
      await stranger.patch(path(), { state: 'running', version: 1 }),
      await leader.patch(path(), { name: 'Andet navn', version: 1 }),
      await scene.facilitator.patch(path(), { name: 'Andet navn', version: 1 }),
      await scene.facilitator.patch(path(), { name: 'Andet navn', state: 'running', version: 1 }),
    ];
    const bodies = asked.map(({ status, body }) => ({ status, ...(body as object), requestId: '' }));
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(bodies[0]).toMatchObject({ status: 404, code: 'platform.not-found' });
  });

  it('list for everybody the own networks alone', async () => {
    const listOf = async (visitor: Visitor) =>
      ((await visitor.get('networks')).body as { id: string; relation: string }[])
        .filter((row) => row.id === scene.networkId)
        .map((row) => row.relation);
    expect(await listOf(leader)).toEqual(['leader']);
    expect(await listOf(scene.facilitator)).toEqual(['facilitator']);
    expect(await listOf(scene.evaluator)).toEqual([]);
    expect(((await leader.get('networks')).body as object[]).length).toBe(1);
  });

  it('show a leader the own path alone, all paths to those who run the network, none to a guest', async () => {
    const journeysOf = async (visitor: Visitor) =>
      ((await visitor.get(`${path()}/journeys`)).body as JourneyView[]).map((journey) => journey.personId);
    const guest = await scene.house.visitor('Gry Gæst');
    await scene.lead.post(`${path()}/facilitators`, { personId: guest.id, part: 'guest' });
    expect(await journeysOf(leader)).toEqual([leader.id]);
    expect(await journeysOf(scene.facilitator)).toEqual([leader.id, other.id]);
    expect(await journeysOf(guest)).toEqual([]);
    expect((await scene.lead.delete(`${path()}/facilitators/${guest.id}`)).status).toBe(204);
    expect(codeOf(await guest.get(path()))).toBe('platform.not-found');
  });

  it('let a facilitator move a step, a leader not, and nobody through another network', async () => {
    const [journey] = (await leader.get(`${path()}/journeys`)).body as JourneyView[];
    const [first, second] = journey?.steps ?? [];
    expect(journey?.steps).toHaveLength(12);
    expect(journey?.nextStepId).toBe(first?.id);
    const step = `${path()}/journeys/${membershipId}/steps/${first?.id}`;
    const held = { state: 'held', date: '2027-01-11' };
    expect(codeOf(await leader.patch(step, held))).toBe('platform.not-found');
    expect((await scene.facilitator.patch(step, held)).status).toBe(204);
    expect(codeOf(await scene.facilitator.patch(step, { state: 'declined', date: null }))).toBe('programmes.step-move');
    const elsewhere = await Scene.build(api);
    const through = `networks/${elsewhere.networkId}/journeys/${membershipId}/steps/${first?.id}`;
    expect(codeOf(await elsewhere.facilitator.patch(through, held))).toBe('platform.not-found');
    const [moved] = (await leader.get(`${path()}/journeys`)).body as JourneyView[];
    expect(moved?.steps[0]).toMatchObject(held);
    expect(moved?.nextStepId).toBe(second?.id);
  });

  it('tick a meeting off for every member once it has ended, and leave other meetings and networks alone', async () => {
    const elsewhere = await Scene.build(api);
    const foreign = await elsewhere.house.visitor('Frede Fremmed');
    await elsewhere.place(foreign);
    const stateOf = async (visitor: Visitor, from: Scene, number: number) =>
      ((await visitor.get(`networks/${from.networkId}/journeys`)).body as JourneyView[])[0]?.steps
        .filter((step) => step.meetingNumber === number)
        .map(({ state, date }) => [state, date]);
    const ended = {
      type: 'meetings.ended.v1',
      networkId: scene.networkId,
      number: 1,
      at: Date.UTC(2027, 2, 29, 22, 30),
    };
    const facts = api.app.get(Facts, { strict: false });
    facts.publish(ended as Parameters<Facts['publish']>[0]);
    for (const deadline = Date.now() + 5_000; Date.now() < deadline;) {
      if ((await stateOf(leader, scene, 1))?.[0]?.[0] === 'held') break;
    }
    expect(await stateOf(leader, scene, 1)).toEqual([['held', '2027-03-30']]);
    expect(await stateOf(leader, scene, 2)).toEqual([['not_yet', null]]);
    expect(await stateOf(foreign, elsewhere, 1)).toEqual([['not_yet', null]]);
  });

  it('give everybody the facts of the own home page', async () => {
    const homeOf = async (visitor: Visitor) => (await visitor.get('me/home')).body as HomeFacts;
    expect(await homeOf(leader)).toMatchObject({
      administrator: false,
      staffOf: [],
      networks: [{ id: scene.networkId, relation: 'leader', memberCount: 2 }],
      journeys: [{ personId: leader.id }],
    });
    expect(await homeOf(scene.evaluator)).toMatchObject({
      networks: [],
      journeys: [],
      staffOf: [{ programmeId: scene.programmeId, role: 'evaluator' }],
    });
    expect((await homeOf(scene.administrator)).administrator).toBe(true);
  });

  it('let leads and facilitators invite people, leaders and evaluators not', async () => {
    const inviteAs = async (visitor: Visitor, address: string) => {
      const request = { displayName: 'Ny Prøvesen', email: `${address}@ny.example`, language: 'da' };
      return (await visitor.post('people', request)).status;
    };
    expect(await inviteAs(scene.facilitator, 'et')).toBe(201);
    expect(await inviteAs(scene.lead, 'to')).toBe(201);
    expect(await inviteAs(leader, 'tre')).toBe(404);
    expect(await inviteAs(scene.evaluator, 'fire')).toBe(404);
  });

  it('answer other domains the same through the reader', async () => {
    const reader = api.app.get(NetworkReader, { strict: false });
    const relation = (who: Visitor, administrator = false) =>
      reader.relationTo({ personId: who.id, administrator }, scene.networkId);
    expect(await relation(leader)).toBe('leader');
    expect(await relation(scene.facilitator, true)).toBe('facilitator');
    expect(await relation(scene.administrator, true)).toBe('administrator');
    expect(await relation(scene.administrator)).toBe('none');
    expect(await relation(scene.evaluator)).toBe('none');
    expect(await reader.relationTo({ personId: leader.id, administrator: true }, 'x')).toBe('none');
    expect(await reader.membersOf(scene.networkId)).toMatchObject([
      { personId: leader.id, firstName: 'Eva', displayName: 'Eva Prøvesen', joinedFromMeeting: 1 },
      { personId: other.id, firstName: 'Bo' },
    ]);
    expect(await reader.programmeOf(scene.networkId)).toMatchObject({ id: scene.programmeId, wallName: 'Kreds' });
    expect(await reader.networkOf(UNKNOWN)).toBeUndefined();
    expect(await reader.programmeOf(UNKNOWN)).toBeUndefined();
    expect(await reader.facilitatorsOf(scene.networkId)).toMatchObject([{ firstName: 'Mette', part: 'facilitator' }]);
  });
});
