import { MayInvite, type MeAnswer, type PeoplePage, type PersonId, type PersonSummary } from '@kreds/identity/model';
import type { OutboxPage } from '@kreds/notices/model';
import { enginesHere, TestDatabases } from '@kreds/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { IdentityScene, type Resident, withoutRequestId } from './identity-scene';
import { someSignUp } from './visitor';

describe.each(enginesHere())('people on %s', (engine) => {
  const databases = new TestDatabases();
  const leads = new Set<PersonId>();
  const colleagues = new Map<PersonId, readonly PersonId[]>();
  let scene: IdentityScene;

  beforeAll(async () => {
    scene = new IdentityScene(engine, databases);
    await scene.open();
    scene.api.app.get(MayInvite).register({
      mayInvite: async (personId) => leads.has(personId),
      peopleOf: async (personId) => colleagues.get(personId) ?? [],
    });
  });
  afterAll(async () => {
    await scene.close();
    await databases.stop();
  });

  const lead = async (...peopleOf: readonly PersonId[]): Promise<Resident> => {
    const resident = await scene.resident({ displayName: 'Mette Prøvesen' });
    leads.add(resident.id);
    colleagues.set(resident.id, peopleOf);
    return resident;
  };
  const find = async (by: Resident, search = '') =>
    (await by.visitor.get<PeoplePage>(`/api/people?limit=200&search=${encodeURIComponent(search)}`)).body;
  const correct = (by: Resident, id: string, wish: object) =>
    by.visitor.patch<PersonSummary>(`/api/people/${id}`, wish);
  const resend = (by: Resident, id: string) => by.visitor.post<PersonSummary>(`/api/people/${id}/invitations`);

  describe('an administrator', () => {
    it('finds everybody by name and address, in Danish order and in pages', async () => {
      const tag = scene.address('tag').split('@')[0] ?? '';
      for (const name of ['Åse', 'Aage', 'Zita', 'Østen', 'Anna']) {
        await scene.invite({
          displayName: `${name} Prøvesen`,
          email: `${name.toLowerCase().replace(/\W/g, 'x')}.${tag}@demo.example`,
        });
      }
      const all = await find(scene.admin, tag);
      expect(all.people.map((person) => person.displayName.split(' ')[0])).toEqual([
        'Anna',
        'Zita',
        'Østen',
        'Aage',
        'Åse',
      ]);
      expect(all.total).toBe(5);
      const page = await scene.admin.visitor.get<PeoplePage>(`/api/people?search=${tag}&offset=3&limit=1`);
      expect(page.body.people.map((person) => person.displayName)).toEqual(['Aage Prøvesen']);
      expect((await find(scene.admin, `osten ${tag}`)).total).toBe(1);
      expect((await find(scene.admin, `100% ${tag}`)).total).toBe(0);
    });

    it('sees how far each person is with signing in', async () => {
      const { person, token, email } = await scene.invite();
      expect(person.signIn).toBe('invited');
      await correct(scene.admin, person.id, { email: scene.address() });
      expect((await scene.look(token)).status).toBe(410);
      expect((await find(scene.admin, email)).total).toBe(0);
      const renamed = await correct(scene.admin, person.id, { displayName: 'Bo Prøvesen' });
      expect(renamed.body).toMatchObject({ signIn: 'none', invitedUntil: null, displayName: 'Bo Prøvesen' });
      expect((await resend(scene.admin, person.id)).body.signIn).toBe('invited');
    });

    it('cannot change the address of an account, since the passphrase hangs on it', async () => {
      const rosa = await scene.resident();
      const refused = await correct(scene.admin, rosa.id, { email: scene.address(), displayName: 'Changed' });
      expect(refused.body).toMatchObject({ status: 409, code: 'identity.email-fixed' });
      expect((await find(scene.admin, rosa.email)).people[0]?.displayName).toBe('Rosa Prøvesen');
      expect((await correct(scene.admin, rosa.id, { phone: '12 34 56 78' })).body.phone).toBe('12 34 56 78');
    });

    it('cannot give two people one address', async () => {
      const [rosa, bo] = [await scene.invite(), await scene.invite()];
      const refused = await correct(scene.admin, bo.person.id, { email: rosa.email.toUpperCase() });
      expect(refused.body).toMatchObject({ status: 409, code: 'identity.email-taken' });
    });

    it('gives and takes the right, which ends the sessions of that person', async () => {
      const rosa = await scene.resident();
      expect((await correct(scene.admin, rosa.id, { administrator: true })).body.administrator).toBe(true);
      expect((await rosa.visitor.get<MeAnswer>('/api/auth/me')).body.me).toBeNull();
      await scene.signIn(rosa, rosa.visitor);
      expect((await rosa.visitor.get('/api/outbox')).status).toBe(200);
      await correct(scene.admin, rosa.id, { administrator: false });
      expect((await rosa.visitor.get('/api/outbox')).status).toBe(401);
      await scene.signIn(rosa, rosa.visitor);
      expect((await rosa.visitor.get('/api/outbox')).status).toBe(404);
    });

    it('cannot be the last one to lose the right, not even when two take it from each other at once', async () => {
      const alone = await correct(scene.admin, scene.admin.id, { administrator: false });
      expect(alone.body).toMatchObject({ status: 409, code: 'identity.last-administrator' });
      const { person } = await scene.invite({ administrator: true });
      expect((await correct(scene.admin, scene.admin.id, { administrator: false })).status).toBe(409);
      await correct(scene.admin, person.id, { administrator: false });

      const second = await scene.resident();
      await correct(scene.admin, second.id, { administrator: true });
      await scene.signIn(second, second.visitor);
      await Promise.all([
        correct(scene.admin, second.id, { administrator: false }),
        correct(second, scene.admin.id, { administrator: false }),
      ]);
      await scene.signIn(scene.admin, scene.admin.visitor);
      await scene.signIn(second, second.visitor);
      const mes = await Promise.all(
        [scene.admin, second].map((who) => who.visitor.get<MeAnswer>('/api/auth/me').then((answer) => answer.body.me)),
      );
      const left = mes.filter((me) => me?.administrator);
      expect(left).toHaveLength(1);
      if (left[0]?.personId === second.id) {
        await correct(second, scene.admin.id, { administrator: true });
        await scene.signIn(scene.admin, scene.admin.visitor);
      }
    });

    it('reads the outbox in pages, newest first', async () => {
      for (let n = 0; n < 3; n++) await scene.invite();
      const seen: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page: OutboxPage = (
          await scene.admin.visitor.get<OutboxPage>(`/api/outbox?limit=2${next ? `&before=${next}` : ''}`)
        ).body;
        seen.push(...page.mails.map((mail) => mail.id));
        next = page.next;
      }
      const all = (await scene.admin.visitor.get<OutboxPage>('/api/outbox?limit=100')).body.mails;
      expect(seen).toEqual(all.map((mail) => mail.id));
      expect(new Set(seen).size).toBe(seen.length);
      for (const query of ['limit=0', 'limit=101', 'before=x', 'limit=2&limit=3']) {
        expect((await scene.admin.visitor.get(`/api/outbox?${query}`)).body.code).toBe('platform.bad-input');
      }
    });
  });

  describe('somebody who may invite', () => {
    it('adds people and invites them, and finds those and the people of the own work, nobody else', async () => {
      const [colleague, stranger] = [await scene.resident(), await scene.resident()];
      const mette = await lead(colleague.id);
      const { person } = await scene.invite({ displayName: 'Ny Prøvesen' }, mette.visitor);
      const found = (await find(mette)).people.map((one) => one.id);
      expect(found.sort()).toEqual([person.id, colleague.id].sort());
      expect((await find(mette, stranger.email)).total).toBe(0);
      expect((await resend(mette, person.id)).status).toBe(201);
      expect((await correct(mette, person.id, { displayName: 'Nyt Navn', email: scene.address() })).status).toBe(200);
    });

    it('cannot reach a stranger, an administrator or an id that nobody has, all answered alike', async () => {
      const stranger = await scene.resident();
      const { person: waiting } = await scene.invite({ administrator: true });
      const mette = await lead(scene.admin.id, waiting.id);
      const before = await scene.dump();
      const answers = [];
      for (const id of [stranger.id, scene.admin.id, waiting.id, randomUUID(), 'nonsense', '%00']) {
        answers.push(await correct(mette, id, { displayName: 'X' }), await resend(mette, id));
      }
      const bodies = new Set(answers.map(({ status, body }) => JSON.stringify([status, withoutRequestId(body)])));
      expect([...bodies]).toHaveLength(1);
      expect(answers[0]?.body).toMatchObject({ status: 404, code: 'platform.not-found' });
      expect(await scene.dump()).toBe(before);
    });

    it('cannot make an administrator', async () => {
      const mette = await lead();
      const wish = { displayName: 'X', email: scene.address(), language: 'da', administrator: true };
      expect((await mette.visitor.post('/api/people', wish)).status).toBe(404);
      const { person } = await scene.invite({}, mette.visitor);
      expect((await correct(mette, person.id, { administrator: true })).status).toBe(404);
      expect((await find(scene.admin, person.email ?? '')).people[0]?.administrator).toBe(false);
    });

    it('cannot send the invitation of a person whom others added to another address', async () => {
      const { person, email } = await scene.invite();
      const mette = await lead(person.id);
      expect((await correct(mette, person.id, { email: scene.address('mine') })).status).toBe(404);
      expect((await resend(mette, person.id)).body.email).toBe(email);
      expect((await correct(mette, person.id, { displayName: 'Rosa P' })).body.displayName).toBe('Rosa P');
    });

    it('cannot change what people with an account say of themselves', async () => {
      const mette = await lead();
      const { person, token } = await scene.invite({}, mette.visitor);
      await scene.accept(token, someSignUp());
      const refused = await correct(mette, person.id, { displayName: 'Somebody Else' });
      expect(refused.body).toMatchObject({ status: 409, code: 'identity.already-signed-up' });
    });

    it('learns of a taken address, but of whom only within reach', async () => {
      const stranger = await scene.resident();
      const mette = await lead();
      const wish = { displayName: 'X', email: stranger.email, language: 'da' };
      const far = await mette.visitor.post('/api/people', wish);
      expect([far.body.code, far.body.details]).toEqual(['identity.email-taken', undefined]);
      colleagues.set(mette.id, [stranger.id]);
      const near = await mette.visitor.post('/api/people', wish);
      expect(near.body.details).toEqual({ personId: stranger.id });
    });

    it('loses it the moment the relation ends', async () => {
      const mette = await lead();
      await scene.invite({}, mette.visitor);
      leads.delete(mette.id);
      expect((await mette.visitor.get('/api/people')).status).toBe(404);
      expect(
        (await mette.visitor.post('/api/people', { displayName: 'X', email: scene.address(), language: 'da' })).status,
      ).toBe(404);
    });
  });

  describe('everybody else', () => {
    it('with an account cannot see, add, change or invite people, nor read the outbox', async () => {
      const rosa = await scene.resident();
      const { person } = await scene.invite();
      const before = await scene.dump();
      const wish = { displayName: 'X', email: scene.address(), language: 'da' };
      const answers = [
        await rosa.visitor.get('/api/people'),
        await rosa.visitor.post('/api/people', wish),
        await correct(rosa, person.id, { displayName: 'X' }),
        await correct(rosa, rosa.id, { displayName: 'X' }),
        await resend(rosa, person.id),
        await rosa.visitor.get('/api/outbox'),
      ];
      for (const { body } of answers) expect(body).toMatchObject({ status: 404, code: 'platform.not-found' });
      expect(await scene.dump()).toBe(before);
    });

    it('without an account is asked to sign in', async () => {
      const nobody = scene.visitor();
      const answers = [
        await nobody.get('/api/people'),
        await nobody.post('/api/people', { displayName: 'X', email: scene.address(), language: 'da' }),
        await nobody.patch(`/api/people/${scene.admin.id}`, { displayName: 'X' }),
        await nobody.post(`/api/people/${scene.admin.id}/invitations`),
        await nobody.get('/api/outbox'),
      ];
      for (const { body } of answers) expect(body).toMatchObject({ status: 401, code: 'platform.sign-in-needed' });
    });
  });

  it('leave a trace of who did what, without names or addresses', async () => {
    const { person, email } = await scene.invite({ displayName: 'Sporløs Prøvesen' });
    await correct(scene.admin, person.id, { phone: '12 34 56 78' });
    const trail = (await scene.dump()).split('\n').filter((line) => line.includes(`"person:${person.id}"`));
    expect(trail.map((line) => (JSON.parse(line) as { action: string }).action).sort()).toEqual([
      'identity.person-added',
      'identity.person-changed',
    ]);
    expect(trail.every((line) => line.includes(scene.admin.id))).toBe(true);
    expect(trail.join()).not.toMatch(new RegExp(`Sporløs|${email}|12 34`));
  });

  it('refuses malformed particulars', async () => {
    const good = { displayName: 'X', email: scene.address(), language: 'da' };
    const before = await scene.dump();
    const faults: readonly object[] = [
      { ...good, email: 'x' },
      { ...good, email: 'a@b.dk\r\nBcc: c@d.dk' },
      { ...good, language: 'de' },
      { ...good, displayName: '\u202eX' },
      { ...good, phone: {} },
      { ...good, administrator: 'yes' },
      { displayName: 'X', language: 'da' },
    ];
    for (const body of faults) {
      const answer = await scene.admin.visitor.post('/api/people', body);
      expect([body, answer.body.code]).toEqual([body, 'platform.bad-input']);
    }
    for (const query of ['limit=0', 'limit=x', 'offset=-1', `search=${'x'.repeat(121)}`]) {
      expect((await scene.admin.visitor.get(`/api/people?${query}`)).body.code).toBe('platform.bad-input');
    }
    expect(await scene.dump()).toBe(before);
  });
});
