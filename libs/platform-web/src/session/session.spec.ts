import { ChangeDetectionStrategy, Component } from '@angular/core';
import type { Me, SignedIn } from '@kreds/identity/model';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Api } from '../http/api';
import { LanguageStore } from '../language/language-store';
import { FakeAccountKeys } from '../testing/fake-account-keys';
import { FakeServer } from '../testing/fake-server';
import { administratorsOnly, anonymousOnly, safeReturn, secondStepOnly, signedInOnly } from './guards';
import { Session } from './session';

const mette: Me = {
  personId: '00000000-0000-4000-8000-000000000001' as Me['personId'],
  phone: null,
  failedAttempts: 0,
  displayName: 'Mette Prøvesen',
  email: 'mette@demo.example',
  language: 'en',
  administrator: false,
};

const signedIn: SignedIn = { me: mette, keys: { uid: mette.personId, kdf: '{}', serverSalt: '', wrapPw: '' } };

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class Page {}

describe('Session', () => {
  let server: FakeServer;
  let keys: FakeAccountKeys;
  let session: Session;

  beforeEach(() => {
    server = new FakeServer();
    keys = new FakeAccountKeys();
    TestBed.configureTestingModule({
      providers: [
        server.provider,
        keys.provider,
        provideRouter([
          { path: '', component: Page, canActivate: [signedInOnly] },
          { path: 'networks', component: Page, canActivate: [signedInOnly] },
          { path: 'second-step', component: Page, canActivate: [secondStepOnly] },
          { path: 'admin', component: Page, canActivate: [administratorsOnly] },
          { path: 'signin', component: Page, canActivate: [anonymousOnly] },
          { path: 'not-found', component: Page },
        ]),
      ],
    });
    TestBed.inject(LanguageStore).choose('da');
    session = TestBed.inject(Session);
  });

  it('asks the server once, however many wait, and takes the language of the person', async () => {
    server.on('GET /api/auth/me', () => ({ me: mette }));
    await Promise.all([session.ready(), session.ready()]);
    expect(server.countOf('GET /api/auth/me')).toBe(1);
    expect([session.me()?.displayName, session.state()]).toEqual(['Mette Prøvesen', 'signed_in']);
    expect(TestBed.inject(LanguageStore).current()).toBe('en');
  });

  it('asks again after the server could not be reached', async () => {
    server.cut();
    await session.ready();
    expect(session.state()).toBe('unreachable');
    server.mend();
    server.on('GET /api/auth/me', () => ({ me: null }));
    await session.ready();
    expect(session.state()).toBe('anonymous');
  });

  it('keeps a new language with the person, and without a person only on the device', async () => {
    server.on('PATCH /api/auth/me', () => ({ ...mette, language: 'da' }));
    await session.chooseLanguage('en');
    expect(server.requests).toEqual([]);
    session.adopt(signedIn);
    await session.chooseLanguage('da');
    expect(server.requests[0]?.body).toEqual({ language: 'da' });
    expect(session.me()?.language).toBe('da');
  });

  it('wipes the keys before it signs out, and signs out although the session was over already', async () => {
    server.refuse('POST /api/auth/sign-out', 401, 'platform.sign-in-needed');
    session.adopt(signedIn);
    await session.signOut();
    expect([keys.calls, session.me()]).toEqual([['lock'], null]);
  });

  it('does not claim to have signed out when the server was not reached', async () => {
    session.adopt(signedIn);
    server.cut();
    await expect(session.signOut()).rejects.toMatchObject({ code: 'web.no-answer' });
    expect(session.signedIn()).toBe(true);
  });

  it('forgets the person when the server says that the session is over', async () => {
    session.adopt(signedIn);
    server.refuse('GET /api/networks', 401, 'platform.sign-in-needed');
    await TestBed.inject(Api)
      .get('/api/networks')
      .catch(() => undefined);
    expect([session.me(), session.state()]).toEqual([null, 'anonymous']);
  });

  it('learns that a second step is missing from the first refusal, and asks once', async () => {
    server.on('GET /api/auth/me', () => ({ ...signedIn, me: { ...mette, secondFactorMissing: true } }));
    session.adopt(signedIn);
    server.refuse('GET /api/networks', 403, 'identity.second-factor-missing');
    for (let n = 0; n < 2; n++) {
      await TestBed.inject(Api)
        .get('/api/networks')
        .catch(() => undefined);
      await Promise.resolve();
    }
    await session.ready();
    expect([session.me()?.secondFactorMissing, server.countOf('GET /api/auth/me')]).toEqual([true, 1]);
  });

  describe('the ways in', () => {
    const went = async (to: string): Promise<string> => {
      await (await RouterTestingHarness.create()).navigateByUrl(to);
      return TestBed.inject(Router).url;
    };

    it('leads who is not signed in to the sign-in page and remembers where to', async () => {
      server.on('GET /api/auth/me', () => ({ me: null }));
      expect(await went('/networks')).toBe('/signin?to=%2Fnetworks');
    });

    it('lets the signed-in in, and home from the sign-in page', async () => {
      server.on('GET /api/auth/me', () => ({ me: mette }));
      expect(await went('/networks')).toBe('/networks');
      expect(await TestBed.inject(Router).navigateByUrl('/signin')).toBe(true);
      expect(TestBed.inject(Router).url).toBe('/');
    });

    it('leads staff without a second step there and nowhere else, and nobody else there', async () => {
      const waiting = { ...mette, administrator: true, secondFactorMissing: true };
      server.on('GET /api/auth/me', () => ({ me: waiting }));
      expect([await went('/networks')]).toEqual(['/second-step']);
      await TestBed.inject(Router).navigateByUrl('/admin');
      expect(TestBed.inject(Router).url).toBe('/second-step');
      session.adopt(signedIn);
      await TestBed.inject(Router).navigateByUrl('/networks');
      await TestBed.inject(Router).navigateByUrl('/second-step');
      expect(TestBed.inject(Router).url).toBe('/');
    });

    it('answers who is no administrator as if the area did not exist', async () => {
      server.on('GET /api/auth/me', () => ({ me: mette }));
      expect(await went('/admin')).toBe('/not-found');
    });

    it('lets administrators into the administration', async () => {
      server.on('GET /api/auth/me', () => ({ me: { ...mette, administrator: true } }));
      expect(await went('/admin')).toBe('/admin');
    });

    it('keeps the shell usable when the server is out of reach', async () => {
      server.cut();
      expect(await went('/networks')).toBe('/networks');
    });

    it('never leads to another site after signing in', () => {
      expect(
        ['/meetings/1', '//evil.example', 'https://evil.example', '/\\evil.example', null].map(safeReturn),
      ).toEqual(['/meetings/1', '/', '/', '/', '/']);
    });
  });
});
