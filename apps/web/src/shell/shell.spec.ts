import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Router, TitleStrategy, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me } from '@kreds/identity/model';
import { LanguageStore, Session, routeTitle } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer, settled } from '@kreds/platform-web/testing';
import { Surprises } from '../errors/surprises';
import { facts } from '../home/home-facts.fixture';
import { PageFocus } from './page-focus';
import { PageTitles } from './page-titles';
import { Shell } from './shell';

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '<h1>Første</h1><a href="#">x</a>' })
class First {}

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '<h1>Anden</h1><input />' })
class Second {}

const me: Me = {
  personId: '00000000-0000-4000-8000-000000000001' as Me['personId'],
  displayName: 'Mette Prøvesen',
  email: 'mette@demo.example',
  phone: null,
  language: 'da',
  administrator: true,
  failedAttempts: 0,
};

interface Opened {
  readonly page: HTMLElement;
  readonly go: (to: string) => Promise<void>;
  readonly settle: () => Promise<void>;
}

describe('the shell', () => {
  let server: FakeServer;

  async function open(url: string, person: Me | null = me): Promise<Opened> {
    TestBed.configureTestingModule({
      providers: [
        server.provider,
        new FakeAccountKeys().provider,
        { provide: TitleStrategy, useExisting: PageTitles },
        provideRouter([
          {
            path: '',
            component: Shell,
            children: [
              { path: 'first', component: First, title: routeTitle({ da: 'Første', en: 'First' }) },
              { path: 'second', component: Second, title: routeTitle({ da: 'Anden', en: 'Second' }) },
              { path: 'bare', component: Second, data: { bare: true } },
              { path: 'signin', component: First },
            ],
          },
        ]),
      ],
    });
    TestBed.inject(LanguageStore).choose('da');
    TestBed.inject(PageFocus).watch();
    const keys = { uid: me.personId, kdf: '', serverSalt: '', wrapPw: '' };
    if (person) TestBed.inject(Session).adopt({ me: person, keys });
    const harness = await RouterTestingHarness.create();
    const page = harness.fixture.nativeElement as HTMLElement;
    document.body.append(page);
    const go = async (to: string): Promise<void> => {
      await harness.navigateByUrl(to);
      await settled(harness.fixture);
    };
    await go(url);
    return { page, go, settle: () => settled(harness.fixture) };
  }

  beforeEach(() => {
    server = new FakeServer()
      .on('GET /api/config', () => ({ demo: true, version: '0.1.0' }))
      .on('GET /api/me/home', () => facts({ administrator: true }))
      .on('PATCH /api/auth/me', ({ body }) => ({ ...me, ...(body as object) }))
      .on('POST /api/auth/sign-out', () => undefined);
  });

  afterEach(() => document.body.replaceChildren());

  it('says demo, shows the ways of the person and marks the chosen one', async () => {
    const { page } = await open('/first');
    expect(page.querySelector('header .chip')?.textContent).toBe('Demo');
    expect([...page.querySelectorAll('header nav a')].map((way) => way.textContent)).toEqual([
      'I dag',
      'Administration',
      'Mails',
    ]);
    expect(page.querySelectorAll('.nav-bottom a')).toHaveLength(3);
    expect(page.querySelector('[aria-current=page]')).toBeNull();
  });

  it('does not say demo where it is none', async () => {
    server.on('GET /api/config', () => ({ demo: false, version: '0.1.0' }));
    expect((await open('/first')).page.querySelector('header .chip')).toBeNull();
  });

  it('steps back on bare pages', async () => {
    const { page, go } = await open('/first');
    await go('/bare');
    expect([page.querySelector('header'), page.querySelector('nav')]).toEqual([null, null]);
    await go('/first');
    expect(page.querySelector('header')).not.toBeNull();
  });

  it('moves the focus to the heading of the next page, not of the first one', async () => {
    const { go } = await open('/first');
    expect(document.activeElement).toBe(document.body);
    await go('/second');
    expect(document.activeElement?.textContent).toBe('Anden');
    await go('/second?tab=1');
    document.querySelector<HTMLElement>('main input')?.focus();
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('names the page in the tab, in the language of the screen', async () => {
    const { page } = await open('/first');
    expect(TestBed.inject(Title).getTitle()).toBe('Første · Kreds');
    [...page.querySelectorAll('button')].find((button) => button.textContent.includes('English'))?.click();
    await TestBed.inject(Session).ready();
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('First · Kreds');
    expect(server.requests.at(-1)?.body).toEqual({ language: 'en' });
  });

  it('opens one’s own menu, closes it with Escape and gives the focus back', async () => {
    const { page } = await open('/first');
    const opener = page.querySelector<HTMLElement>('[aria-controls=me-panel]');
    opener?.click();
    TestBed.tick();
    expect([opener?.getAttribute('aria-expanded'), page.querySelector<HTMLElement>('#me-panel')?.hidden]).toEqual([
      'true',
      false,
    ]);
    opener?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    TestBed.tick();
    expect([page.querySelector<HTMLElement>('#me-panel')?.hidden, document.activeElement]).toEqual([true, opener]);
  });

  it('signs out from the menu', async () => {
    const { page } = await open('/first');
    [...page.querySelectorAll('button')].find((button) => button.textContent.includes('Log ud'))?.click();
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    TestBed.tick();
    await TestBed.inject(Router).navigated;
    expect(TestBed.inject(Session).signedIn()).toBe(false);
    expect(server.countOf('POST /api/auth/sign-out')).toBe(1);
  });

  it('finds out who is here when the line comes back, once', async () => {
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    server.cut();
    const { page, settle } = await open('/first', null);
    await TestBed.inject(Session).ready();
    await settle();
    expect(TestBed.inject(Session).state()).toBe('unreachable');
    server.mend();
    server.on('GET /api/auth/me', () => ({ me, keys: {} }));
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(TestBed.inject(Session).state()).toBe('signed_in');
    expect(server.countOf('GET /api/auth/me')).toBe(1);
    expect(page.querySelector('app-me-menu')).not.toBeNull();
    online.mockRestore();
  });

  it('says that something went wrong, and nothing about what', async () => {
    const { page } = await open('/first');
    TestBed.inject(Surprises).note();
    TestBed.tick();
    expect(page.querySelector('app-shell-notices [role=alert]')?.textContent).toContain('Noget gik galt på siden.');
  });

  it('says that the person is offline as soon as the browser knows', async () => {
    const { page } = await open('/first');
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    TestBed.tick();
    expect(page.querySelector('app-shell-notices')?.textContent).toContain('Du er ikke på nettet.');
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    TestBed.tick();
    expect(page.querySelector('app-shell-notices')?.textContent.trim()).toBe('');
    online.mockRestore();
  });
});
