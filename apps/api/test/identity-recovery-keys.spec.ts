import {
  deviceByHand,
  makeSheet,
  openByPassphrase,
  openSheet,
  sealAnew,
  sheetAuth,
  signUpByHand,
} from '@kreds/account-keys';
import type { Prelogin, SignedIn } from '@kreds/identity/model';
import { enginesHere, TestDatabases } from '@kreds/platform-api/testing';
import { RecoverySteps } from './identity-recovery-scene';
import { IdentityScene } from './identity-scene';
import { random } from './visitor';

const OLD = 'korrekt hest batteri stift fjord vinter';
const NEW = 'lampe bro sommer kande tinde violin';

/**
 * Every row of the table in confidentiality.md 4.4, with the keys that a browser would make. On one engine: its own specs
 * try the rows on both, and here the stretching takes the time.
 */
describe.each(enginesHere().slice(0, 1))('the account key comes back or is replaced, on %s', (engine) => {
  const databases = new TestDatabases();
  let scene: IdentityScene;
  let steps: RecoverySteps;

  beforeAll(async () => {
    scene = new IdentityScene(engine, databases);
    await scene.open();
    steps = new RecoverySteps(scene);
  });
  afterAll(async () => {
    await scene.close();
    await databases.stop();
  });

  async function newcomer() {
    const { person, token, email } = await scene.invite();
    const made = await signUpByHand({ uid: person.id, email, passphrase: OLD });
    const visitor = scene.visitor(scene.freshIp());
    await scene.accept(token, made.signUp, visitor);
    return { uid: person.id, email, visitor, ...made };
  }

  /** What signing in with a passphrase opens; undefined when the server does not let it in. */
  async function keyBy(email: string, passphrase: string): Promise<Uint8Array | undefined> {
    const visitor = scene.visitor(scene.freshIp());
    const prelogin = await visitor.post<Prelogin>('/api/auth/prelogin', { email });
    return openByPassphrase({ email, passphrase, ...prelogin.body }, async (auth) => {
      const answer = await visitor.post<SignedIn>('/api/auth/sign-in', { email, auth });
      return answer.status === 200 ? answer.body.keys : undefined;
    });
  }

  it('with the recovery sheet: the same key, under the new passphrase and the new sheet', async () => {
    const { uid, email, accountKey, visitor } = await newcomer();
    const [first, second] = [makeSheet(accountKey, uid), makeSheet(accountKey, uid)];
    await steps.keepSheet(visitor, first.sheet);
    const typed = first.code.toLowerCase().replaceAll('-', ' ');
    const opened = (await steps.openSheet(email, sheetAuth(typed))).body;
    const found = openSheet(typed, opened.uid, opened.wrap);
    expect(found).toEqual(accountKey);
    expect(() => openSheet(second.code, opened.uid, opened.wrap)).toThrow('AK_UNWRAP');
    const next = await sealAnew(found, { uid, email, passphrase: NEW });
    expect((await steps.finish({ ticket: opened.ticket, next, sheet: second.sheet })).status).toBe(200);
    expect([await keyBy(email, NEW), await keyBy(email, OLD)]).toEqual([accountKey, undefined]);
    expect((await steps.openSheet(email, sheetAuth(first.code))).status).toBe(403);
    expect((await steps.openSheet(email, sheetAuth(second.code))).status).toBe(200);
  });

  it('with a trusted device: both halves open it, neither alone, and the link takes a new passphrase', async () => {
    const { uid, email, accountKey, visitor } = await newcomer();
    const [device, other] = [await deviceByHand(uid), await deviceByHand(uid)];
    const { deviceId, serverHalf } = (await steps.trust(visitor, device.release)).body;
    const blob = await device.seal(accountKey, serverHalf);
    const token = await steps.linkFor({ email });
    expect((await steps.byDevice({ token, deviceId, release: other.release })).status).toBe(404);
    const half = (await steps.byDevice({ token, deviceId, release: device.release })).body.serverHalf;
    const found = await device.open(blob, half);
    expect(found).toEqual(accountKey);
    await expect(other.open(blob, half)).rejects.toThrow('AK_UNWRAP');
    await expect(device.open(blob, random(32))).rejects.toThrow('AK_UNWRAP');
    const next = await sealAnew(found, { uid, email, passphrase: NEW });
    expect((await steps.finish({ ticket: token, next })).status).toBe(200);
    expect([await keyBy(email, NEW), await keyBy(email, OLD)]).toEqual([accountKey, undefined]);
  });

  it('with nothing left: another key, and nothing on the server opens the old one', async () => {
    const { uid, email, accountKey, signUp } = await newcomer();
    const token = await steps.linkFor({ email });
    const anew = await signUpByHand({ uid, email, passphrase: NEW });
    expect((await steps.restart({ token, signUp: anew.signUp })).status).toBe(200);
    expect([await keyBy(email, NEW), await keyBy(email, OLD)]).toEqual([anew.accountKey, undefined]);
    expect(anew.accountKey).not.toEqual(accountKey);
    const left = await scene.dump();
    expect([left.includes(signUp.wrapPw), left.includes(signUp.xPk)]).toEqual([false, false]);
  });
});
