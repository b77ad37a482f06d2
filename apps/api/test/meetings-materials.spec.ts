import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiUnderTest, startApi } from './api-under-test';
import { type Client, codeOf, type Reply } from './client';
import { type Group, Seed } from './seed';

interface Material {
  readonly id: string;
  readonly title: string;
  readonly file: { readonly mediaType: string; readonly bytes: number } | null;
}

const SOUND = Buffer.concat([Buffer.from('ID3\u0004'), Buffer.alloc(50_000, 7)]);
const BINARY = { 'Content-Type': 'application/octet-stream' };

describe.each(enginesHere())('restitution material on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;
  let group: Group;
  let stranger: Group;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
    const seed = new Seed(api);
    group = await seed.group();
    stranger = await seed.group();
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const list = async (client: Client | undefined): Promise<readonly Material[]> =>
    (await client?.get(`networks/${group.networkId}/materials`))?.body as readonly Material[];
  const add = (client: Client, body: object): Promise<Reply> =>
    client.post(`networks/${group.networkId}/materials`, body);
  const audio = async (title = 'Åndedrag'): Promise<Material> => {
    const made = (await add(group.facilitator, { kind: 'audio', title, minutes: 8 })).body as Material;
    await group.facilitator.put(`materials/${made.id}/file`, SOUND, BINARY);
    return made;
  };

  it('plays for members, whole and by range', async () => {
    const { id } = await audio();
    const whole = await group.leaders[0]?.get(`materials/${id}/file`);
    expect([whole?.status, whole?.headers.get('content-type'), whole?.headers.get('content-length')]).toEqual([
      200,
      'audio/mpeg',
      String(SOUND.length),
    ]);
    const part = await group.leaders[0]?.get(`materials/${id}/file`, { Range: 'bytes=100-199' });
    expect([part?.status, part?.headers.get('content-range')]).toEqual([206, `bytes 100-199/${SOUND.length}`]);
  });

  it('is listed for members only once its sound has come', async () => {
    const made = (await add(group.facilitator, { kind: 'audio', title: 'Uden lyd' })).body as Material;
    expect((await list(group.leaders[0])).map((material) => material.id)).not.toContain(made.id);
    await group.facilitator.put(`materials/${made.id}/file`, SOUND, BINARY);
    expect(await list(group.leaders[0])).toContainEqual(
      expect.objectContaining({ id: made.id, file: { mediaType: 'audio/mpeg', bytes: SOUND.length } }),
    );
  });

  it('is not there for anybody else', async () => {
    const { id } = await audio();
    for (const client of [stranger.facilitator, stranger.leaders[0], group.evaluator]) {
      expect((await client?.get(`materials/${id}/file`))?.status).toBe(404);
      expect((await client?.get(`networks/${group.networkId}/materials`))?.status).toBe(404);
      expect((await client?.delete(`materials/${id}`))?.status).toBe(404);
    }
    expect((await fetch(`${api.base}/api/materials/${id}/file`)).status).toBe(401);
    expect((await group.leaders[0]?.delete(`materials/${id}`))?.status).toBe(404);
    expect((await add(group.leaders[0] ?? group.lead, { kind: 'audio', title: 'x' })).status).toBe(404);
  });

  it('refuses what is no sound, what is too large, and a link that is not https', async () => {
    const made = (await add(group.facilitator, { kind: 'audio', title: 'Forkert' })).body as Material;
    const put = (body: Buffer) => group.facilitator.put(`materials/${made.id}/file`, body, BINARY);
    expect(codeOf(await put(Buffer.from('<script>alert(1)</script>')))).toBe('meetings.material-unusable');
    expect(codeOf(await put(Buffer.concat([SOUND, Buffer.alloc(20 * 1024 * 1024)])))).toBe('platform.too-large');
    expect(readdirSync(join(database.dataFolder, 'materials')).filter((name) => name.startsWith(made.id))).toEqual([]);
    for (const url of ['http://demo.example/a', 'javascript:alert(1)', 'ikke en adresse']) {
      expect(codeOf(await add(group.facilitator, { kind: 'link', title: 'x', url }))).toBe('platform.bad-input');
    }
    const link = { kind: 'link', title: 'Rolig musik', url: 'https://demo.example/musik' };
    expect((await add(group.facilitator, link)).status).toBe(201);
  });

  it('goes to every network of the programme when it names no group, and to no other programme', async () => {
    const shared = { kind: 'link', title: 'Temadag', url: 'https://demo.example/tema', wholeProgramme: true };
    const made = (await add(group.lead, shared)).body as Material;
    expect((await list(group.leaders[1])).map((material) => material.id)).toContain(made.id);
    const elsewhere = await stranger.facilitator.get(`networks/${stranger.networkId}/materials`);
    expect(elsewhere.body).toEqual([]);
  });

  it('is gone with its file when it is removed', async () => {
    const { id } = await audio('Væk');
    expect((await group.coFacilitator.delete(`materials/${id}`)).status).toBe(204);
    expect((await group.leaders[0]?.get(`materials/${id}/file`))?.status).toBe(404);
    expect(readdirSync(join(database.dataFolder, 'materials'))).not.toContain(id);
  });
});
