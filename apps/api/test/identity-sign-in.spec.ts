import type { MeAnswer, Prelogin, SignedIn } from '@kreds/identity/model';
import { enginesHere, TestDatabases } from '@kreds/platform-api/testing';
import { DAY, HOUR, IdentityScene, MINUTE, type Resident, withoutRequestId } from './identity-scene';
import { random, someSignUp, type Visitor } from './visitor';

describe.each(enginesHere())('signing in on %s', (engine) => {
  const databases = new TestDatabases();
  let scene: IdentityScene;
  let rosa: Resident;

  beforeAll(async () => {
    scene = new IdentityScene(engine, databases);
    await scene.open();
  });
  afterAll(async () => {
    await scene.close();
    await databases.stop();
  });
  beforeEach(async () => {
    await scene.signIn(scene.admin, scene.admin.visitor);
    rosa = await scene.resident();
  });

  const ask = (email: string, visitor = scene.visitor(scene.freshIp())) =>
    visitor.post<Prelogin>('/api/auth/prelogin', { email });
  const wrong = (email: string, visitor = scene.visitor(scene.freshIp())) =>
    visitor.post('/api/auth/sign-in', { email, auth: random(32) });
  const whoIs = async (visitor: Visitor) => (await visitor.get<MeAnswer>('/api/auth/me')).body.me;

  it('gives back what sign-up sent, byte for byte, and opens a session', async () => {
    const signUp = someSignUp({ kdf: '{ "alg":"argon2id", "t":6, "m":32768, "p":1 }' });
    const { token, email } = await scene.invite();
    await scene.accept(token, signUp);
    const prelogin = await ask(` ${email.toUpperCase()}`);
    expect([prelogin.status, prelogin.body]).toEqual([200, { kdf: signUp.kdf, serverSalt: signUp.serverSalt }]);
    const visitor = scene.visitor();
    expect(await whoIs(visitor)).toBeNull();
    const opened = await scene.signIn({ email, signUp }, visitor);
    expect(opened.status).toBe(200);
    expect(opened.body.keys).toMatchObject({ kdf: signUp.kdf, wrapPw: signUp.wrapPw, uid: opened.body.me.personId });
    expect(await whoIs(visitor)).toEqual(opened.body.me);
  });

  it('answers the question before sign-in alike for everybody, and the same for ever', async () => {
    const { email: invited } = await scene.invite();
    const stranger = scene.address('nobody');
    const odd = ['not an address', 'æ\u0000@demo.example', ' ', 'x'.repeat(254), '\ud800@demo.example'];
    const first = new Map<string, Prelogin>();
    for (const email of [rosa.email, invited, stranger, ...odd]) {
      const answer = await ask(email);
      expect(answer.status).toBe(200);
      expect(Object.keys(answer.body)).toEqual(['kdf', 'serverSalt']);
      expect(answer.body.serverSalt).toMatch(/^[\w-]{22}$/);
      first.set(email, answer.body);
    }
    await scene.restart();
    for (const [email, answer] of first) expect((await ask(email)).body).toEqual(answer);
    expect((await ask(` ${stranger.toUpperCase()} `)).body).toEqual(first.get(stranger));
    expect(new Set([...first.values()].map((answer) => answer.serverSalt)).size).toBe(first.size);
  });

  it('refuses a wrong passphrase, an invited and an unknown address with one and the same answer', async () => {
    const { email: invited } = await scene.invite();
    const answers = [];
    for (const email of [rosa.email, invited, scene.address('nobody'), '\u0000']) answers.push(await wrong(email));
    const seen = answers.map(({ status, body, headers }) =>
      JSON.stringify([status, withoutRequestId(body), Object.keys(headers).sort()]),
    );
    expect(new Set(seen).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ status: 401, code: 'identity.sign-in-failed' });
    expect(answers[0]?.headers['set-cookie']).toBeUndefined();
  });

  it('slows guessing at one address after five failures, locks nobody out, and says so to the person', async () => {
    for (let n = 0; n < 5; n++) expect((await wrong(rosa.email)).status).toBe(401);
    const slowed = await scene.signIn(rosa, scene.visitor(scene.freshIp()));
    expect([slowed.status, slowed.headers['retry-after']]).toEqual([429, '2']);
    const other = await scene.resident();
    expect((await scene.signIn(other, scene.visitor())).status).toBe(200);
    // A refused try does not count: however often somebody knocks, the wait runs down.
    for (let n = 0; n < 20; n++) expect((await wrong(rosa.email)).status).toBe(429);
    scene.clock.advance(2_000);
    const opened = await scene.signIn(rosa, scene.visitor());
    expect([opened.status, opened.body.me.failedAttempts]).toEqual([200, 5]);
    expect((await scene.signIn(rosa, scene.visitor())).body.me.failedAttempts).toBe(0);
  });

  it('slows an unknown address in the same steps, and never for more than a quarter of an hour', async () => {
    const waitsFor = async (email: string) => {
      const waits = [];
      for (let n = 0; n < 18; n++) {
        const { status, headers } = await wrong(email);
        if (status === 429) {
          waits.push(Number(headers['retry-after']));
          scene.clock.advance(Number(headers['retry-after']) * 1000);
        }
      }
      return waits;
    };
    const known = await waitsFor(rosa.email);
    expect(known.slice(0, 6)).toEqual([2, 4, 8, 16, 32, 64]);
    expect(await waitsFor(scene.address('nobody'))).toEqual(known);
    for (let n = 0; n < 12; n++) {
      scene.clock.advance(15 * MINUTE);
      expect((await wrong(rosa.email)).status).toBe(401);
    }
  });

  it('remembers failures over a restart and forgets them after a day', async () => {
    for (let n = 0; n < 6; n++) await wrong(rosa.email);
    await scene.restart();
    expect((await wrong(rosa.email)).status).toBe(429);
    scene.clock.advance(DAY);
    for (let n = 0; n < 5; n++) expect((await wrong(rosa.email)).status).toBe(401);
    expect((await wrong(rosa.email)).status).toBe(429);
  });

  it('lets nobody past the limit by asking many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 15 }, () => wrong(rosa.email)));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  it('stops a network address after thirty wrong tries in ten minutes, and no other one', async () => {
    const guesser = scene.visitor(scene.freshIp());
    for (let n = 0; n < 30; n++) expect((await wrong(scene.address('guess'), guesser)).status).toBe(401);
    expect((await scene.signIn(rosa, guesser)).status).toBe(429);
    expect((await scene.signIn(rosa, scene.visitor(scene.freshIp()))).status).toBe(200);
    scene.clock.advance(10 * MINUTE);
    expect((await scene.signIn(rosa, guesser)).status).toBe(200);
  });

  it('lets twenty addresses a minute be asked about from one network address', async () => {
    const asker = scene.visitor(scene.freshIp());
    for (let n = 0; n < 20; n++) expect((await ask(scene.address('asked'), asker)).status).toBe(200);
    const slowed = await ask(rosa.email, asker);
    expect([slowed.status, slowed.headers['retry-after']]).toEqual([429, '60']);
    scene.clock.advance(MINUTE);
    expect((await ask(rosa.email, asker)).status).toBe(200);
  });

  it('lets a room of eight behind one network address sign in together, typing mistakes included', async () => {
    const ip = scene.freshIp();
    const people = await Promise.all(
      Array.from({ length: 8 }, () => scene.resident({}, scene.visitor(scene.freshIp()))),
    );
    for (let mistakes = 0; mistakes < 3; mistakes++) {
      for (const person of people) {
        expect((await ask(person.email, scene.visitor(ip))).status).toBe(200);
        expect((await wrong(person.email, scene.visitor(ip))).status).toBe(401);
      }
    }
    for (const person of people) {
      expect((await ask(person.email, scene.visitor(ip))).status).toBe(200);
      expect((await scene.signIn(person, scene.visitor(ip))).status).toBe(200);
    }
  });

  it('puts the session into a cookie that scripts and other sites cannot reach', async () => {
    const visitor = scene.visitor();
    await scene.signIn(rosa, visitor);
    const [line = ''] = visitor.setCookie;
    expect(visitor.setCookie).toHaveLength(1);
    expect(line).toMatch(/^sid=[\w-]{43}; /);
    const flags = line.split('; ').slice(1);
    expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']));
    expect(flags.some((flag) => /^(Secure|Domain)/i.test(flag))).toBe(false);
  });

  it('opens a new session each time and ends the one that this browser had', async () => {
    const old = rosa.visitor.copy();
    await scene.signIn(rosa, rosa.visitor);
    expect(rosa.visitor.cookies.get('sid')).not.toBe(old.cookies.get('sid'));
    expect(await whoIs(old)).toBeNull();
    expect(await whoIs(rosa.visitor)).toMatchObject({ personId: rosa.id });
  });

  it('keeps neither the proof nor the session in clear', async () => {
    await scene.signIn(rosa, rosa.visitor);
    const kept = await scene.dump();
    expect(kept).toContain(rosa.signUp.wrapPw);
    expect(kept).not.toContain(rosa.signUp.auth);
    expect(kept).not.toContain(rosa.visitor.cookies.get('sid'));
  });

  it('ends on sign-out, on the server too, and signing out twice is no error', async () => {
    const stolen = rosa.visitor.copy();
    const elsewhere = scene.visitor();
    await scene.signIn(rosa, elsewhere);
    const out = await rosa.visitor.post('/api/auth/sign-out');
    expect([out.status, rosa.visitor.cookies.has('sid')]).toEqual([204, false]);
    expect(await whoIs(stolen)).toBeNull();
    expect((await stolen.patch('/api/auth/me', {})).body.code).toBe('platform.sign-in-needed');
    expect((await stolen.post('/api/auth/sign-out')).status).toBe(204);
    expect(await whoIs(elsewhere)).toMatchObject({ personId: rosa.id });
  });

  it('does not take an invented cookie', async () => {
    for (const value of ['', 'x', random(32), `${rosa.visitor.cookies.get('sid')}x`]) {
      const visitor = scene.visitor();
      visitor.cookies.set('sid', value);
      expect(await whoIs(visitor)).toBeNull();
    }
  });

  it('lasts thirty days without use and slides with each use', async () => {
    scene.clock.advance(29 * DAY);
    expect(await whoIs(rosa.visitor)).not.toBeNull();
    scene.clock.advance(29 * DAY);
    expect(await whoIs(rosa.visitor)).not.toBeNull();
    scene.clock.advance(30 * DAY);
    expect(await whoIs(rosa.visitor)).toBeNull();
  });

  it('lasts twelve hours for an administrator, but not shorter than the meeting that is going on', async () => {
    const idle = scene.visitor();
    const inMeeting = scene.visitor();
    await scene.signIn(scene.admin, idle);
    await scene.signIn(scene.admin, inMeeting);
    scene.clock.advance(11 * HOUR + 55 * MINUTE);
    for (let minutes = 0; minutes < 60; minutes += 5) {
      expect(await whoIs(inMeeting)).not.toBeNull();
      scene.clock.advance(5 * MINUTE);
    }
    expect(await whoIs(idle)).toBeNull();
    scene.clock.advance(20 * MINUTE);
    expect(await whoIs(inMeeting)).toBeNull();
  });

  it('notes a use at most once a minute', async () => {
    const before = await scene.dump();
    scene.clock.advance(MINUTE - 1);
    await whoIs(rosa.visitor);
    expect(await scene.dump()).toBe(before);
    scene.clock.advance(1);
    await Promise.all([whoIs(rosa.visitor), whoIs(rosa.visitor)]);
    expect(await scene.dump()).not.toBe(before);
  });

  it('is refused from another site, without our header and as another type of content', async () => {
    const body = { email: rosa.email, auth: rosa.signUp.auth };
    const attempt = async (headers: Record<string, string>) => {
      const visitor = scene.visitor();
      const answer = await visitor.post<SignedIn & { code?: string }>('/api/auth/sign-in', body, headers);
      return [answer.status, answer.body.code, visitor.cookies.size];
    };
    const json = { 'Content-Type': 'application/json' };
    const own = { 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' };
    expect(await attempt({ ...json, 'X-Kreds': '1', 'Sec-Fetch-Site': 'cross-site' })).toEqual([
      403,
      'platform.foreign-origin',
      0,
    ]);
    expect(await attempt({ ...json, 'Sec-Fetch-Site': 'same-origin' })).toEqual([403, 'platform.foreign-origin', 0]);
    expect(await attempt({ ...json, 'X-Kreds': '1', Origin: 'https://elsewhere.example' })).toEqual([
      403,
      'platform.foreign-origin',
      0,
    ]);
    expect(await attempt({ ...own, 'Content-Type': 'text/plain' })).toEqual([415, 'platform.wrong-content-type', 0]);
    expect(await attempt({ ...own, ...json })).toEqual([200, undefined, 1]);
  });

  it('refuses malformed bodies without counting them', async () => {
    const before = await scene.dump();
    const faults: readonly unknown[] = [
      {},
      null,
      [],
      { email: rosa.email },
      { email: 7, auth: random(32) },
      { email: '', auth: random(32) },
      { email: 'x'.repeat(255), auth: random(32) },
      { email: rosa.email, auth: random(31) },
      { email: rosa.email, auth: `${random(32)}=` },
      { email: [rosa.email], auth: random(32) },
    ];
    for (const body of faults) {
      const answer = await scene.visitor().post('/api/auth/sign-in', body);
      expect([body, answer.status]).toEqual([body, 400]);
      expect(answer.body.code).toMatch(/^platform\.(bad-input|unreadable-body)$/);
    }
    expect((await scene.visitor().post('/api/auth/prelogin', { email: 'x'.repeat(255) })).status).toBe(400);
    expect(await scene.dump()).toBe(before);
  });
});
