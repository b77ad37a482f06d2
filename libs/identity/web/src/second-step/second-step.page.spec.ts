import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { LanguageStore, Session } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer } from '@kreds/platform-web/testing';
import { SignInPage } from '../sign-in/sign-in.page';
import { PageDriver } from '../testing/page-driver';
import { rosa, rosaSignedIn } from '../testing/people';
import { SecondStepPage } from './second-step.page';

const codes = Array.from({ length: 8 }, (_, n) => `ABCD${n}-EFGH${n}`.replaceAll('0', '9').replaceAll('1', '8'));

describe('the second step', () => {
  let server: FakeServer;
  let keys: FakeAccountKeys;
  let went: string[];

  async function open(page: typeof SecondStepPage | typeof SignInPage): Promise<PageDriver> {
    TestBed.configureTestingModule({ providers: [provideRouter([]), server.provider, keys.provider] });
    TestBed.inject(LanguageStore).choose('da');
    jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockImplementation(async (url) => {
      went.push(String(url));
      return true;
    });
    if (page === SecondStepPage) {
      TestBed.inject(Session).adopt({ ...rosaSignedIn, me: { ...rosa, secondFactorMissing: true } });
    }
    const driver = new PageDriver(TestBed.createComponent<SecondStepPage | SignInPage>(page));
    await driver.settle();
    return driver;
  }

  async function signIn(): Promise<PageDriver> {
    const page = await open(SignInPage);
    await page.write('Mail', 'rosa@demo.example');
    await page.write('Adgangssætning', 'have bold kage lampe sne stol');
    await page.press('Log ind');
    return page;
  }

  beforeEach(() => {
    went = [];
    keys = new FakeAccountKeys();
    server = new FakeServer()
      .on('GET /api/first-run', () => ({ needed: false }))
      .on('GET /api/auth/me', () => rosaSignedIn)
      .on('POST /api/auth/prelogin', () => ({ kdf: '{"k":1}', serverSalt: 'c2FsdA' }))
      .refuse('POST /api/auth/sign-in', 401, 'identity.second-factor-needed')
      .on('POST /api/auth/sign-in/second', () => rosaSignedIn)
      .on('POST /api/auth/second-factor', () => ({ secret: 'GEZDGNBVGY3TQOJQ', uri: 'otpauth://totp/Kreds:rosa' }))
      .on('POST /api/auth/second-factor/confirm', () => ({ codes }));
  });

  it('comes after the passphrase, and opens keys and home', async () => {
    const page = await signIn();
    expect(page.heading).toBe('Og så koden fra din telefon');
    await page.write('Kode', '123 456');
    await page.press('Log ind');
    expect(server.requests.find((seen) => seen.url === '/api/auth/sign-in/second')?.body).toEqual({ code: '123 456' });
    expect([went, keys.openUid, TestBed.inject(Session).signedIn()]).toEqual([['/'], rosa.personId, true]);
  });

  it('says beside the field that a code is missing or wrong, and leads back to the passphrase', async () => {
    server.refuse('POST /api/auth/sign-in/second', 403, 'identity.second-factor-wrong', 'Koden passer ikke.');
    const page = await signIn();
    await page.press('Log ind');
    expect(page.complaints).toEqual(['Skriv koden.']);
    await page.write('Kode', '000000');
    await page.press('Log ind');
    expect([page.complaints, went]).toEqual([['Koden passer ikke.'], []]);
    await page.press('Tilbage');
    expect(page.field('Adgangssætning').value).toBe('');
  });

  it('is set up by picture or text, and shows the backup codes once', async () => {
    const page = await open(SecondStepPage);
    expect(page.element.querySelector('k-qr-code path')?.getAttribute('d')).toMatch(/^M4 4h1v1h-1z/);
    expect(page.element.textContent).toContain('GEZD GNBV GY3T QOJQ');
    await page.press('Sæt op');
    expect(page.complaints).toEqual(['Skriv koden.']);
    await page.write('Koden, appen viser', '123456');
    await page.press('Sæt op');
    expect([...page.element.querySelectorAll('.codes li')].map((each) => each.textContent.trim())).toEqual(codes);
    await page.press('Jeg har gemt koderne');
    expect([went, TestBed.inject(Session).me()?.secondFactorMissing]).toEqual([['/'], undefined]);
  });

  it('stays when the first code is wrong', async () => {
    server.refuse('POST /api/auth/second-factor/confirm', 403, 'identity.second-factor-wrong', 'Koden passer ikke.');
    const page = await open(SecondStepPage);
    await page.write('Koden, appen viser', '000000');
    await page.press('Sæt op');
    expect([page.complaints, went]).toEqual([['Koden passer ikke.'], []]);
  });
});
