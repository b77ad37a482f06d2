import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { LanguageStore } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer } from '@kreds/platform-web/testing';
import { PageDriver } from '../testing/page-driver';
import { rosa, rosaSignedIn } from '../testing/people';
import { isEmail } from './email';
import { FirstRunPage } from './first-run.page';

describe('the first run', () => {
  let server: FakeServer;
  let keys: FakeAccountKeys;
  let went: string[];

  async function open(): Promise<PageDriver> {
    TestBed.configureTestingModule({ providers: [provideRouter([]), server.provider, keys.provider] });
    TestBed.inject(LanguageStore).choose('da');
    jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockImplementation(async (url) => {
      went.push(String(url));
      return true;
    });
    const page = new PageDriver(TestBed.createComponent(FirstRunPage));
    await page.settle();
    return page;
  }

  async function toPassphrase(page: PageDriver): Promise<void> {
    await page.write('Kode', '7K2M-Q0XD-AB3C');
    await page.press('Videre');
    await page.write('Dit navn', 'Rosa Prøvesen');
    await page.write('Mail', 'rosa@demo.example');
    await page.press('Videre');
    await page.tick('saved');
  }

  beforeEach(() => {
    went = [];
    keys = new FakeAccountKeys();
    server = new FakeServer()
      .on('GET /api/first-run', () => ({ needed: true }))
      .on('POST /api/first-run/exchange', () => ({ uid: rosa.personId }))
      .on('POST /api/first-run/register', () => rosaSignedIn);
  });

  it('makes the first administrator with code, name, mail and passphrase', async () => {
    const page = await open();
    await toPassphrase(page);
    await page.press('Lav min konto');
    const registered = server.requests.find((seen) => seen.url === '/api/first-run/register');
    expect(registered).toMatchObject({
      url: '/api/first-run/register',
      body: { code: '7K2M-Q0XD-AB3C', displayName: 'Rosa Prøvesen', email: 'rosa@demo.example', language: 'da' },
    });
    expect([page.heading, went]).toEqual(['Hvis du glemmer den', []]);
    await page.press('Spring over');
    await page.press('Gå videre uden');
    expect(went).toEqual(['/']);
  });

  it('stays at the code when it does not fit, and says so beside the field', async () => {
    server.refuse('POST /api/first-run/exchange', 403, 'identity.first-run-code', 'Koden passer ikke.');
    const page = await open();
    await page.write('Kode', 'AAAA-AAAA-AAAA');
    await page.press('Videre');
    expect([page.heading, page.complaints]).toEqual(['Kom i gang med Kreds', ['Koden passer ikke.']]);
  });

  it('goes back to the code when the server has been started anew meanwhile', async () => {
    server.refuse('POST /api/first-run/register', 403, 'identity.first-run-code', 'Koden passer ikke.');
    const page = await open();
    await toPassphrase(page);
    await page.press('Lav min konto');
    expect([page.heading, page.complaints, went]).toEqual(['Kom i gang med Kreds', ['Koden passer ikke.'], []]);
  });

  it('asks for a name and a mail that can be used', async () => {
    const page = await open();
    await page.press('Videre');
    expect(page.complaints).toEqual(['Skriv koden.']);
    await page.write('Kode', '7K2M-Q0XD-AB3C');
    await page.press('Videre');
    await page.write('Mail', 'rosa');
    await page.press('Videre');
    expect(page.complaints).toHaveLength(2);
  });

  it('leads to the sign-in page when somebody has an account already', async () => {
    server.on('GET /api/first-run', () => ({ needed: false }));
    await open();
    expect(went).toEqual(['/signin']);
  });

  it('knows the form of an address', () => {
    expect(['a@b.dk', ' a@b.dk ', 'a@b', 'a b@c.dk', 'a@b..'].map(isEmail)).toEqual([true, true, false, false, false]);
  });
});
