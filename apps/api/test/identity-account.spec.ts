import type { Me, MeAnswer, PassphraseKeys, SignedIn } from '@kreds/identity/model';
import { LiveTopics } from '@kreds/platform-api';
import { enginesHere, TestDatabases } from '@kreds/platform-api/testing';
import { io, type Socket } from 'socket.io-client';
import { IdentityScene, type Resident } from './identity-scene';
import { random, someSignUp, type Visitor } from './visitor';

const TOPIC_ID = '6b1f3c1e-0f7a-4b6e-8f0e-2f5d8f6a9b10';

describe.each(enginesHere())('the own account on %s', (engine) => {
  const databases = new TestDatabases();
  let scene: IdentityScene;
  let rosa: Resident;

  beforeAll(async () => {
    scene = new IdentityScene(engine, databases);
    await scene.open();
    const topics = scene.api.app.get(LiveTopics);
    topics.register({ topic: 'test', principals: ['account'], admit: async () => ({ room: 'test' }) });
  });
  afterAll(async () => {
    await scene.close();
    await databases.stop();
  });
  beforeEach(async () => {
    rosa = await scene.resident();
  });

  const whoIs = async (visitor: Visitor) => (await visitor.get<MeAnswer>('/api/auth/me')).body.me;
  const nextKeys = (): PassphraseKeys => {
    const { serverSalt, kdf, auth, wrapPw } = someSignUp();
    return { serverSalt, kdf, auth, wrapPw };
  };
  const change = (visitor: Visitor, auth: string, next: unknown) =>
    visitor.post<SignedIn>('/api/auth/passphrase', { auth, next });

  /** A socket of this browser, once it is let in. */
  const listen = async (visitor: Visitor): Promise<Socket> => {
    const socket = io(scene.api.base, {
      transports: ['websocket'],
      auth: { topic: 'test', id: TOPIC_ID, as: 'account' },
      extraHeaders: { cookie: `sid=${visitor.cookies.get('sid')}` },
      reconnection: false,
    });
    await new Promise((done) => socket.once('connect', () => done(undefined)));
    return socket;
  };
  const dismissed = (socket: Socket) => new Promise<string>((done) => socket.once('disconnect', done));

  it('is put right by its person, and what was not named stays', async () => {
    const changed = await rosa.visitor.patch<Me>('/api/auth/me', {
      displayName: ' Rosa P ',
      phone: '12 34 56 78',
    });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      displayName: 'Rosa P',
      phone: '12 34 56 78',
      language: 'da',
      email: rosa.email,
    });
    await rosa.visitor.patch('/api/auth/me', { language: 'en' });
    expect(await whoIs(rosa.visitor)).toMatchObject({ displayName: 'Rosa P', phone: '12 34 56 78', language: 'en' });
    await rosa.visitor.patch('/api/auth/me', { phone: '' });
    expect(await whoIs(rosa.visitor)).toMatchObject({ phone: null });
  });

  it('cannot be put right by nobody, nor given what is not the own to give', async () => {
    expect((await scene.visitor().patch('/api/auth/me', { language: 'en' })).body.code).toBe('platform.sign-in-needed');
    await rosa.visitor.patch('/api/auth/me', {
      administrator: true,
      email: 'other@demo.example',
      personId: scene.admin.id,
    });
    expect(await whoIs(rosa.visitor)).toMatchObject({ administrator: false, email: rosa.email, personId: rosa.id });
    for (const fault of [{ displayName: '' }, { language: 'sv' }, { phone: 'x' }, { displayName: 7 }]) {
      expect((await rosa.visitor.patch('/api/auth/me', fault)).body.code).toBe('platform.bad-input');
    }
  });

  it('gets its answers in the language of the person when the browser names none', async () => {
    await rosa.visitor.patch('/api/auth/me', { language: 'en' });
    expect((await rosa.visitor.get('/api/outbox')).body.title).toContain('does not exist');
    expect((await rosa.visitor.get('/api/outbox', { 'Accept-Language': 'da' })).body.title).toContain('ikke');
  });

  it('takes a new passphrase: other sessions end, this one is renewed, the old passphrase is over', async () => {
    const elsewhere = scene.visitor();
    await scene.signIn(rosa, elsewhere);
    const [here, there] = [await listen(rosa.visitor), await listen(elsewhere)];
    const ended = Promise.all([dismissed(here), dismissed(there)]);
    const before = rosa.visitor.copy();
    const next = nextKeys();
    const changed = await change(rosa.visitor, rosa.signUp.auth, next);
    expect(changed.status).toBe(200);
    expect(changed.body.keys).toEqual({
      uid: rosa.id,
      kdf: next.kdf,
      serverSalt: next.serverSalt,
      wrapPw: next.wrapPw,
    });
    expect(await ended).toEqual(['io server disconnect', 'io server disconnect']);
    expect([await whoIs(before), await whoIs(elsewhere)]).toEqual([null, null]);
    expect(await whoIs(rosa.visitor)).toMatchObject({ personId: rosa.id });
    expect((await scene.signIn(rosa, scene.visitor())).status).toBe(401);
    expect((await scene.signIn(rosa, scene.visitor(), next.auth)).status).toBe(200);
    const prelogin = await scene.visitor().post('/api/auth/prelogin', { email: rosa.email });
    expect(prelogin.body).toEqual({ kdf: next.kdf, serverSalt: next.serverSalt });
  });

  it('does not take a new passphrase without the current one, nor malformed keys', async () => {
    const refused = await change(rosa.visitor, random(32), nextKeys());
    expect(refused.body).toMatchObject({ status: 403, code: 'identity.wrong-passphrase' });
    const faults = [undefined, {}, { ...nextKeys(), kdf: '{}' }, { ...nextKeys(), auth: random(16) }];
    for (const next of faults) expect((await change(rosa.visitor, rosa.signUp.auth, next)).status).toBe(400);
    const stranger = await change(scene.visitor(), rosa.signUp.auth, nextKeys());
    expect(stranger.status).toBe(401);
    expect(await whoIs(rosa.visitor)).not.toBeNull();
    expect((await scene.signIn(rosa, scene.visitor())).status).toBe(200);
  });

  it('slows guessing at the current passphrase as it slows signing in', async () => {
    for (let n = 0; n < 5; n++) expect((await change(rosa.visitor, random(32), nextKeys())).status).toBe(403);
    expect((await change(rosa.visitor, rosa.signUp.auth, nextKeys())).status).toBe(429);
    scene.clock.advance(2_000);
    expect((await change(rosa.visitor, rosa.signUp.auth, nextKeys())).status).toBe(200);
  });

  it('takes one of two new passphrases that arrive at once', async () => {
    const second = scene.visitor();
    await scene.signIn(rosa, second);
    const answers = await Promise.all([
      change(rosa.visitor, rosa.signUp.auth, nextKeys()),
      change(second, rosa.signUp.auth, nextKeys()),
    ]);
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses[0]).toBe(200);
    expect([401, 403, 409]).toContain(statuses[1]);
  });

  it('closes its sockets on sign-out and no others', async () => {
    const other = await scene.resident();
    const [mine, theirs] = [await listen(rosa.visitor), await listen(other.visitor)];
    const ended = dismissed(mine);
    await rosa.visitor.post('/api/auth/sign-out');
    expect(await ended).toBe('io server disconnect');
    expect(theirs.connected).toBe(true);
    theirs.close();
  });
});
