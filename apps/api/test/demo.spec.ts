import { authOf, readSignIns } from '@kreds/demo';
import { Account, Person } from '@kreds/identity/api';
import { Attendance, Meeting, MeetingEventRow, VerifyMeetingLog } from '@kreds/meetings/api';
import { ManualClock, enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { Company, JourneyStep, Membership, Network, Programme } from '@kreds/programmes/api';
import type { HomeFacts, NetworkDetail } from '@kreds/programmes/model';
import type { DataSource } from 'typeorm';
import { ConfigController } from '../src/demo/config.controller';
import { type ApiUnderTest, startApi, WRITING } from './api-under-test';
import { demoIn, load, migrated, MONDAY } from './demo-house';

describe.each(enginesHere())('the demo on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let write: DataSource;
  let api: ApiUnderTest;

  beforeAll(async () => {
    database = await databases.create(engine);
    write = await demoIn(database);
    api = await startApi(database, new ManualClock(MONDAY));
  });

  afterAll(async () => {
    await api.close();
    await write.destroy();
    await database.drop();
    await databases.stop();
  });

  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${api.base}/api/${path}`, { ...init, headers: { ...WRITING, ...init.headers } });
    return { response, body: (await response.json()) as never };
  };

  /** Signs in as a browser does, with what a start has printed. @returns the session cookie */
  const signIn = async (name: string): Promise<string> => {
    const email = `${name}@kreds.example`;
    const printed = readSignIns(database.dataFolder).find((line) => line.email === email);
    if (!printed) throw new Error(`nobody called ${name} can sign in`);
    const prelogin = await ask('auth/prelogin', { method: 'POST', body: JSON.stringify({ email }) });
    const body = JSON.stringify({ email, auth: await authOf(printed, prelogin.body) });
    const { response } = await ask('auth/sign-in', { method: 'POST', body });
    expect(response.status).toBe(200);
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };

  it('has two programmes of three networks, 36 leaders and as many meetings', async () => {
    const count = (entity: Parameters<DataSource['getRepository']>[0], where = {}) =>
      write.getRepository(entity).countBy(where);
    expect(await count(Programme)).toBe(2);
    expect(await count(Network)).toBe(6);
    expect(await count(Network, { state: 'finished' })).toBe(3);
    expect(await count(Company)).toBe(17 + 18);
    expect(await count(Membership)).toBe(36);
    expect(await count(JourneyStep)).toBe(36 * 12);
    expect(await count(Meeting)).toBe(36);
    expect(await count(Meeting, { life: 'sealed' })).toBe(18 + 2 + 4);
    expect(await count(Meeting, { life: 'scheduled' })).toBe(12);
    expect(await count(Attendance)).toBe(103 + 6 * 6);
    expect(await count(Attendance, { code: 'apology' })).toBe(6 + 2);
    expect(await count(MeetingEventRow, { seq: 1 })).toBe(24);
  });

  it('keeps the finished programme by its own dates, and nobody of it can sign in', async () => {
    const days = (await write.getRepository(Meeting).findBy({ life: 'sealed' })).map((one) => one.date).sort();
    expect(days.filter((day) => day.startsWith('202') && day < '2024')).toHaveLength(18);
    expect(days[0]).toBe('2022-03-15');
    const accounts = await write.getRepository(Account).find({ relations: { person: true } });
    expect(accounts).toHaveLength(15);
    for (const { person } of accounts) expect(person?.email).toMatch(/@kreds\.example$/);
    const [left] = await write.getRepository(Membership).findBy({ leftAfterMeeting: 1 });
    expect(await write.getRepository(Person).findOneBy({ id: left?.personId as never })).toMatchObject({
      displayName: 'Hanne Prøvesen',
    });
  });

  it('has finished meetings whose logs hold against the rules', async () => {
    const verify = api.app.get(VerifyMeetingLog, { strict: false });
    for (const { id } of await write.getRepository(Meeting).findBy({ life: 'sealed' })) {
      expect(await verify.run(id as never)).toMatchObject({ faults: [] });
    }
  });

  it('lets a facilitator sign in with the printed passphrase and find the meeting of today', async () => {
    const cookie = await signIn('mette');
    const home = (await ask('me/home', { headers: { Cookie: cookie } })).body as HomeFacts;
    expect(home.networks).toMatchObject([{ name: 'Netværk Bøgen', relation: 'facilitator', state: 'running' }]);
    const networkId = home.networks[0]?.id ?? '';
    const detail = (await ask(`networks/${networkId}`, { headers: { Cookie: cookie } })).body as NetworkDetail;
    expect(detail.members.map((member) => member.displayName.split(' ')[0])).toEqual([
      'Kirsten',
      'Ib',
      'Johanne',
      'Vilfred',
      'Ea',
      'Anne-Mathilde',
    ]);
    const meetings = (await ask(`networks/${networkId}/meetings`, { headers: { Cookie: cookie } })).body as {
      number: number;
      date: string;
      life: string;
    }[];
    expect(meetings.map((one) => [one.number, one.life])).toEqual([
      [1, 'sealed'],
      [2, 'sealed'],
      [3, 'scheduled'],
      [4, 'scheduled'],
      [5, 'scheduled'],
      [6, 'scheduled'],
    ]);
    expect(meetings[2]).toMatchObject({ date: '2027-03-29', start: '08:30', end: '11:30' });
  });

  it('shows a leader a path whose next step is the meeting of today', async () => {
    const home = (await ask('me/home', { headers: { Cookie: await signIn('johanne') } })).body as HomeFacts;
    const [journey] = home.journeys;
    const next = journey?.steps.find((step) => step.id === journey.nextStepId);
    expect(next).toMatchObject({ kind: 'meeting', meetingNumber: 3, state: 'booked', date: '2027-03-29' });
    expect(home.networks).toMatchObject([{ relation: 'leader' }]);
  });

  it('has a breathing exercise that members can play and nobody else', async () => {
    const cookie = await signIn('ib');
    const networkId = ((await ask('networks', { headers: { Cookie: cookie } })).body as { id: string }[])[0]?.id ?? '';
    const materials = (await ask(`networks/${networkId}/materials`, { headers: { Cookie: cookie } })).body as {
      id: string;
      title: string;
    }[];
    expect(materials).toMatchObject([{ title: 'Rolig vejrtrækning', minutes: 2 }]);
    const file = (who: Record<string, string>) =>
      fetch(`${api.base}/api/materials/${materials[0]?.id}/file`, { headers: who });
    const played = await file({ Cookie: cookie });
    expect([played.status, played.headers.get('content-type')]).toEqual([200, 'audio/ogg']);
    expect((await played.arrayBuffer()).byteLength).toBeGreaterThan(100_000);
    expect((await file({})).status).toBe(401);
    expect((await file({ Cookie: await signIn('ebbe') })).status).toBe(404);
  });

  it('lets those who run the programme look back at the finished one', async () => {
    const programmes = (await ask('programmes', { headers: { Cookie: await signIn('ebbe') } })).body as {
      standing: string;
      networks: { state: string; memberCount: number }[];
    }[];
    expect(programmes.map((one) => [one.standing, one.networks.map((network) => network.state).sort()])).toEqual([
      ['evaluator', ['forming', 'running', 'running']],
      ['evaluator', ['finished', 'finished', 'finished']],
    ]);
    expect(programmes[1]?.networks.map((network) => network.memberCount).sort()).toEqual([5, 6, 6]);
  });

  it('says that it is a demo to everybody, and a database without it does not', async () => {
    expect((await ask('config')).body).toEqual({ demo: true, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    const empty = await databases.create(engine);
    const source = await migrated(empty);
    expect(await new ConfigController(source).readConfig()).toMatchObject({ demo: false });
    await source.destroy();
    await empty.drop();
  });

  it('is loaded once, and never beside people', async () => {
    expect(await load(write, database)).toBe(false);
    const lived = await databases.create(engine);
    const source = await migrated(lived);
    await source.getRepository(Person).insert({
      id: crypto.randomUUID() as never,
      displayName: 'Frede Fremmed',
      email: null,
      emailKey: null,
      phone: null,
      language: 'da',
      administrator: false,
      createdAt: 1,
      createdBy: null,
    });
    expect(await load(source, lived)).toBe(false);
    expect(await source.getRepository(Programme).count()).toBe(0);
    expect(readSignIns(lived.dataFolder)).toEqual([]);
    await source.destroy();
    await lived.drop();
  });
});
