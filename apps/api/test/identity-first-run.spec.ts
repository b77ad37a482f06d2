import type { FirstRun, FirstRunSeat, MeAnswer, SignedIn } from '@kreds/identity/model';
import { enginesHere, TestDatabases } from '@kreds/platform-api/testing';
import { HOUR, IdentityScene } from './identity-scene';
import { someSignUp, type ProblemBody } from './visitor';

describe.each(enginesHere())('the first administrator on %s', (engine) => {
  const databases = new TestDatabases();
  let scene: IdentityScene;

  beforeEach(async () => {
    scene = new IdentityScene(engine, databases);
    await scene.open({ administrator: false });
  });
  afterEach(() => scene.close());
  afterAll(() => databases.stop());

  const wishWith = (code: string) => ({
    code,
    displayName: 'Agnete Prøvesen',
    email: scene.address('Agnete'),
    language: 'en',
    signUp: someSignUp(),
  });

  it('comes in with the printed code, once, and is signed in as administrator', async () => {
    const code = await scene.firstRunCode();
    const visitor = scene.visitor();
    expect((await visitor.get<FirstRun>('/api/first-run')).body).toEqual({ needed: true });
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const seat = await visitor.post<FirstRunSeat>('/api/first-run/exchange', { code: typed });
    expect(seat.status).toBe(200);
    const wish = wishWith(typed);
    const made = await visitor.post<SignedIn>('/api/first-run/register', wish);
    expect(made.status).toBe(201);
    expect(made.body.me).toMatchObject({ personId: seat.body.uid, administrator: true, language: 'en' });
    expect(made.body.keys).toEqual({
      uid: seat.body.uid,
      kdf: wish.signUp.kdf,
      serverSalt: wish.signUp.serverSalt,
      wrapPw: wish.signUp.wrapPw,
    });
    expect((await visitor.get<MeAnswer>('/api/auth/me')).body.me?.email).toBe(wish.email);
    expect((await visitor.get<FirstRun>('/api/first-run')).body).toEqual({ needed: false });

    const again = await scene.visitor().post('/api/first-run/register', wishWith(code));
    expect([again.status, again.body.code]).toEqual([410, 'identity.first-run-over']);
    const look = await scene.visitor().post('/api/first-run/exchange', { code });
    expect([look.status, look.body.code]).toEqual([410, 'identity.first-run-over']);
    await expect(scene.firstRunCode()).rejects.toThrow('already');
  });

  it('does not come in with another code, an old one or none, and nothing is changed', async () => {
    const old = await scene.firstRunCode();
    const code = await scene.firstRunCode();
    const before = await scene.dump();
    for (const wrong of [old, 'AAAA-AAAA-AAAA', 'nonsense']) {
      const answers = [
        await scene.visitor().post('/api/first-run/exchange', { code: wrong }),
        await scene.visitor().post('/api/first-run/register', wishWith(wrong)),
      ];
      for (const { status, body } of answers) expect([status, body.code]).toEqual([403, 'identity.first-run-code']);
    }
    expect(await scene.dump()).toBe(before);
    expect((await scene.visitor().post('/api/first-run/exchange', { code })).status).toBe(200);
  });

  it('is one person when two try at the same moment', async () => {
    const code = await scene.firstRunCode();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => scene.visitor().post<ProblemBody>('/api/first-run/register', wishWith(code))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 410, 410, 410]);
  });

  it('keeps the code as a hash only', async () => {
    const code = await scene.firstRunCode();
    const kept = await scene.dump();
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll('-', ''));
  });

  it('cannot be guessed: ten wrong codes an hour from one network address', async () => {
    const code = await scene.firstRunCode();
    const visitor = scene.visitor(scene.freshIp());
    for (let n = 0; n < 10; n++) await visitor.post('/api/first-run/exchange', { code: 'AAAA-AAAA-AAAA' });
    const slowed = await visitor.post('/api/first-run/exchange', { code });
    expect([slowed.status, slowed.body.code, slowed.headers['retry-after']]).toEqual([
      429,
      'platform.slow-down',
      '3600',
    ]);
    scene.clock.advance(HOUR);
    expect((await visitor.post('/api/first-run/exchange', { code })).status).toBe(200);
  });

  const faults: readonly [string, object][] = [
    ['no code', { code: undefined }],
    ['an empty name', { displayName: ' ' }],
    ['an address that is none', { email: 'agnete' }],
    ['a language nobody speaks', { language: 'xx' }],
    ['no keys', { signUp: undefined }],
    ['a salt of another length', { signUp: someSignUp({ serverSalt: 'AAAA' }) }],
    ['a derivation below the floor', { signUp: someSignUp({ kdf: '{"alg":"argon2id","m":8192,"t":3,"p":1}' }) }],
    ['a wrap of another length', { signUp: someSignUp({ wrapPw: 'A'.repeat(95) }) }],
    ['a public key of another length', { signUp: someSignUp({ edPk: 'A'.repeat(44) }) }],
  ];

  it('is not made from a malformed body, and the code stays good', async () => {
    const code = await scene.firstRunCode();
    const before = await scene.dump();
    for (const [fault, change] of faults) {
      const { status, body } = await scene.visitor().post('/api/first-run/register', { ...wishWith(code), ...change });
      expect([fault, status, body.code]).toEqual([fault, 400, 'platform.bad-input']);
    }
    expect(await scene.dump()).toBe(before);
    expect((await scene.visitor().post('/api/first-run/exchange', { code })).status).toBe(200);
  });
});
