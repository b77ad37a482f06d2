import { Membership } from '@kreds/programmes/api';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import type { NetworkDetail } from '@kreds/programmes/model';
import { randomUUID } from 'node:crypto';
import { type ApiUnderTest, startApi } from './api-under-test';
import { codeOf, idOf } from './programmes-house';
import { Scene } from './programmes-scene';

describe.each(enginesHere())('networks on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;
  let scene: Scene;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  beforeEach(async () => {
    scene = await Scene.build(api);
  });

  const members = () => `networks/${scene.networkId}/members`;
  const detail = async (): Promise<NetworkDetail> =>
    (await scene.lead.get(`networks/${scene.networkId}`)).body as NetworkDetail;

  describe('placing leaders', () => {
    it('fills a network with seven and not with eight', async () => {
      await scene.fill(7);
      const request = { personId: await scene.house.person('Otte Prøvesen'), companyId: await scene.company() };
      expect(codeOf(await scene.lead.post(members(), request))).toBe('programmes.network-full');
      expect((await detail()).memberCount).toBe(7);
    });

    it('never puts two people of one company together', async () => {
      const companyId = await scene.company();
      const place = async (name: string) =>
        scene.lead.post(members(), { personId: await scene.house.person(name), companyId });
      expect((await place('Eva Prøvesen')).status).toBe(201);
      expect(codeOf(await place('Bo Prøvesen'))).toBe('programmes.same-company');
    });

    it('gives one of two the last seat when both are placed at once', async () => {
      await scene.fill(6);
      const requests = await Promise.all(
        ['Syv Prøvesen', 'Otte Prøvesen'].map(async (name) => ({
          personId: await scene.house.person(name),
          companyId: await scene.company(),
        })),
      );
      const codes = await Promise.all(requests.map(async (one) => codeOf(await scene.lead.post(members(), one))));
      expect(codes.sort()).toEqual(['201', 'programmes.network-full']);
    });

    it('places one person in one network when both networks are asked at once', async () => {
      const other = idOf(await scene.lead.post('networks', { programmeId: scene.programmeId, name: 'Netværk Eng' }));
      const personId = await scene.house.person('Eva Prøvesen');
      const codes = await Promise.all(
        [scene.networkId, other].map(async (id) =>
          codeOf(await scene.lead.post(`networks/${id}/members`, { personId, companyId: await scene.company() })),
        ),
      );
      expect(codes.sort()).toEqual(['201', 'programmes.placed-elsewhere']);
    });

    it('repeats its rules in the database', async () => {
      const membershipId = await scene.place({ id: await scene.house.person('Eva Prøvesen') });
      const { manager } = scene.house.write;
      const row = await manager.findOneByOrFail(Membership, { id: membershipId as never });
      const copy = (change: Partial<Membership>) =>
        manager.insert(Membership, { ...row, id: randomUUID() as never, ...change });
      const otherPerson = { personId: randomUUID() as never };
      const otherSeat = { seatCompanyId: randomUUID() as never, seatProgrammeId: null };
      await expect(copy(otherPerson)).rejects.toThrow(/unique/i);
      await expect(copy(otherSeat)).rejects.toThrow(/unique/i);
      await copy({ ...otherPerson, ...otherSeat });
    });

    it('knows neither people nor companies of elsewhere', async () => {
      const personId = await scene.house.person('Eva Prøvesen');
      const elsewhere = await Scene.build(api);
      const request = { personId, companyId: await elsewhere.company() };
      expect(codeOf(await scene.lead.post(members(), request))).toBe('programmes.other-programme');
      const nobody = { personId: randomUUID(), companyId: await scene.company() };
      expect(codeOf(await scene.lead.post(members(), nobody))).toBe('platform.not-found');
      const malformed = { personId: 'x', companyId: await scene.company() };
      expect(codeOf(await scene.lead.post(members(), malformed))).toBe('platform.bad-input');
    });

    it('keeps leading and membership of one circle apart', async () => {
      const asMember = { personId: scene.facilitator.id, companyId: await scene.company() };
      expect(codeOf(await scene.lead.post(members(), asMember))).toBe('programmes.facilitates-here');
      const personId = await scene.house.person('Eva Prøvesen');
      await scene.place({ id: personId });
      const asGuest = { personId, part: 'guest' };
      expect(codeOf(await scene.lead.post(`networks/${scene.networkId}/facilitators`, asGuest))).toBe(
        'programmes.is-member-here',
      );
    });

    it('is not for facilitators, members and evaluators', async () => {
      const leader = await scene.house.visitor('Eva Prøvesen');
      await scene.place(leader);
      const request = { personId: await scene.house.person('Bo Prøvesen'), companyId: await scene.company() };
      for (const visitor of [scene.facilitator, leader, scene.evaluator]) {
        expect(codeOf(await visitor.post(members(), request))).toBe('platform.not-found');
      }
    });
  });

  describe('the stages', () => {
    const move = (visitor: Scene['lead'], state: string, version: number) =>
      visitor.patch(`networks/${scene.networkId}`, { state, version });

    it('start with five members, by the facilitator, and end by the lead', async () => {
      await scene.fill(4);
      expect(codeOf(await move(scene.facilitator, 'running', 1))).toBe('programmes.too-few-members');
      await scene.fill(1);
      expect((await move(scene.facilitator, 'running', 1)).body).toEqual({ version: 2 });
      expect(codeOf(await move(scene.facilitator, 'finished', 2))).toBe('platform.not-found');
      expect((await move(scene.lead, 'finished', 2)).status).toBe(200);
      expect((await detail()).state).toBe('finished');
      const late = { personId: await scene.house.person('Sen Prøvesen'), companyId: await scene.company() };
      expect(codeOf(await scene.lead.post(members(), late))).toBe('programmes.network-finished');
    });

    it('do not start without somebody to lead, or with a guest alone', async () => {
      await scene.fill(5);
      const facilitators = `networks/${scene.networkId}/facilitators`;
      await scene.lead.post(facilitators, { personId: scene.facilitator.id, part: 'guest' });
      expect(codeOf(await move(scene.lead, 'running', 1))).toBe('programmes.no-facilitator');
    });

    it('move once when two people press at once', async () => {
      await scene.fill(5);
      const codes = await Promise.all(
        [scene.lead, scene.facilitator].map(async (visitor) => codeOf(await move(visitor, 'running', 1))),
      );
      expect(codes.sort()).toEqual(['200', 'programmes.stale']);
    });

    it('take new members into a running network from a named meeting on', async () => {
      await scene.fill(5);
      await move(scene.lead, 'running', 1);
      const request = { personId: await scene.house.person('Sen Prøvesen'), companyId: await scene.company() };
      expect(codeOf(await scene.lead.post(members(), request))).toBe('programmes.joined-from-needed');
      idOf(await scene.lead.post(members(), { ...request, joinedFromMeeting: 3 }), 'membershipId');
      expect((await detail()).members.at(-1)).toMatchObject({ displayName: 'Sen Prøvesen', joinedFromMeeting: 3 });
    });

    it('let members of a finished network go on in another one of the programme', async () => {
      await scene.fill(5);
      await move(scene.lead, 'running', 1);
      const personId = (await detail()).members[0]?.personId ?? '';
      const next = idOf(await scene.lead.post('networks', { programmeId: scene.programmeId, name: 'Netværk Eng' }));
      const place = async () =>
        codeOf(await scene.lead.post(`networks/${next}/members`, { personId, companyId: await scene.company() }));
      expect(await place()).toBe('programmes.placed-elsewhere');
      await move(scene.lead, 'finished', 2);
      expect(await place()).toBe('201');
    });
  });

  describe('leaving', () => {
    it('closes every door to the network, frees the seat and ends what lay ahead', async () => {
      const leader = await scene.house.visitor('Eva Prøvesen');
      const membershipId = await scene.place(leader);
      const path = `networks/${scene.networkId}`;
      expect((await leader.get(path)).status).toBe(200);
      const left = await scene.lead.post(`${members()}/${membershipId}/leave`, {
        leftAfterMeeting: 1,
        reason: 'no_time',
      });
      expect(left.status).toBe(204);
      for (const page of [path, `${path}/journeys`]) {
        expect(codeOf(await leader.get(page))).toBe('platform.not-found');
      }
      expect((await leader.get('networks')).body).toEqual([]);
      expect((await detail()).members[0]).toMatchObject({ left: { afterMeeting: 1, reason: 'no_time' } });
      expect((await detail()).memberCount).toBe(0);
      const [journey] = (await scene.lead.get(`${path}/journeys`)).body as { nextStepId: unknown }[];
      expect(journey?.nextStepId).toBeNull();
    });

    it('happens once, not before joining, and not by the leader alone', async () => {
      const leader = await scene.house.visitor('Eva Prøvesen');
      const path = `${members()}/${await scene.place(leader)}/leave`;
      const request = { leftAfterMeeting: 1, reason: 'no_time' };
      expect(codeOf(await leader.post(path, request))).toBe('platform.not-found');
      expect((await scene.lead.post(path, request)).status).toBe(204);
      expect(codeOf(await scene.lead.post(path, request))).toBe('programmes.left-already');
      expect(codeOf(await scene.lead.post(`${members()}/x/leave`, request))).toBe('platform.not-found');
      await scene.fill(5);
      await scene.lead.patch(`networks/${scene.networkId}`, { state: 'running', version: 1 });
      const late = { personId: await scene.house.person('Sen Prøvesen'), companyId: await scene.company() };
      const placed = await scene.lead.post(members(), { ...late, joinedFromMeeting: 4 });
      const early = await scene.lead.post(`${members()}/${idOf(placed, 'membershipId')}/leave`, request);
      expect(codeOf(early)).toBe('programmes.left-before-joined');
    });

    it('does not bring the same person back', async () => {
      const personId = await scene.house.person('Eva Prøvesen');
      const membershipId = await scene.place({ id: personId });
      await scene.lead.post(`${members()}/${membershipId}/leave`, { leftAfterMeeting: 0, reason: 'other' });
      const again = { personId, companyId: await scene.company() };
      expect(codeOf(await scene.lead.post(members(), again))).toBe('programmes.was-member');
    });
  });
});
