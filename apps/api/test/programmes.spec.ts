import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { type ApiUnderTest, startApi } from './api-under-test';
import { codeOf, idOf } from './programmes-house';
import { company, PROGRAMME, Scene } from './programmes-scene';

const UNKNOWN = '6b1f3c1e-0f7a-4b6e-8f0e-2f5d8f6a9b10';

describe.each(enginesHere())('programmes on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;
  let scene: Scene;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
    scene = await Scene.build(api);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  it('are made by administrators, with a pinned copy of the template', async () => {
    const { administrator } = scene;
    const id = idOf(await administrator.post('programmes', { ...PROGRAMME, themeDay: false }));
    const { body } = await administrator.get(`programmes/${id}`);
    expect(body).toMatchObject({
      ...PROGRAMME,
      wording: 'strained',
      standing: 'administrator',
      version: 1,
      networks: [],
      template: { version: 1, meetingStart: '08:30', meetingEnd: '11:30' },
    });
    expect((body as { template: { steps: object[] } }).template.steps).toHaveLength(11);
  });

  it('are made by nobody else, and not without a sign-in', async () => {
    for (const visitor of [scene.lead, scene.evaluator, scene.facilitator]) {
      expect(codeOf(await visitor.post('programmes', PROGRAMME))).toBe('platform.not-found');
    }
    expect(codeOf(await scene.house.stranger('programmes'))).toBe('platform.sign-in-needed');
  });

  it('refuse dates in the wrong order, at once and in two steps', async () => {
    const { administrator, programmeId } = scene;
    const turned = { ...PROGRAMME, endDate: '2026-01-01' };
    expect(codeOf(await administrator.post('programmes', turned))).toBe('platform.bad-input');
    const change = { endDate: '2026-01-01', version: 1 };
    expect(codeOf(await administrator.patch(`programmes/${programmeId}`, change))).toBe('programmes.dates-order');
  });

  it('are seen by their lead and their evaluator, each with the own standing and without any person', async () => {
    for (const [visitor, standing] of [
      [scene.lead, 'programme_lead'],
      [scene.evaluator, 'evaluator'],
    ] as const) {
      const { body } = await visitor.get('programmes');
      expect(body).toEqual([expect.objectContaining({ id: scene.programmeId, standing })]);
      expect(JSON.stringify(body)).not.toContain(scene.facilitator.id);
    }
  });

  it('do not exist for facilitators, other leads and whoever asks for something malformed', async () => {
    const other = await scene.house.visitor('Otto Overskov');
    const elsewhere = idOf(await scene.administrator.post('programmes', PROGRAMME));
    const appointment = { personId: other.id, role: 'programme_lead' };
    await scene.administrator.post(`programmes/${elsewhere}/staff`, appointment);
    const own = `programmes/${scene.programmeId}`;
    const answers = [
      await scene.facilitator.get(own),
      await other.get(own),
      await other.patch(own, { wording: 'under_pressure', version: 1 }),
      await other.get(`${own}/staff`),
      await other.get(`${own}/companies`),
      await other.post(`${own}/companies`, company('Fiktiv Indtrænger')),
      await other.post('networks', { programmeId: scene.programmeId, name: 'Netværk Fremmed' }),
      await scene.administrator.get(`programmes/${UNKNOWN}`),
      await scene.administrator.get('programmes/no-such-thing'),
    ];
    for (const answer of answers) expect([answer.status, codeOf(answer)]).toEqual([404, 'platform.not-found']);
    expect((await scene.facilitator.get('programmes')).body).toEqual([]);
  });

  it('are changed by their lead, and not over a change of somebody else', async () => {
    const path = `programmes/${scene.programmeId}`;
    expect(await scene.lead.patch(path, { wording: 'under_pressure', version: 1 })).toEqual({
      status: 200,
      body: { version: 2 },
    });
    expect(codeOf(await scene.administrator.patch(path, { wording: 'strained', version: 1 }))).toBe('programmes.stale');
    expect((await scene.lead.get(path)).body).toMatchObject({ wording: 'under_pressure', version: 2 });
  });

  it('are not changed by an evaluator', async () => {
    const path = `programmes/${scene.programmeId}`;
    expect(codeOf(await scene.evaluator.patch(path, { wording: 'strained', version: 2 }))).toBe('platform.not-found');
    expect(codeOf(await scene.evaluator.get(`${path}/staff`))).toBe('platform.not-found');
    expect(codeOf(await scene.evaluator.get(`${path}/companies`))).toBe('platform.not-found');
  });

  describe('staff', () => {
    it('is appointed, moved to another role and dismissed by administrators', async () => {
      const path = `programmes/${scene.programmeId}/staff`;
      const personId = await scene.house.person('Ulla Undersøger');
      const roleOf = async () =>
        ((await scene.administrator.get(path)).body as { personId: string; role: string }[]).find(
          (row) => row.personId === personId,
        )?.role;
      await scene.administrator.post(path, { personId, role: 'evaluator' });
      expect(await roleOf()).toBe('evaluator');
      await scene.administrator.post(path, { personId, role: 'programme_lead' });
      expect(await roleOf()).toBe('programme_lead');
      expect((await scene.administrator.delete(`${path}/${personId}`)).status).toBe(204);
      expect(await roleOf()).toBeUndefined();
      expect(codeOf(await scene.administrator.delete(`${path}/${personId}`))).toBe('platform.not-found');
    });

    it('is not appointed by a lead, nor from people who do not exist', async () => {
      const path = `programmes/${scene.programmeId}/staff`;
      const request = { personId: scene.facilitator.id, role: 'programme_lead' };
      expect(codeOf(await scene.lead.post(path, request))).toBe('platform.not-found');
      const nobody = { personId: UNKNOWN, role: 'evaluator' };
      expect(codeOf(await scene.administrator.post(path, nobody))).toBe('platform.not-found');
    });
  });

  describe('companies', () => {
    it('are added once per programme, whatever the spelling of the name', async () => {
      const path = `programmes/${scene.programmeId}/companies`;
      idOf(await scene.lead.post(path, company('Fiktiv Ørsted Æbler')));
      expect(codeOf(await scene.lead.post(path, company('  fiktiv  ØRSTED æbler ')))).toBe('programmes.company-exists');
      const elsewhere = idOf(await scene.administrator.post('programmes', PROGRAMME));
      idOf(await scene.administrator.post(`programmes/${elsewhere}/companies`, company('Fiktiv Ørsted Æbler')));
    });

    it('are changed with the version seen, not to a name that is taken', async () => {
      const [first, second] = [await scene.company('Fiktiv Alfa'), await scene.company('Fiktiv Beta')];
      const change = (id: string, body: object) => scene.lead.patch(`companies/${id}`, body);
      expect((await change(first, { name: 'Fiktiv Gamma', version: 1 })).status).toBe(200);
      expect(codeOf(await change(first, { region: 'funen', version: 1 }))).toBe('programmes.stale');
      expect(codeOf(await change(second, { name: 'fiktiv gamma', version: 1 }))).toBe('programmes.company-exists');
      const { body } = await scene.lead.get(`programmes/${scene.programmeId}/companies`);
      expect(body).toContainEqual({ ...company('Fiktiv Gamma'), id: first, version: 2 });
    });

    it('do not exist for those who run no programme', async () => {
      const id = await scene.company();
      expect(codeOf(await scene.facilitator.patch(`companies/${id}`, { region: 'funen', version: 1 }))).toBe(
        'platform.not-found',
      );
      expect(codeOf(await scene.lead.patch('companies/x', { region: 'funen', version: 1 }))).toBe('platform.not-found');
    });
  });
});
