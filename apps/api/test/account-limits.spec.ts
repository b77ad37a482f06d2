import { Session } from '@kreds/identity/api';
import type { MyReminder } from '@kreds/notes/model';
import { USUAL_LIMITS } from '@kreds/platform-api';
import { enginesHere, ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readEnvironment } from '../src/config/environment';
import { type ApiUnderTest, startApi } from './api-under-test';
import { Client, codeOf } from './client';
import { Seed } from './seed';

const START = 1_800_000_000_000;
const { requestsPerMinute, writesPerMinute } = USUAL_LIMITS;

describe.each(enginesHere())('what one account may ask in a minute on %s', (engine) => {
  const databases = new TestDatabases();
  const clock = new ManualClock(START);
  let database: TestDatabase;
  let api: ApiUnderTest;
  let seed: Seed;
  let anna: Client;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database, clock, 'off', USUAL_LIMITS);
    seed = new Seed(api);
  });

  beforeEach(async () => {
    clock.set(START);
    anna = await seed.somebody('Anna Prøvesen');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  /** A second browser of the same person. */
  const alsoAt = async ({ personId }: Client): Promise<Client> => {
    const secret = randomBytes(32).toString('base64url');
    const tokenHash = createHash('sha256').update(secret).digest('base64url');
    const row = await seed.write.manager.findOneByOrFail(Session, { personId });
    await seed.write.manager.insert(Session, { ...row, id: randomUUID(), tokenHash });
    return new Client(api.base, `sid=${secret}`, personId);
  };
  const write = (by = anna, at = clock.now() + 86_400_000) => by.put('me/reminder', { at });
  const read = (by = anna) => by.get('vaults');

  it('lets a hundred and twenty writes through, and no more before a minute has gone', async () => {
    const other = await alsoAt(anna);
    for (let sent = 0; sent < writesPerMinute; sent++) expect((await write(sent % 2 ? anna : other)).status).toBe(200);
    const later = clock.now() + 2 * 86_400_000;
    for (const by of [anna, other]) {
      const refused = await write(by, later);
      expect([refused.status, codeOf(refused)]).toEqual([429, 'platform.slow-down']);
      expect(Number(refused.headers.get('retry-after'))).toBe(60);
    }
    // Nothing of it was done, reading goes on, and so does everybody else.
    expect((await anna.get('me/reminder')).body as MyReminder).toEqual({ at: clock.now() + 86_400_000 });
    expect((await write(await seed.somebody('Bo Prøvesen'))).status).toBe(200);
    clock.advance(60_001);
    expect((await write(anna, later)).status).toBe(200);
  });

  it('lets six hundred requests through, refused ones not counted, and asks nothing of who is not signed in', async () => {
    for (let sent = 0; sent < requestsPerMinute; sent += 50) {
      const replies = await Promise.all(Array.from({ length: 50 }, () => read()));
      expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]));
    }
    for (let tries = 0; tries < 3; tries++) expect(codeOf(await read())).toBe('platform.slow-down');
    expect(codeOf(await write())).toBe('platform.slow-down');
    expect((await read(await seed.somebody('Bo Prøvesen'))).status).toBe(200);
    const nobody = new Client(api.base, '', anna.personId);
    expect((await nobody.get('auth/me')).status).toBe(200);
    clock.advance(60_001);
    expect((await read()).status).toBe(200);
  });
});

describe('the setting of the limits', () => {
  it('is what the contract says, and can be raised', () => {
    expect(readEnvironment({}, undefined).limits).toEqual({ requestsPerMinute: 600, writesPerMinute: 120 });
    const raised = { KREDS_REQUESTS_PER_MINUTE: '5000', KREDS_WRITES_PER_MINUTE: '1000' };
    expect(readEnvironment(raised, undefined).limits).toEqual({ requestsPerMinute: 5000, writesPerMinute: 1000 });
  });

  it.each(['0', '-1', '1.5', 'many', '1000001'])('refuses %s', (KREDS_WRITES_PER_MINUTE) => {
    expect(() => readEnvironment({ KREDS_WRITES_PER_MINUTE }, undefined)).toThrow('KREDS_WRITES_PER_MINUTE must be');
  });
});
