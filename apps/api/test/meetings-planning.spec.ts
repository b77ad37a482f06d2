import type { Plan } from '@kreds/meetings/model';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { type ApiUnderTest, startApi } from './api-under-test';
import { type Client, codeOf } from './client';
import { MeetingRun } from './meeting-run';
import { type Group, Seed } from './seed';

interface Detail {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly planVersion?: number;
  readonly plan?: Plan;
  readonly program: readonly object[];
  readonly life: string;
}

describe.each(enginesHere())('planning meetings on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;
  let seed: Seed;
  let group: Group;
  let stranger: Group;
  let administrator: Client;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
    seed = new Seed(api);
    group = await seed.group();
    stranger = await seed.group();
    administrator = await seed.somebody('Agnete Administrator', { administrator: true });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const six = Array.from({ length: 6 }, (_, at) => ({ date: `2027-0${at + 1}-12`, place: `Sal ${at + 1}` }));
  const detail = async (client: Client, id: string): Promise<Detail> =>
    (await client.get(`meetings/${id}`)).body as Detail;

  it('puts all six meetings into the calendar with one call, each with the plan of its number', async () => {
    const own = await seed.group();
    const made = await administrator.post(`networks/${own.networkId}/meetings`, { meetings: six });
    expect(made.status).toBe(201);
    const list = (await own.leaders[0]?.get(`networks/${own.networkId}/meetings`))?.body as readonly Detail[];
    expect(list.map((meeting) => [meeting.number, meeting.life])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [n, 'scheduled']),
    );
    expect(list[0]).toMatchObject({ start: '08:30', end: '11:30', startsAt: Date.UTC(2027, 0, 12, 7, 30) });
    const coverage = await own.facilitator.get(`networks/${own.networkId}/coverage`);
    expect(coverage.body).toMatchObject({ missing: [], meetingsWithYoga: 4 });
  });

  it('makes none of the six when one of them is wrong', async () => {
    const own = await seed.group();
    const make = (meetings: readonly object[]) =>
      administrator.post(`networks/${own.networkId}/meetings`, { meetings });
    expect(codeOf(await make([...six, { date: '2027-01-12', place: 'x', start: '11:00', end: '09:00' }]))).toBe(
      'meetings.times-reversed',
    );
    expect(
      codeOf(
        await make([
          { ...six[0], number: 2 },
          { ...six[1], number: 2 },
        ]),
      ),
    ).toBe('meetings.number-taken');
    expect(codeOf(await make([{ date: '2027-02-30', place: 'x' }]))).toBe('platform.bad-input');
    expect((await own.facilitator.get(`networks/${own.networkId}/meetings`)).body).toEqual([]);
  });

  it('may be done by those who lead and manage, and by nobody else', async () => {
    const id = await seed.meeting(group);
    const plan = await seed.planOf(group, id);
    const others = [group.leaders[0], group.evaluator, stranger.facilitator, stranger.lead];
    for (const client of others) {
      const body = { meetings: [{ date: '2027-05-05', place: 'x' }] };
      expect((await client?.post(`networks/${group.networkId}/meetings`, body))?.status).toBe(404);
      expect((await client?.patch(`meetings/${id}`, { version: 1, place: 'x' }))?.status).toBe(404);
      expect((await client?.put(`meetings/${id}/plan`, { plan, planVersion: 1 }))?.status).toBe(404);
    }
    let version = 1;
    for (const client of [group.facilitator, group.coFacilitator, group.lead, administrator]) {
      const changed = await client.patch(`meetings/${id}`, { version, place: `Sal ${version}` });
      expect(changed.body).toMatchObject({ version: ++version });
    }
  });

  it('refuses a change against a version that is not the present one', async () => {
    const id = await seed.meeting(group);
    expect((await group.facilitator.patch(`meetings/${id}`, { version: 1, title: 'Ny' })).status).toBe(200);
    expect(codeOf(await group.lead.patch(`meetings/${id}`, { version: 1, title: 'Anden' }))).toBe(
      'meetings.changed-meanwhile',
    );
    expect((await detail(group.lead, id)) as unknown).toMatchObject({ title: 'Ny', version: 2 });
  });

  it('refuses a plan without check-in or take-away, and says which', async () => {
    const id = await seed.meeting(group);
    const plan = await seed.planOf(group, id);
    const without = (purpose: string): Plan => ({
      segments: plan.segments.filter((segment) => segment.round?.purpose !== purpose),
    });
    const put = (next: Plan, planVersion = 1) =>
      group.facilitator.put(`meetings/${id}/plan`, { plan: next, planVersion });
    const lacksCheckIn = await put(without('check_in'));
    expect([lacksCheckIn.status, codeOf(lacksCheckIn)]).toEqual([422, 'meetings.plan-without-check-in']);
    expect(codeOf(await put(without('take_away')))).toBe('meetings.plan-without-take-away');
    expect(codeOf(await put(plan, 7))).toBe('meetings.plan-changed-meanwhile');
    expect((await put(plan)).body).toMatchObject({ planVersion: 2 });
  });

  it('shows a leader what comes, and not how it is led', async () => {
    const id = await seed.meeting(group);
    const seen = await group.leaders[0]?.get(`meetings/${id}`);
    expect((seen?.body as Detail).program.length).toBeGreaterThan(5);
    expect(seen?.text).not.toContain('script');
    expect(seen?.text).not.toContain('titlePrivate');
    expect((await detail(group.facilitator, id)).plan?.segments[0]).toHaveProperty('script');
  });

  it('fixes day and hours when the lobby opens, and not the place', async () => {
    const run = await new MeetingRun(group, await seed.meeting(group)).lobby();
    const change = (body: object) => group.facilitator.patch(`meetings/${run.id}`, body);
    expect(codeOf(await change({ version: 1, date: '2027-09-09' }))).toBe('meetings.wrong-state');
    expect((await change({ version: 1, place: 'Sal 9' })).status).toBe(200);
  });

  it('takes an apology in one tap, shows its code to those who lead and to nobody else', async () => {
    const id = await seed.meeting(group);
    const [anna, bo] = group.leaders;
    expect((await anna?.post(`meetings/${id}/apologies`, { code: 'ill' }))?.status).toBe(204);
    expect((await group.facilitator.get(`meetings/${id}`)).body).toMatchObject({
      apologies: [{ personId: anna?.personId, code: 'ill' }],
    });
    expect((await anna?.get(`meetings/${id}`))?.body).toMatchObject({ mine: { apology: 'ill' } });
    expect((await bo?.get(`meetings/${id}`))?.text).not.toContain('"ill"');
    expect((await anna?.delete(`meetings/${id}/apologies`))?.status).toBe(204);
    expect((await group.facilitator.get(`meetings/${id}`)).body).toMatchObject({ apologies: [] });
  });

  it('takes no apology with words, from those who are no leaders, or once the meeting runs', async () => {
    const run = await new MeetingRun(group, await seed.meeting(group)).started();
    const [anna] = group.leaders;
    const path = `meetings/${run.id}/apologies`;
    expect(codeOf((await anna?.post(path, { code: 'ill', note: 'ord' })) ?? never())).toBe('platform.bad-input');
    expect(codeOf((await anna?.post(path, { code: 'ill' })) ?? never())).toBe('meetings.wrong-state');
    for (const client of [group.facilitator, group.lead, stranger.leaders[0], administrator]) {
      expect((await client?.post(path, { code: 'ill' }))?.status).toBe(404);
    }
  });

  it('gives the whole run sheet to those who lead and to nobody else', async () => {
    const id = await seed.meeting(group);
    const sheet = await group.coFacilitator.get(`meetings/${id}/run-sheet`);
    expect(sheet.body).toMatchObject({ facts: { id, planVersion: 1 }, state: { life: 'scheduled', seq: 0 } });
    expect((sheet.body as { people: readonly object[] }).people).toHaveLength(8);
    for (const client of [group.leaders[0], group.lead, group.evaluator, administrator, stranger.facilitator]) {
      expect((await client?.get(`meetings/${id}/run-sheet`))?.status).toBe(404);
    }
  });

  it('answers alike for a foreign, an unknown and a malformed id, on every address', async () => {
    const id = await seed.meeting(stranger);
    const addresses = (of: string): readonly (readonly [string, string])[] => [
      ['GET', `meetings/${of}`],
      ['GET', `meetings/${of}/live`],
      ['GET', `meetings/${of}/run-sheet`],
      ['POST', `meetings/${of}/walls`],
      ['DELETE', `meetings/${of}/walls`],
      ['DELETE', `meetings/${of}/apologies`],
    ];
    const bare = (text: string): string => text.replace(/"requestId":"[^"]*"/, '');
    const ask = async (client: Client, [method, path]: readonly [string, string]): Promise<string> => {
      const reply = method === 'GET' ? client.get(path) : method === 'POST' ? client.post(path) : client.delete(path);
      return `${(await reply).status} ${bare((await reply).text)}`;
    };
    for (const client of [group.facilitator, group.leaders[0] ?? never()]) {
      const unknown = addresses(randomUUID());
      const malformed = addresses('nothing');
      for (const [at, foreign] of addresses(id).entries()) {
        const expected = await ask(client, unknown[at] ?? never());
        expect(expected).toMatch(/^404 /);
        expect(await ask(client, foreign)).toBe(expected);
        expect(await ask(client, malformed[at] ?? never())).toBe(expected);
      }
    }
  });

  it('offers blocks and templates to whoever has signed in', async () => {
    const blocks = (await group.facilitator.get('blocks')).body as readonly { words: { da: { title: string } } }[];
    expect(blocks.length).toBeGreaterThanOrEqual(16);
    const templates = (await group.facilitator.get('plan-templates')).body as readonly { number: number; plan: Plan }[];
    expect(templates.map((template) => template.number)).toEqual([1, 2, 3, 4, 5, 6]);
    const anonymous = await fetch(`${api.base}/api/blocks`);
    expect(anonymous.status).toBe(401);
  });

  it('starts a later meeting with somebody who has not started yet', async () => {
    const own = await seed.group(['Gry', 'Hans', 'Ib', 'Jytte', 'Karl']);
    const starters: string[] = [];
    for (let number = 1; number <= 5; number++) {
      const run = await new MeetingRun(own, await seed.meeting(own)).inRound();
      const [first] = await run.order();
      starters.push(String(first));
      await run.must('BeginTurn', { personId: first });
      await run.must('End', { closeAnyway: true });
    }
    expect(new Set(starters).size).toBe(5);
  });
});

function never(): never {
  throw new Error('a person or address of the test is missing');
}
