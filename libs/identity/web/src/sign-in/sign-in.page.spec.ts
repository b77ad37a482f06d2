import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { LanguageStore, Session } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer } from '@kreds/platform-web/testing';
import { PageDriver } from '../testing/page-driver';
import { rosaSignedIn } from '../testing/people';
import { SignInPage } from './sign-in.page';

describe('signing in', () => {
  let server: FakeServer;
  let keys: FakeAccountKeys;
  let went: string[];

  async function open(to?: string): Promise<PageDriver> {
    TestBed.configureTestingModule({ providers: [provideRouter([]), server.provider, keys.provider] });
    TestBed.inject(LanguageStore).choose('da');
    jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockImplementation(async (url) => {
      went.push(String(url));
      return true;
    });
    const fixture = TestBed.createComponent(SignInPage);
    if (to) fixture.componentRef.setInput('to', to);
    const page = new PageDriver(fixture);
    await page.settle();
    return page;
  }

  beforeEach(() => {
    went = [];
    keys = new FakeAccountKeys();
    server = new FakeServer()
      .on('GET /api/first-run', () => ({ needed: false }))
      .on('POST /api/auth/prelogin', () => ({ kdf: '{"k":1}', serverSalt: 'c2FsdA' }))
      .on('POST /api/auth/sign-in', () => rosaSignedIn);
  });

  it('sends what the worker made of the passphrase, and never the passphrase', async () => {
    const page = await open('/networks/1');
    await page.write('Mail', ' rosa@demo.example ');
    await page.write('Adgangssætning', 'have bold kage lampe sne stol');
    await page.press('Log ind');
    expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
      ['/api/first-run', undefined],
      ['/api/auth/prelogin', { email: 'rosa@demo.example' }],
      ['/api/auth/sign-in', { email: 'rosa@demo.example', auth: 'YXV0aA' }],
    ]);
    expect(JSON.stringify(server.requests)).not.toContain('lampe');
    expect([keys.calls, went, TestBed.inject(Session).me()?.displayName]).toEqual([
      ['signIn', 'unlock'],
      ['/networks/1'],
      'Rosa Prøvesen',
    ]);
  });

  it('says what is missing beside the field and sends nothing', async () => {
    const page = await open();
    await page.press('Log ind');
    expect(page.complaints).toEqual(['Skriv din mail.', 'Skriv din adgangssætning.']);
    expect(page.field('Mail').getAttribute('aria-invalid')).toBe('true');
    expect(server.countOf('POST /api/auth/prelogin')).toBe(0);
  });

  it('shows the one sentence of the server for a wrong pair, and stays', async () => {
    server.refuse('POST /api/auth/sign-in', 401, 'identity.sign-in-failed', 'Det passer ikke sammen. Prøv igen.');
    const page = await open();
    await page.write('Mail', 'rosa@demo.example');
    await page.write('Adgangssætning', 'forkert');
    await page.press('Log ind');
    expect([page.complaints, went, TestBed.inject(Session).signedIn()]).toEqual([
      ['Det passer ikke sammen. Prøv igen.'],
      [],
      false,
    ]);
  });

  it('sends nothing after a server that asks for too weak a derivation', async () => {
    keys.failing.set('signIn', 'KDF_DOWNGRADE');
    const page = await open();
    await page.write('Mail', 'rosa@demo.example');
    await page.write('Adgangssætning', 'noget');
    await page.press('Log ind');
    expect(server.countOf('POST /api/auth/sign-in')).toBe(0);
    expect(page.complaints).toHaveLength(1);
  });

  it('lets a person in whose keys do not open: it hides notes, not meetings', async () => {
    keys.failing.set('unlock', 'AK_UNWRAP');
    const page = await open();
    await page.write('Mail', 'rosa@demo.example');
    await page.write('Adgangssætning', 'noget');
    await page.press('Log ind');
    expect(went).toEqual(['/']);
  });

  it('does not lead to another site', async () => {
    const page = await open('//evil.example');
    await page.write('Mail', 'rosa@demo.example');
    await page.write('Adgangssætning', 'noget');
    await page.press('Log ind');
    expect(went).toEqual(['/']);
  });

  it('leads to the first run while nobody has an account', async () => {
    server.on('GET /api/first-run', () => ({ needed: true }));
    await open();
    expect(went).toEqual(['/first-run']);
  });

  it('names its fields so that password managers know them', async () => {
    const page = await open();
    expect([page.field('Mail').autocomplete, page.field('Adgangssætning').autocomplete]).toEqual([
      'username',
      'current-password',
    ]);
    await page.press('Vis adgangssætning');
    expect(page.field('Adgangssætning').type).toBe('text');
  });
});
