import { Invitation } from '@kreds/identity/api';
import type { InvitationSeat, MeAnswer, PersonSummary } from '@kreds/identity/model';
import type { OutboxPage } from '@kreds/notices/model';
import { enginesHere, TestDatabases } from '@kreds/platform-api/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { DAY, HOUR, IdentityScene, withoutRequestId } from './identity-scene';
import { someSignUp } from './visitor';

describe.each(enginesHere())('invitations on %s', (engine) => {
  const databases = new TestDatabases();
  let scene: IdentityScene;

  beforeAll(async () => {
    scene = new IdentityScene(engine, databases);
    await scene.open();
  });
  afterAll(async () => {
    await scene.close();
    await databases.stop();
  });

  const resend = (id: string) => scene.admin.visitor.post<PersonSummary>(`/api/people/${id}/invitations`);

  it('reach a person as a neutral mail in the own language, with the token in the fragment', async () => {
    const { person, token, email } = await scene.invite({ displayName: 'Rosa Prøvesen', language: 'en' });
    expect(person).toMatchObject({
      signIn: 'invited',
      invitedUntil: scene.clock.now() + 7 * DAY,
      administrator: false,
    });
    const { body } = await scene.admin.visitor.get<OutboxPage>('/api/outbox');
    const mail = body.mails.find((found) => found.to === email);
    expect(mail).toMatchObject({ language: 'en', subject: 'Welcome to Kreds', sentAt: null });
    expect(mail?.body).toContain(`http://localhost/invitation#i=${token}\n`);
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
  });

  it('keep the token as a hash only', async () => {
    const { token } = await scene.invite();
    const rows = await scene.api.app.get<DataSource>(getDataSourceToken()).getRepository(Invitation).find();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('may be looked at as often as one likes, and make one account', async () => {
    const { person, token, email } = await scene.invite({ phone: '12 34 56 78' });
    const seat = { uid: person.id, displayName: 'Rosa Prøvesen', email, phone: '12 34 56 78', language: 'da' };
    for (let n = 0; n < 3; n++) expect((await scene.look(token)).body).toEqual(seat);
    const visitor = scene.visitor();
    const signUp = someSignUp();
    const made = await scene.accept(token, signUp, visitor, { displayName: 'Rosa P', language: 'en', phone: null });
    expect(made.status).toBe(201);
    expect(made.body.me).toEqual({
      personId: person.id,
      displayName: 'Rosa P',
      email,
      phone: null,
      language: 'en',
      administrator: false,
      failedAttempts: 0,
    });
    expect((await visitor.get<MeAnswer>('/api/auth/me')).body.keys?.wrapPw).toBe(signUp.wrapPw);
    const { body } = await scene.admin.visitor.get<{ people: PersonSummary[] }>(`/api/people?search=${email}`);
    expect(body.people).toMatchObject([{ id: person.id, signIn: 'signed_up', invitedUntil: null }]);
    expect((await scene.signIn({ email, signUp }, scene.visitor())).status).toBe(200);
  });

  it('answer a used, an ended, an old and an invented token alike', async () => {
    const used = await scene.invite();
    await scene.accept(used.token, someSignUp());
    const ended = await scene.invite();
    await resend(ended.person.id);
    const old = await scene.invite();
    scene.clock.advance(7 * DAY);
    scene.admin.visitor.cookies.clear();
    await scene.signIn(scene.admin, scene.admin.visitor);
    const before = await scene.dump();
    const answers = [];
    for (const token of [used.token, ended.token, old.token, 'AAAAAAAAAAAAAAAAAAAAAA', 'x', 'æ\u0000']) {
      answers.push(await scene.look(token));
      answers.push(await scene.accept(token, someSignUp(), scene.visitor(scene.freshIp())));
    }
    const bodies = new Set(answers.map(({ status, body }) => JSON.stringify([status, withoutRequestId(body)])));
    expect([...bodies]).toHaveLength(1);
    expect(answers[0]?.body).toMatchObject({ status: 410, code: 'identity.invitation-over' });
    expect(answers.every((answer) => answer.headers['set-cookie'] === undefined)).toBe(true);
    expect(await scene.dump()).toBe(before);
  });

  it('live until the last millisecond of seven days', async () => {
    const { token } = await scene.invite();
    scene.clock.advance(7 * DAY - 1);
    expect((await scene.look(token)).status).toBe(200);
    scene.clock.advance(1);
    expect((await scene.look(token)).status).toBe(410);
    await scene.signIn(scene.admin, scene.admin.visitor);
  });

  it('make one account when the button is pressed many times at once', async () => {
    const { token, email } = await scene.invite();
    const signUps = Array.from({ length: 6 }, () => someSignUp());
    const answers = await Promise.all(
      signUps.map((signUp) => scene.accept(token, signUp, scene.visitor(scene.freshIp()))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 410, 410, 410, 410, 410]);
    const winner = signUps[answers.findIndex((answer) => answer.status === 201)];
    expect((await scene.signIn({ email, signUp: winner ?? someSignUp() }, scene.visitor())).status).toBe(200);
  });

  it('are sent again five times a day, and only the newest link works', async () => {
    const { person, token, email } = await scene.invite();
    for (let n = 0; n < 5; n++) {
      scene.clock.advance(1);
      expect((await resend(person.id)).status).toBe(201);
    }
    const refused = await resend(person.id);
    expect([refused.status, refused.body]).toMatchObject([429, { code: 'identity.too-many-invitations' }]);
    expect((await scene.look(token)).status).toBe(410);
    expect((await scene.look(await scene.tokenMailedTo(email))).status).toBe(200);
    scene.clock.advance(DAY);
    await scene.signIn(scene.admin, scene.admin.visitor);
    expect((await resend(person.id)).status).toBe(201);
  });

  it('are not sent to somebody who has an account', async () => {
    const resident = await scene.resident();
    const refused = await resend(resident.id);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'identity.already-signed-up' }]);
  });

  it('are one for each address, in whatever case it is typed', async () => {
    const { person, email } = await scene.invite();
    const wish = { displayName: 'Bo', email: ` ${email.toUpperCase()} `, language: 'da' };
    const before = await scene.dump();
    const again = await scene.admin.visitor.post('/api/people', wish);
    expect(again.body).toMatchObject({ status: 409, code: 'identity.email-taken', details: { personId: person.id } });
    expect(await scene.dump()).toBe(before);
    const email2 = scene.address();
    const answers = await Promise.all(
      [1, 2, 3].map(() => scene.admin.visitor.post('/api/people', { ...wish, email: email2 })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
  });

  it('let a room of eight behind one network address in, and stop a stranger who guesses', async () => {
    const ip = scene.freshIp();
    for (let n = 0; n < 8; n++) {
      const { token } = await scene.invite();
      for (let look = 0; look < 3; look++) expect((await scene.look(token, scene.visitor(ip))).status).toBe(200);
      expect((await scene.accept(token, someSignUp(), scene.visitor(ip))).status).toBe(201);
    }
    const statuses = [];
    for (let n = 0; n < 11; n++) statuses.push((await scene.look(`guess${n}`, scene.visitor(ip))).status);
    expect(statuses).toEqual([...Array<number>(10).fill(410), 429]);
    scene.clock.advance(HOUR);
    expect((await scene.look('guess', scene.visitor(ip))).status).toBe(410);
  });

  it('take over the browser of somebody else who was signed in there', async () => {
    const other = await scene.resident();
    const tab = other.visitor.copy();
    const { token, person } = await scene.invite();
    await scene.accept(token, someSignUp(), other.visitor);
    expect((await other.visitor.get<MeAnswer>('/api/auth/me')).body.me?.personId).toBe(person.id);
    expect((await tab.get<MeAnswer>('/api/auth/me')).body.me).toBeNull();
  });

  it('give the right of an administrator only when one asked for it', async () => {
    const { token } = await scene.invite({ administrator: true });
    const made = await scene.accept(token, someSignUp(), scene.visitor(), { administrator: true });
    expect(made.body.me.administrator).toBe(true);
    const plain = await scene.invite();
    const sly = await scene.accept(plain.token, someSignUp(), scene.visitor(), {
      administrator: true,
      uid: scene.admin.id,
    });
    expect(sly.body.me).toMatchObject({ administrator: false, personId: plain.person.id });
  });

  it('refuse malformed bodies and stay good', async () => {
    const { token } = await scene.invite();
    const good = { token, displayName: 'Rosa', language: 'da', signUp: someSignUp() };
    const before = await scene.dump();
    const faults: readonly [string, unknown][] = [
      ['no token', { ...good, token: undefined }],
      ['a token that is no text', { ...good, token: 7 }],
      ['an endless token', { ...good, token: 'A'.repeat(201) }],
      ['an empty name', { ...good, displayName: '' }],
      ['an endless name', { ...good, displayName: 'x'.repeat(121) }],
      ['no language', { ...good, language: undefined }],
      ['a telephone number of letters', { ...good, phone: 'later' }],
      ['a proof of another length', { ...good, signUp: someSignUp({ auth: 'A'.repeat(44) }) }],
      ['a proof in another alphabet', { ...good, signUp: someSignUp({ auth: '+'.repeat(43) }) }],
      [
        'a derivation that would freeze phones',
        {
          ...good,
          signUp: someSignUp({ kdf: '{"alg":"argon2id","m":1048576,"t":3,"p":1}' }),
        },
      ],
      ['a list', [good]],
      ['nothing', null],
    ];
    for (const [fault, body] of faults) {
      const answer = await scene.visitor(scene.freshIp()).post('/api/invitations/accept', body);
      expect([fault, answer.status]).toEqual([fault, 400]);
      expect(answer.body.code).toMatch(/^platform\.(bad-input|unreadable-body)$/);
    }
    expect(await scene.dump()).toBe(before);
    const seat = await scene.look(token);
    expect((seat.body as InvitationSeat).displayName).toBe('Rosa Prøvesen');
  });
});
