import type { KeysReplaced } from '@kreds/identity/api';
import type { MeAnswer, Safety } from '@kreds/identity/model';
import { Facts } from '@kreds/platform-api';
import { enginesHere, TestDatabases } from '@kreds/platform-api/testing';
import { nextKeys, RecoverySteps, someSheet } from './identity-recovery-scene';
import { HOUR, IdentityScene, MINUTE, type Resident, withoutRequestId } from './identity-scene';
import { random, someSignUp, type Visitor } from './visitor';

const safetyOf = async (visitor: Visitor): Promise<Safety> => (await visitor.get<Safety>('/api/auth/safety')).body;
const isIn = async (visitor: Visitor): Promise<boolean> =>
  (await visitor.get<MeAnswer>('/api/auth/me')).body.me !== null;

describe.each(enginesHere())('who has forgotten the passphrase, on %s', (engine) => {
  const databases = new TestDatabases();
  let scene: IdentityScene;
  let steps: RecoverySteps;
  let rosa: Resident;

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
    rosa = await scene.resident({}, scene.visitor(scene.freshIp()));
  });

  describe('with the recovery sheet', () => {
    it('gets a new passphrase and needs a new sheet; the old one and every other session are over', async () => {
      const [old, fresh, next] = [someSheet(), someSheet(), nextKeys()];
      expect((await steps.keepSheet(rosa.visitor, old)).status).toBe(200);
      const opened = await steps.openSheet(` ${rosa.email.toUpperCase()} `, old.auth);
      expect(opened.body).toEqual({ uid: rosa.id, wrap: old.wrap, ticket: expect.any(String) });
      const { ticket } = opened.body;
      expect((await steps.finish({ ticket, next })).body.code).toBe('identity.new-sheet-needed');
      const back = scene.visitor(scene.freshIp());
      const finished = await steps.finish({ ticket, next, sheet: fresh }, back);
      expect(finished.body.keys).toEqual({
        uid: rosa.id,
        kdf: next.kdf,
        serverSalt: next.serverSalt,
        wrapPw: next.wrapPw,
      });
      expect([await isIn(back), await isIn(rosa.visitor)]).toEqual([true, false]);
      expect((await scene.signIn(rosa, scene.visitor())).status).toBe(401);
      expect((await scene.signIn(rosa, scene.visitor(), next.auth)).status).toBe(200);
      expect((await steps.openSheet(rosa.email, old.auth)).body.code).toBe('identity.recovery-failed');
      expect((await steps.openSheet(rosa.email, fresh.auth)).status).toBe(200);
    });

    it('cannot use a ticket twice, nor after ten minutes', async () => {
      const sheet = someSheet();
      await steps.keepSheet(rosa.visitor, sheet);
      const { ticket } = (await steps.openSheet(rosa.email, sheet.auth)).body;
      scene.clock.advance(10 * MINUTE);
      const late = await steps.finish({ ticket, next: nextKeys(), sheet: someSheet() });
      expect(late.body).toMatchObject({ status: 410, code: 'identity.recovery-over' });
      const second = (await steps.openSheet(rosa.email, sheet.auth)).body.ticket;
      const wishes = [1, 2].map(() => steps.finish({ ticket: second, next: nextKeys(), sheet: someSheet() }));
      expect((await Promise.all(wishes)).map((answer) => answer.status).sort()).toEqual([200, 410]);
    });

    it('is answered alike for an unknown address, an invited one, one without a sheet and a wrong code', async () => {
      const invited = await scene.invite();
      const withSheet = await scene.resident({}, scene.visitor(scene.freshIp()));
      await steps.keepSheet(withSheet.visitor, someSheet());
      const emails = ['nobody@demo.example', invited.email, rosa.email, withSheet.email];
      const answers = await Promise.all(emails.map((email) => steps.openSheet(email, random(32))));
      expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403]);
      expect(new Set(answers.map((answer) => JSON.stringify(withoutRequestId(answer.body)))).size).toBe(1);
    });

    it('is slowed after ten wrong codes from one network address, and no other', async () => {
      const sheet = someSheet();
      await steps.keepSheet(rosa.visitor, sheet);
      const guesser = scene.visitor(scene.freshIp());
      for (let n = 0; n < 10; n++) expect((await steps.openSheet(rosa.email, random(32), guesser)).status).toBe(403);
      const slowed = await steps.openSheet(rosa.email, sheet.auth, guesser);
      expect([slowed.status, slowed.headers['retry-after']]).toEqual([429, '3600']);
      expect((await steps.openSheet(rosa.email, sheet.auth)).status).toBe(200);
      scene.clock.advance(HOUR);
      expect((await steps.openSheet(rosa.email, sheet.auth, guesser)).status).toBe(200);
    });

    it('can be made at sign-up without typing again; another one only after the passphrase', async () => {
      scene.clock.advance(30 * MINUTE);
      expect((await steps.keepSheet(rosa.visitor, someSheet())).status).toBe(200);
      expect((await steps.keepSheet(rosa.visitor, someSheet())).body.code).toBe('identity.step-up-needed');
      expect((await steps.stepUp(rosa.visitor, random(32))).body.code).toBe('identity.wrong-passphrase');
      expect((await steps.keepSheet(rosa.visitor, someSheet())).body.code).toBe('identity.step-up-needed');
      expect((await steps.stepUp(rosa.visitor, rosa.signUp.auth)).status).toBe(204);
      const made = await steps.keepSheet(rosa.visitor, someSheet());
      expect((await safetyOf(rosa.visitor)).recoverySheet).toEqual({ madeAt: made.body.madeAt });
      scene.clock.advance(5 * MINUTE);
      expect((await steps.keepSheet(rosa.visitor, someSheet())).body.code).toBe('identity.step-up-needed');
    });

    it('slows guessing at the passphrase before it, as signing in is slowed', async () => {
      for (let n = 0; n < 5; n++) expect((await steps.stepUp(rosa.visitor, random(32))).status).toBe(403);
      expect((await steps.stepUp(rosa.visitor, rosa.signUp.auth)).status).toBe(429);
      scene.clock.advance(2_000);
      expect((await steps.stepUp(rosa.visitor, rosa.signUp.auth)).status).toBe(204);
    });

    it('is not made by a stranger or of malformed bytes', async () => {
      expect((await steps.keepSheet(scene.visitor(), someSheet())).status).toBe(401);
      for (const sheet of [{}, { auth: random(32) }, { ...someSheet(), wrap: random(71) }]) {
        expect((await steps.keepSheet(rosa.visitor, sheet)).status).toBe(400);
      }
      expect((await safetyOf(rosa.visitor)).recoverySheet).toBeNull();
    });
  });

  describe('with the mailed link', () => {
    it('is answered alike whatever the address, and only an account gets a mail', async () => {
      const invited = await scene.invite();
      const emails = [rosa.email, invited.email, 'nobody@demo.example', 'no address'];
      const answers = [];
      for (const email of emails) answers.push(await steps.forgot(email));
      expect(answers.map((answer) => [answer.status, answer.body])).toEqual(emails.map(() => [202, undefined]));
      const [mail, ...others] = await steps.mailsTo(rosa.email);
      expect([mail?.subject, others]).toEqual(['Dit link til Kreds', []]);
      expect(await steps.mailsTo(invited.email)).toEqual([]);
      expect(await steps.mailsTo('nobody@demo.example')).toEqual([]);
    });

    it('sends ten an hour for one network address and five to one e-mail, silently', async () => {
      const asker = scene.visitor(scene.freshIp());
      for (let n = 0; n < 10; n++) expect((await steps.forgot(rosa.email, asker)).status).toBe(202);
      expect((await steps.forgot(scene.address(), asker)).status).toBe(429);
      expect(await steps.mailsTo(rosa.email)).toHaveLength(5);
      scene.clock.advance(HOUR);
      expect((await steps.forgot(rosa.email, asker)).status).toBe(202);
      expect(await steps.mailsTo(rosa.email)).toHaveLength(6);
    });

    it('says whom it is for and which ways are open; looking uses nothing up; it ends after an hour', async () => {
      const token = await steps.linkFor(rosa);
      const seat = { uid: rosa.id, email: rosa.email, language: 'da', hasSheet: false, hasDevice: false };
      expect((await steps.exchange(token)).body).toEqual(seat);
      await steps.keepSheet(rosa.visitor, someSheet());
      await steps.trust(rosa.visitor, random(32));
      expect((await steps.exchange(token)).body).toEqual({ ...seat, hasSheet: true, hasDevice: true });
      scene.clock.advance(HOUR);
      const over = await steps.exchange(token);
      const invented = await steps.exchange(random(16));
      expect(over.body).toMatchObject({ status: 410, code: 'identity.recovery-over' });
      expect(withoutRequestId(invented.body)).toEqual(withoutRequestId(over.body));
    });

    it('is dead once a newer one was sent', async () => {
      const first = await steps.linkFor(rosa);
      await steps.linkFor(rosa);
      expect((await steps.exchange(first)).status).toBe(410);
    });

    it('alone takes no new passphrase', async () => {
      const token = await steps.linkFor(rosa);
      const refused = await steps.finish({ ticket: token, next: nextKeys(), sheet: someSheet() });
      expect(refused.body.code).toBe('identity.recovery-over');
      expect((await scene.signIn(rosa, scene.visitor())).status).toBe(200);
    });

    it('and the device together give a new passphrase; the sheet stays good', async () => {
      const [release, sheet, next] = [random(32), someSheet(), nextKeys()];
      await steps.keepSheet(rosa.visitor, sheet);
      const { deviceId, serverHalf } = (await steps.trust(rosa.visitor, release)).body;
      const token = await steps.linkFor(rosa);
      expect((await steps.byDevice({ token, deviceId, release })).body).toEqual({ serverHalf });
      expect((await steps.finish({ ticket: token, next })).status).toBe(200);
      expect((await steps.finish({ ticket: token, next: nextKeys() })).body.code).toBe('identity.recovery-over');
      expect((await scene.signIn(rosa, scene.visitor(), next.auth)).status).toBe(200);
      expect((await steps.openSheet(rosa.email, sheet.auth)).status).toBe(200);
    });

    it('opens no device of another person, no deleted one, none without its release', async () => {
      const [release, other] = [random(32), await scene.resident({}, scene.visitor(scene.freshIp()))];
      const mine = (await steps.trust(rosa.visitor, release)).body.deviceId;
      const theirs = (await steps.trust(other.visitor, release)).body.deviceId;
      const token = await steps.linkFor(rosa);
      const answers = [
        await steps.byDevice({ token, deviceId: theirs, release }),
        await steps.byDevice({ token, deviceId: mine, release: random(32) }),
      ];
      await steps.forget(rosa.visitor, mine);
      answers.push(await steps.byDevice({ token, deviceId: mine, release }));
      expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
      expect(new Set(answers.map((answer) => JSON.stringify(withoutRequestId(answer.body)))).size).toBe(1);
      expect((await steps.byDevice({ token: random(16), deviceId: theirs, release })).status).toBe(410);
      expect((await steps.finish({ ticket: token, next: nextKeys() })).status).toBe(410);
    });
  });

  describe('with nothing left', () => {
    it('begins anew: other keys, no device, no sheet, and the rest of the house hears of it', async () => {
      const [release, sheet, signUp] = [random(32), someSheet(), someSignUp()];
      const heard: KeysReplaced[] = [];
      scene.api.app.get(Facts).hear<KeysReplaced>('accounts.keys-replaced.v1', (fact) => void heard.push(fact));
      await steps.keepSheet(rosa.visitor, sheet);
      const { deviceId } = (await steps.trust(rosa.visitor, release)).body;
      const token = await steps.linkFor(rosa);
      const back = scene.visitor(scene.freshIp());
      const answer = await steps.restart({ token, signUp }, back);
      expect(answer.body).toMatchObject({ me: { personId: rosa.id }, keys: { uid: rosa.id, wrapPw: signUp.wrapPw } });
      expect(await safetyOf(back)).toEqual({ recoverySheet: null, devices: [], secondFactor: 'not-asked' });
      expect([await isIn(rosa.visitor), (await steps.half(back, deviceId, release)).status]).toEqual([false, 404]);
      expect((await steps.openSheet(rosa.email, sheet.auth)).status).toBe(403);
      expect((await scene.signIn(rosa, scene.visitor())).status).toBe(401);
      expect((await scene.signIn(rosa, scene.visitor(), signUp.auth)).status).toBe(200);
      expect(heard).toEqual([{ type: 'accounts.keys-replaced.v1', personId: rosa.id }]);
    });

    it('does not begin anew without a living link, nor twice', async () => {
      const token = await steps.linkFor(rosa);
      expect((await steps.restart({ token: random(16), signUp: someSignUp() })).status).toBe(410);
      expect((await steps.restart({ token, signUp: { ...someSignUp(), edPk: random(31) } })).status).toBe(400);
      const both = await Promise.all([1, 2].map(() => steps.restart({ token, signUp: someSignUp() })));
      expect(both.map((answer) => answer.status).sort()).toEqual([200, 410]);
    });
  });
});
