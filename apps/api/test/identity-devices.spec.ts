import type { MeAnswer, Safety } from '@kreds/identity/model';
import { enginesHere, TestDatabases } from '@kreds/platform-api/testing';
import { RecoverySteps } from './identity-recovery-scene';
import { DAY, HOUR, IdentityScene, MINUTE, type Resident, withoutRequestId } from './identity-scene';
import { random, type Visitor } from './visitor';

const devicesOf = async (visitor: Visitor) => (await visitor.get<Safety>('/api/auth/safety')).body.devices;
const isIn = async (visitor: Visitor): Promise<boolean> =>
  (await visitor.get<MeAnswer>('/api/auth/me')).body.me !== null;

describe.each(enginesHere())('trusted devices on %s', (engine) => {
  const databases = new TestDatabases();
  let scene: IdentityScene;
  let steps: RecoverySteps;
  let rosa: Resident;
  let release: string;

  beforeAll(async () => {
    scene = new IdentityScene(engine, databases);
    await scene.open();
    steps = new RecoverySteps(scene);
  });
  afterAll(async () => {
    await scene.close();
    await databases.stop();
  });
  beforeEach(async () => {
    // Time passes here, and the administrator's session is short.
    await scene.signIn(scene.admin, scene.admin.visitor);
    rosa = await scene.resident();
    release = random(32);
  });

  it('get their half back in every session of their person, and are listed without it', async () => {
    const trusted = await steps.trust(rosa.visitor, release);
    const { deviceId, serverHalf } = trusted.body;
    expect([trusted.status, Buffer.from(serverHalf, 'base64url').length]).toEqual([201, 32]);
    scene.clock.advance(20 * DAY);
    expect((await steps.half(rosa.visitor, deviceId, release)).body).toEqual({ serverHalf });
    const elsewhere = scene.visitor();
    await scene.signIn(rosa, elsewhere);
    expect((await steps.half(elsewhere, deviceId, release)).body).toEqual({ serverHalf });
    expect(await devicesOf(rosa.visitor)).toEqual([
      { id: deviceId, label: 'iphone', trustedAt: scene.clock.now() - 20 * DAY, lastUsedAt: scene.clock.now() },
    ]);
  });

  it('get nothing without the release, for another person, deleted or made up: all alike', async () => {
    const { deviceId } = (await steps.trust(rosa.visitor, release)).body;
    const other = await scene.resident();
    const answers = [
      await steps.half(rosa.visitor, deviceId, random(32)),
      await steps.half(other.visitor, deviceId, release),
      await steps.half(rosa.visitor, '6b1f3c1e-0f7a-4b6e-8f0e-2f5d8f6a9b10', release),
      await steps.half(rosa.visitor, 'nonsense', release),
    ];
    expect((await steps.forget(other.visitor, deviceId)).status).toBe(404);
    expect((await steps.forget(rosa.visitor, deviceId)).status).toBe(204);
    answers.push(await steps.half(rosa.visitor, deviceId, release));
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(answers.map((answer) => JSON.stringify(withoutRequestId(answer.body)))).size).toBe(1);
    expect((await steps.half(scene.visitor(), deviceId, release)).status).toBe(401);
  });

  it('are trusted only after the passphrase, with a known label and 32 bytes', async () => {
    scene.clock.advance(5 * MINUTE);
    expect((await steps.trust(rosa.visitor, release)).body.code).toBe('identity.step-up-needed');
    await steps.stepUp(rosa.visitor, rosa.signUp.auth);
    expect((await steps.trust(rosa.visitor, release)).status).toBe(201);
    for (const wish of [{ release, label: 'Rosas telefon' }, { release: random(16), label: 'other' }, {}]) {
      expect((await rosa.visitor.post('/api/auth/devices', wish)).status).toBe(400);
    }
  });

  it('trusted again have one half, the new one; of twenty-one the longest unused goes', async () => {
    const first = (await steps.trust(rosa.visitor, release)).body;
    const second = (await steps.trust(rosa.visitor, release)).body;
    expect(second.serverHalf).not.toBe(first.serverHalf);
    expect((await steps.half(rosa.visitor, first.deviceId, release)).status).toBe(404);
    for (let n = 0; n < 20; n++) {
      scene.clock.advance(1);
      await steps.trust(rosa.visitor, random(32));
    }
    const left = await devicesOf(rosa.visitor);
    expect([left.length, left.some((device) => device.id === second.deviceId)]).toEqual([20, false]);
  });

  it('of staff get their half for twelve hours after signing in', async () => {
    const { visitor } = scene.admin;
    const { deviceId } = (await steps.trust(visitor, release)).body;
    // A use every ten minutes keeps the session alive beyond its end, as in a long meeting; the half stays here.
    for (let at = 0; at < 12 * HOUR - 10 * MINUTE; at += 10 * MINUTE) {
      scene.clock.advance(10 * MINUTE);
      await visitor.get('/api/auth/me');
    }
    expect((await steps.half(visitor, deviceId, release)).status).toBe(200);
    scene.clock.advance(10 * MINUTE);
    expect(await isIn(visitor)).toBe(true);
    expect((await steps.half(visitor, deviceId, release)).body.code).toBe('identity.step-up-needed');
  });

  it('all lose their half, and every session ends, on signing out everywhere', async () => {
    const { deviceId } = (await steps.trust(rosa.visitor, release)).body;
    const [elsewhere, other] = [scene.visitor(), await scene.resident()];
    const theirs = (await steps.trust(other.visitor, random(32))).body.deviceId;
    await scene.signIn(rosa, elsewhere);
    expect((await elsewhere.post('/api/auth/sign-out-everywhere')).status).toBe(204);
    expect([await isIn(elsewhere), await isIn(rosa.visitor), await isIn(other.visitor)]).toEqual([false, false, true]);
    await scene.signIn(rosa, elsewhere);
    expect((await steps.half(elsewhere, deviceId, release)).status).toBe(404);
    expect((await devicesOf(other.visitor)).map((device) => device.id)).toEqual([theirs]);
    expect((await scene.visitor().post('/api/auth/sign-out-everywhere')).status).toBe(204);
  });

  it('forgotten while signing out lose their half, and the browser drops what the site stored', async () => {
    const { deviceId } = (await steps.trust(rosa.visitor, release)).body;
    const other = await scene.resident();
    const notMine = await other.visitor.post('/api/auth/sign-out-and-forget', { deviceId });
    expect([notMine.status, (await devicesOf(rosa.visitor)).length]).toEqual([204, 1]);
    const answer = await rosa.visitor.post('/api/auth/sign-out-and-forget', { deviceId });
    expect([answer.status, answer.headers['clear-site-data']]).toEqual([204, '"cache", "cookies", "storage"']);
    expect(await isIn(rosa.visitor)).toBe(false);
    await scene.signIn(rosa, rosa.visitor);
    expect(await devicesOf(rosa.visitor)).toEqual([]);
  });
});
