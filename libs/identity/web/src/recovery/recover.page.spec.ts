import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { RecoverySeat } from '@kreds/identity/model';
import { KeyRing, LanguageStore, Session } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer } from '@kreds/platform-web/testing';
import { PageDriver } from '../testing/page-driver';
import { rosa, rosaSignedIn } from '../testing/people';
import { ForgotPage } from './forgot.page';
import { RecoverPage } from './recover.page';

const TOKEN = 'AbCdEfGhIjKlMnOpQrStUw';
const seat: RecoverySeat = { uid: rosa.personId, email: rosa.email, language: 'da', hasSheet: true, hasDevice: true };

describe('who has forgotten the passphrase', () => {
  let server: FakeServer;
  let keys: FakeAccountKeys;
  let went: string[];

  async function open(link: string, page: typeof RecoverPage | typeof ForgotPage = RecoverPage): Promise<PageDriver> {
    window.history.replaceState(null, '', link);
    TestBed.configureTestingModule({ providers: [provideRouter([]), server.provider, keys.provider] });
    TestBed.inject(LanguageStore).choose('da');
    jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockImplementation(async (url) => {
      went.push(String(url));
      return true;
    });
    const driver = new PageDriver(TestBed.createComponent<RecoverPage | ForgotPage>(page));
    await driver.settle();
    return driver;
  }

  const bodyOf = (url: string) => server.requests.find((seen) => seen.url === url)?.body;
  const isIn = () => [TestBed.inject(Session).me()?.personId, TestBed.inject(KeyRing).open()];
  const choosePassphrase = async (page: PageDriver, button: string): Promise<void> => {
    await page.tick('saved');
    await page.press(button);
  };

  beforeEach(() => {
    went = [];
    localStorage.clear();
    window.scrollTo = () => undefined;
    keys = new FakeAccountKeys();
    server = new FakeServer()
      .on('GET /api/auth/safety', () => ({ recoverySheet: null, devices: [], secondFactor: 'not-asked' }))
      .on('POST /api/auth/forgot', () => undefined)
      .on('POST /api/auth/recovery/exchange', () => seat)
      .on('POST /api/auth/recovery/device', () => ({ serverHalf: 'aGFsZg' }))
      .on('POST /api/auth/recovery/sheet', () => ({ uid: rosa.personId, wrap: 'd3JhcA', ticket: 'ticket' }))
      .on('POST /api/auth/recovery/finish', () => rosaSignedIn)
      .on('POST /api/auth/recovery/restart', () => rosaSignedIn);
  });

  it('asks for a link and is told the same whoever it is', async () => {
    const page = await open('/forgot', ForgotPage);
    await page.press('Send link');
    expect([page.complaints, server.requests]).toEqual([['Skriv din mail.'], []]);
    await page.write('Mail', ' rosa@demo.example ');
    await page.press('Send link');
    expect([page.heading, bodyOf('/api/auth/forgot')]).toEqual(['Se i din mail', { email: 'rosa@demo.example' }]);
  });

  it('takes the token out of the address at once and offers what exists', async () => {
    server.on('POST /api/auth/recovery/exchange', () => ({ ...seat, hasSheet: false }));
    const page = await open(`/recover#t=${TOKEN}`);
    expect([window.location.hash, bodyOf('/api/auth/recovery/exchange')]).toEqual(['', { token: TOKEN }]);
    const offered = ['Brug denne enhed', 'Brug gendannelsesarket', 'Jeg har ingen af delene'].map((each) =>
      page.has(each),
    );
    expect(offered).toEqual([true, false, true]);
  });

  it('gets a new passphrase with a remembered device', async () => {
    keys.deviceId = 'd1';
    const page = await open(`/recover#t=${TOKEN}`);
    await page.press('Brug denne enhed');
    expect(bodyOf('/api/auth/recovery/device')).toEqual({ token: TOKEN, deviceId: 'd1', release: 'cmVsZWFzZQ' });
    await choosePassphrase(page, 'Gem');
    expect(bodyOf('/api/auth/recovery/finish')).toMatchObject({ ticket: TOKEN, next: { auth: 'YXV0aA' } });
    expect(bodyOf('/api/auth/recovery/finish')).not.toHaveProperty('sheet');
    expect([went, isIn()]).toEqual([['/'], [rosa.personId, true]]);
  });

  it('is told when this device cannot, and goes on with the sheet', async () => {
    const page = await open(`/recover#t=${TOKEN}`);
    await page.press('Brug denne enhed');
    expect(page.element.textContent).toContain('Denne enhed kan ikke åbne dine noter');
    expect([page.has('Brug denne enhed'), page.has('Brug gendannelsesarket')]).toEqual([false, true]);
  });

  it('gets a new passphrase and a new sheet with the sheet, also without a link', async () => {
    const page = await open('/recover');
    await page.write('Mail', rosa.email);
    await page.write('Koden', 'a1b2-c3d4-e5f6-g7h8-j9k0-mnpq-rstv');
    await page.press('Åbn med koden');
    expect(bodyOf('/api/auth/recovery/sheet')).toEqual({ email: rosa.email, auth: 'YXV0aA' });
    await choosePassphrase(page, 'Gem');
    const sent = bodyOf('/api/auth/recovery/finish');
    expect(sent).toMatchObject({ ticket: 'ticket', sheet: { auth: 'YXV0aA', wrap: 'd3JhcA' } });
    expect([page.heading, page.element.querySelector('.code')?.textContent.trim().slice(0, 4)]).toEqual([
      'Dit nye gendannelsesark',
      'A1B2',
    ]);
    expect(JSON.stringify(server.requests)).not.toMatch(/rstv|lampe/i);
    await page.write('De sidste fire tegn på arket', 'RSTV');
    await page.press('Jeg har gemt arket');
    expect(went).toEqual(['/']);
  });

  it('is told of a slip in the code before anything is sent', async () => {
    keys.failing.set('readRecoverySheet', 'RECOVERY_CODE');
    const page = await open('/recover');
    await page.write('Mail', rosa.email);
    await page.write('Koden', 'a1b2');
    await page.press('Åbn med koden');
    expect([page.complaints.length, server.countOf('POST /api/auth/recovery/sheet')]).toEqual([1, 0]);
  });

  it('begins anew only after saying that the loss is understood', async () => {
    const page = await open(`/recover#t=${TOKEN}`);
    await page.press('Jeg har ingen af delene');
    expect(page.element.textContent).toContain('Dine egne refleksioner og svar er tabt');
    await page.press('Begynd forfra');
    expect([page.complaints.length, server.countOf('POST /api/auth/recovery/restart')]).toEqual([1, 0]);
    await page.tick('anew-sure');
    await choosePassphrase(page, 'Begynd forfra');
    expect(bodyOf('/api/auth/recovery/restart')).toMatchObject({ token: TOKEN, signUp: { edPk: 'ZWQ' } });
    expect([page.heading, isIn()]).toEqual(['Hvis du glemmer den', [rosa.personId, true]]);
  });

  it('is led to a new link when this one is over', async () => {
    server.refuse('POST /api/auth/recovery/exchange', 410, 'identity.recovery-over');
    const page = await open(`/recover#t=${TOKEN}`);
    expect([page.heading, page.has('Bed om et nyt')]).toEqual(['Linket virker ikke længere', true]);
  });

  it('shows the second step after the new passphrase, when one is in use', async () => {
    keys.deviceId = 'd1';
    server
      .refuse('POST /api/auth/recovery/finish', 401, 'identity.second-factor-needed')
      .on('POST /api/auth/sign-in/second', () => rosaSignedIn);
    const page = await open(`/recover#t=${TOKEN}`);
    await page.press('Brug denne enhed');
    await choosePassphrase(page, 'Gem');
    await page.write('Kode', '123456');
    await page.press('Log ind');
    expect([went, isIn()]).toEqual([['/'], [rosa.personId, true]]);
  });
});
