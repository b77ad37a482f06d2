import { TestBed } from '@angular/core/testing';
import { LanguageStore } from '../language/language-store';
import { FakeServer } from '../testing/fake-server';
import { Api } from './api';
import { ProblemError } from './problem-error';

describe('Api', () => {
  let server: FakeServer;
  let api: Api;

  beforeEach(() => {
    server = new FakeServer();
    TestBed.configureTestingModule({ providers: [server.provider] });
    TestBed.inject(LanguageStore).choose('da');
    api = TestBed.inject(Api);
  });

  afterEach(() => jest.restoreAllMocks());

  it('sends our header, the language of the screen and JSON', async () => {
    server.on('POST /api/things', () => ({ id: 1 }));
    TestBed.inject(LanguageStore).choose('en');
    await expect(api.post('/api/things', { a: 1 })).resolves.toEqual({ id: 1 });
    expect(server.requests[0]).toMatchObject({
      body: { a: 1 },
      headers: { 'x-kreds': '1', 'accept-language': 'en', 'content-type': 'application/json' },
    });
  });

  it('leaves out what is not asked for in the query', async () => {
    server.on('GET /api/people', () => []);
    await api.get('/api/people', { query: { search: 'æ', page: undefined } });
    expect(server.requests[0]?.url).toBe('/api/people?search=%C3%A6');
  });

  it('writes only over the version that was seen', async () => {
    server.on('PUT /api/things/1', () => ({ version: 1 }));
    await api.put('/api/things/1', {}, { ifMatch: 0 });
    expect(server.requests[0]?.headers['if-match']).toBe('0');
  });

  it('turns a refusal into its code, sentence, status and details', async () => {
    server.refuse('POST /api/things', 409, 'things.stale', 'Nogen var før dig.', { currentSeq: 7 });
    const problem = await api.post('/api/things').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ProblemError);
    expect(problem).toMatchObject({
      code: 'things.stale',
      title: 'Nogen var før dig.',
      status: 409,
      details: { currentSeq: 7 },
      unanswered: false,
    });
  });

  it('says in words that the person is offline, and that nobody knows whether it arrived', async () => {
    server.cut();
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const problem = await api.get('/api/things').catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'web.offline', status: 0, unanswered: true });
    expect((problem as ProblemError).title).toContain('ikke på nettet');
  });

  it('does not claim that the person is offline when only the server is silent', async () => {
    server.cut();
    await expect(api.get('/api/things')).rejects.toMatchObject({ code: 'web.no-answer' });
  });

  it('gives up after its patience', async () => {
    jest.useFakeTimers();
    server.hang('GET /api/slow');
    const asked = api.get('/api/slow', { patience: 500 }).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(501);
    await expect(asked).resolves.toMatchObject({ code: 'web.no-answer' });
    jest.useRealTimers();
  });

  it('answers with our own sentence when the answer is no problem document', async () => {
    server.answer('GET /api/things', () => ({ ok: false, status: 500, text: async () => '<html>' }));
    await expect(api.get('/api/things')).rejects.toMatchObject({ code: 'web.unexpected', status: 500 });
    server.answer('GET /api/things', () => ({ ok: true, status: 200, text: async () => '<html>' }));
    await expect(api.get('/api/things')).rejects.toMatchObject({ code: 'web.unexpected' });
  });

  it('takes the answer of something in between as no answer', async () => {
    server.answer('GET /api/things', () => ({ ok: false, status: 504, text: async () => '' }));
    await expect(api.get('/api/things')).rejects.toMatchObject({ code: 'web.no-answer', status: 0, unanswered: true });
  });

  it('tells who listens when the session is over, and not for other refusals', async () => {
    let asked = 0;
    api.signInNeeded.subscribe(() => asked++);
    server.refuse('GET /api/a', 404, 'platform.not-found', 'Findes ikke.');
    server.refuse('GET /api/b', 401, 'platform.sign-in-needed', 'Log ind.');
    await api.get('/api/a').catch(() => undefined);
    expect(asked).toBe(0);
    await api.get('/api/b').catch(() => undefined);
    expect(asked).toBe(1);
  });

  it('takes an answer without content as nothing', async () => {
    server.answer('DELETE /api/things', () => ({ ok: true, status: 204, text: async () => '' }));
    await expect(api.delete('/api/things')).resolves.toBeUndefined();
  });
});
