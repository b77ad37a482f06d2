import { AccessCheck } from '@kreds/platform-api';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { io } from 'socket.io-client';
import { type ApiUnderTest, startApi, WRITING } from './api-under-test';

describe.each(enginesHere())('the edge of the server on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  it('says that it lives and is ready', async () => {
    expect((await fetch(`${api.base}/api/health/live`)).status).toBe(200);
    expect((await fetch(`${api.base}/api/health/ready`)).status).toBe(200);
  });

  it('answers an unknown address as a problem in the language asked for', async () => {
    const danish = await fetch(`${api.base}/api/nowhere`);
    const english = await fetch(`${api.base}/api/nowhere`, { headers: { 'Accept-Language': 'en' } });
    expect(danish.status).toBe(404);
    expect(danish.headers.get('content-type')).toContain('application/problem+json');
    expect(await danish.json()).toMatchObject({ code: 'platform.not-found', title: expect.stringContaining('ikke') });
    expect(await english.json()).toMatchObject({ title: expect.stringContaining('does not exist') });
  });

  it('refuses a write that did not come from our own pages', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${api.base}/api/nowhere`, { method: 'POST', headers, body: '{}' });
    const foreign = await send({ ...WRITING, 'Sec-Fetch-Site': 'cross-site' });
    const unsigned = await send({ 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' });
    const noOrigin = await send({ 'Content-Type': 'application/json', 'X-Kreds': '1' });
    for (const answer of [foreign, unsigned, noOrigin]) {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'platform.foreign-origin' });
    }
  });

  it('refuses a body of another type, one that is not JSON and one that is too large', async () => {
    const send = (type: string, body: string) =>
      fetch(`${api.base}/api/nowhere`, { method: 'POST', headers: { ...WRITING, 'Content-Type': type }, body });
    expect((await send('text/plain', 'hello')).status).toBe(415);
    expect(await (await send('application/json', '{"open')).json()).toMatchObject({ code: 'platform.unreadable-body' });
    const large = await send('application/json', JSON.stringify({ text: 'x'.repeat(700_000) }));
    expect(await large.json()).toMatchObject({ status: 413, code: 'platform.too-large' });
  });

  it('sends the policy headers with every answer and stores nothing of the API', async () => {
    const { headers } = await fetch(`${api.base}/api/health/live`);
    expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('describes every route in the OpenAPI document, each with its row of the access policy', async () => {
    const document = (await (await fetch(`${api.base}/api/openapi.json`)).json()) as { paths: Record<string, object> };
    const routes = api.app.get(AccessCheck).routes();
    expect(routes.length).toBeGreaterThan(2);
    for (const route of routes) {
      expect(Object.keys(document.paths)).toContain(route.path.replace(/:(\w+)/g, '{$1}'));
      expect(route.access.relation.length).toBeGreaterThan(3);
    }
  });

  it('turns away a socket without a session, one that names no known topic and one with a foreign origin', async () => {
    const attempt = (auth: object, extraHeaders: Record<string, string> = {}) =>
      new Promise<string>((done) => {
        const socket = io(api.base, { transports: ['websocket'], auth, extraHeaders, reconnection: false });
        socket.once('connect', () => done('connected'));
        socket.once('connect_error', (error) => {
          socket.close();
          done(error.message);
        });
      });
    const id = '6b1f3c1e-0f7a-4b6e-8f0e-2f5d8f6a9b10';
    expect(await attempt({ topic: 'meeting', id, as: 'account' })).toBe('platform.not-found');
    expect(await attempt({ topic: 'nothing', id, as: 'account' })).toBe('platform.not-found');
    expect(await attempt({})).toBe('platform.not-found');
    expect(await attempt({ topic: 'meeting', id }, { Origin: 'https://elsewhere.example' })).not.toBe('connected');
  });
});
