import type { BackupCodes, MeAnswer, Safety, SecondFactorOffer, SignedIn } from '@kreds/identity/model';
import { LiveTopics } from '@kreds/platform-api';
import { enginesHere, TestDatabases } from '@kreds/platform-api/testing';
import { NetworkFacilitator } from '@kreds/programmes/api';
import { Secret, TOTP } from 'otpauth';
import { io } from 'socket.io-client';
import { WRITING } from './api-under-test';
import { nextKeys, RecoverySteps, someSheet } from './identity-recovery-scene';
import { IdentityScene, MINUTE, type Resident } from './identity-scene';
import { Seed } from './seed';
import { someSignUp, type Visitor } from './visitor';

type Refused = { readonly code?: string };

describe.each(enginesHere())('the second factor of staff on %s', (engine) => {
  const databases = new TestDatabases();
  let scene: IdentityScene;
  let steps: RecoverySteps;
  let admin: Visitor;
  /** Somebody with the administrator's right, signed up and not set up. */
  let rosa: Resident;

  beforeAll(async () => {
    scene = new IdentityScene(engine, databases, 'staff');
    await scene.open();
    steps = new RecoverySteps(scene);
    admin = scene.admin.visitor;
    scene.api.app.get(LiveTopics).register({
      topic: 'test',
      principals: ['account'],
      admit: async () => ({ room: 'test' }),
    });
    await setUp(admin);
  });
  afterAll(async () => {
    await scene.close();
    await databases.stop();
  });
  beforeEach(async () => {
    // A code works once, so each test begins with a new one.
    scene.clock.advance(MINUTE);
    rosa = await scene.resident({ administrator: true }, scene.visitor(scene.freshIp()));
  });

  const codeOf = (offer: SecondFactorOffer, ahead = 0): string =>
    new TOTP({ secret: Secret.fromBase32(offer.secret) }).generate({ timestamp: scene.clock.now() + ahead });
  const offerTo = (visitor: Visitor) => visitor.post<SecondFactorOffer & Refused>('/api/auth/second-factor');
  const confirm = (visitor: Visitor, code: string) =>
    visitor.post<BackupCodes & Refused>('/api/auth/second-factor/confirm', { code });
  const second = (visitor: Visitor, code: string) =>
    visitor.post<SignedIn & Refused>('/api/auth/sign-in/second', { code });
  const me = async (visitor: Visitor) => (await visitor.get<MeAnswer>('/api/auth/me')).body.me;

  async function setUp(visitor: Visitor) {
    const offer = (await offerTo(visitor)).body;
    const { codes } = (await confirm(visitor, codeOf(offer))).body;
    scene.clock.advance(MINUTE);
    return { offer, codes };
  }

  /** A browser of rosa's that has shown the passphrase and no more. */
  async function halfWay(resident = rosa): Promise<Visitor> {
    const visitor = scene.visitor(scene.freshIp());
    const answer = await scene.signIn(resident, visitor);
    expect(answer.body).toMatchObject({ status: 401, code: 'identity.second-factor-needed' });
    return visitor;
  }

  it('is missing at first: only what is one’s own and setting it up is open', async () => {
    expect(await me(rosa.visitor)).toMatchObject({ secondFactorMissing: true });
    const refused = await rosa.visitor.get('/api/people');
    expect(refused.body).toMatchObject({ status: 403, code: 'identity.second-factor-missing' });
    expect((await rosa.visitor.post('/api/people', {})).body.code).toBe('identity.second-factor-missing');
    expect((await rosa.visitor.get<Safety>('/api/auth/safety')).body.secondFactor).toBe('missing');
    expect((await steps.keepSheet(rosa.visitor, someSheet())).status).toBe(200);
    expect((await rosa.visitor.post('/api/auth/sign-out')).status).toBe(204);
  });

  it('is set up with the code of the app; the session is open from then on', async () => {
    const offer = await offerTo(rosa.visitor);
    expect(offer.body.uri).toContain(`secret=${offer.body.secret}`);
    expect((await confirm(rosa.visitor, codeOf(offer.body, 10 * MINUTE))).body.code).toBe(
      'identity.second-factor-wrong',
    );
    const { body } = await confirm(rosa.visitor, codeOf(offer.body));
    expect([body.codes.length, new Set(body.codes).size]).toEqual([8, 8]);
    expect(body.codes.every((code) => /^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/.test(code))).toBe(true);
    expect((await rosa.visitor.get('/api/people')).status).toBe(200);
    expect((await me(rosa.visitor))?.secondFactorMissing).toBeUndefined();
    expect((await offerTo(rosa.visitor)).body.code).toBe('identity.second-factor-in-use');
    expect((await confirm(rosa.visitor, codeOf(offer.body))).body.code).toBe('identity.second-factor-in-use');
  });

  it('is asked for after the right passphrase, in a cookie that no script reads, and not after a wrong one', async () => {
    const { offer } = await setUp(rosa.visitor);
    const wrong = await scene.signIn(rosa, scene.visitor(scene.freshIp()), someSignUp().auth);
    expect(wrong.body).toMatchObject({ code: 'identity.sign-in-failed' });
    const visitor = await halfWay();
    expect(visitor.setCookie).toEqual([expect.stringMatching(/^second=[\w-]{22}; .*HttpOnly; SameSite=Strict/)]);
    expect(await me(visitor)).toBeNull();
    const answer = await second(visitor, codeOf(offer));
    expect(answer.body).toMatchObject({ me: { personId: rosa.id }, keys: { uid: rosa.id } });
    expect((await visitor.get('/api/people')).status).toBe(200);
  });

  it('takes a code once, also when two arrive together', async () => {
    const { offer } = await setUp(rosa.visitor);
    const [one, two] = [await halfWay(), await halfWay()];
    expect((await second(one, codeOf(offer))).body.code).toBe('identity.second-factor-over');
    const twin = two.copy();
    const both = await Promise.all([second(two, codeOf(offer)), second(twin, codeOf(offer))]);
    expect(both.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect((await second(await halfWay(), codeOf(offer))).body.code).toBe('identity.second-factor-wrong');
  });

  it('bears five wrong codes and ten minutes, and nothing without a passphrase before', async () => {
    const { offer } = await setUp(rosa.visitor);
    const guesser = await halfWay();
    for (let n = 0; n < 5; n++)
      expect((await second(guesser, '000000')).body.code).toBe('identity.second-factor-wrong');
    expect((await second(guesser, codeOf(offer))).body.code).toBe('identity.second-factor-over');
    const late = await halfWay();
    scene.clock.advance(10 * MINUTE);
    expect((await second(late, codeOf(offer))).body.code).toBe('identity.second-factor-over');
    expect((await second(scene.visitor(), codeOf(offer))).body.code).toBe('identity.second-factor-over');
  });

  it('is slowed after twenty wrong codes in an hour, however many tickets', async () => {
    const { offer } = await setUp(rosa.visitor);
    for (let n = 0; n < 4; n++) {
      const guesser = await halfWay();
      for (let k = 0; k < 5; k++) await second(guesser, '000000');
    }
    expect((await second(await halfWay(), codeOf(offer))).status).toBe(429);
  });

  it('opens by a backup code, each once', async () => {
    const { codes } = await setUp(rosa.visitor);
    const [first = '', next = ''] = codes;
    expect((await second(await halfWay(), first.toLowerCase().replace('-', ' '))).status).toBe(200);
    expect((await second(await halfWay(), first)).body.code).toBe('identity.second-factor-wrong');
    expect((await second(await halfWay(), next)).status).toBe(200);
  });

  it('is asked for after the recovery sheet and after beginning anew, too', async () => {
    const { offer } = await setUp(rosa.visitor);
    const sheet = someSheet();
    await steps.stepUp(rosa.visitor, rosa.signUp.auth);
    await steps.keepSheet(rosa.visitor, sheet);
    const { ticket } = (await steps.openSheet(rosa.email, sheet.auth)).body;
    const back = scene.visitor(scene.freshIp());
    const finished = await steps.finish({ ticket, next: nextKeys(), sheet: someSheet() }, back);
    expect(finished.body.code).toBe('identity.second-factor-needed');
    expect((await second(back, codeOf(offer))).status).toBe(200);
    const again = await steps.restart({ token: await steps.linkFor(rosa), signUp: someSignUp() });
    expect(again.body.code).toBe('identity.second-factor-needed');
  });

  it('is kept by a new passphrase in the same session', async () => {
    await setUp(rosa.visitor);
    const wish = { auth: rosa.signUp.auth, next: nextKeys() };
    expect((await rosa.visitor.post('/api/auth/passphrase', wish)).status).toBe(200);
    expect((await rosa.visitor.get('/api/people')).status).toBe(200);
  });

  it('is taken off by an administrator who shows the passphrase; the person is told and signed out', async () => {
    await setUp(rosa.visitor);
    const takeOff = (visitor: Visitor, id: string) =>
      visitor.send<Refused | undefined>('DELETE', `/api/people/${id}/second-factor`, undefined, WRITING);
    expect((await takeOff(admin, rosa.id)).body?.code).toBe('identity.step-up-needed');
    await steps.stepUp(admin, scene.admin.signUp.auth);
    expect((await takeOff(admin, rosa.id)).status).toBe(204);
    expect((await takeOff(admin, rosa.id)).status).toBe(404);
    expect(await me(rosa.visitor)).toBeNull();
    const { body } = await admin.get<{ mails: { to: string; subject: string }[] }>('/api/outbox?limit=100');
    expect(body.mails.filter((mail) => mail.to === rosa.email).map((mail) => mail.subject)).toContain(
      'Besked fra Kreds',
    );
    const anew = scene.visitor(scene.freshIp());
    expect((await scene.signIn(rosa, anew)).body.me.secondFactorMissing).toBe(true);
    const leader = await scene.resident({}, scene.visitor(scene.freshIp()));
    expect((await takeOff(leader.visitor, scene.admin.id)).status).toBe(404);
  });

  it('is none of a leader’s business', async () => {
    const leader = await scene.resident({}, scene.visitor(scene.freshIp()));
    expect((await leader.visitor.get<Safety>('/api/auth/safety')).body.secondFactor).toBe('not-asked');
    expect((await offerTo(leader.visitor)).status).toBe(404);
    expect((await confirm(leader.visitor, '123456')).status).toBe(404);
    expect((await leader.visitor.get('/api/networks')).status).toBe(200);
  });

  it.each(['facilitator', 'co_facilitator'] as const)('becomes the business of who is made %s', async (part) => {
    const leader = await scene.resident({}, scene.visitor(scene.freshIp()));
    const seed = new Seed(scene.api);
    const { networkId } = await seed.group();
    await seed.write.manager.insert(NetworkFacilitator, { networkId, personId: leader.id, part });
    scene.clock.advance(MINUTE);
    expect((await leader.visitor.get('/api/networks')).body.code).toBe('identity.second-factor-missing');
    await setUp(leader.visitor);
    expect((await leader.visitor.get('/api/networks')).status).toBe(200);
  });

  it('keeps live lines closed until it is set up', async () => {
    const answer = (): Promise<string> => {
      const cookie = [...rosa.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const auth = { topic: 'test', id: '6b1f3c1e-0f7a-4b6e-8f0e-2f5d8f6a9b10', as: 'account' };
      const socket = io(scene.base, { transports: ['websocket'], extraHeaders: { cookie }, auth, forceNew: true });
      return new Promise<string>((done) => {
        socket.once('connect', () => done('open'));
        socket.once('connect_error', (error) => done(error.message));
      }).finally(() => socket.close());
    };
    expect(await answer()).toBe('platform.not-found');
    await setUp(rosa.visitor);
    expect(await answer()).toBe('open');
  });
});
