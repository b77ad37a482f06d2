import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { LanguageStore, Session } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer } from '@kreds/platform-web/testing';
import { PageDriver } from '../testing/page-driver';
import { rosa, rosaSignedIn } from '../testing/people';
import { MePage } from './me.page';

describe('one’s own page', () => {
  let server: FakeServer;
  let keys: FakeAccountKeys;

  async function open(me = rosa): Promise<PageDriver> {
    TestBed.configureTestingModule({ providers: [provideRouter([]), server.provider, keys.provider] });
    TestBed.inject(Session).adopt({ ...rosaSignedIn, me });
    const page = new PageDriver(TestBed.createComponent(MePage));
    await page.settle();
    // What the page asks for by itself is none of these tests' business.
    server.requests.length = 0;
    return page;
  }

  async function fillPassphrase(page: PageDriver): Promise<void> {
    await page.press('Skift adgangssætning');
    await page.write('Din nuværende adgangssætning', 'den gamle have med bolde');
    await page.tick('saved');
    await page.press('Skift til den nye');
  }

  beforeEach(() => {
    keys = new FakeAccountKeys();
    server = new FakeServer()
      .on('GET /api/auth/safety', () => ({ recoverySheet: null, devices: [], secondFactor: 'not-asked' }))
      .on('GET /api/auth/me', () => rosaSignedIn)
      .on('PATCH /api/auth/me', ({ body }) => ({ ...rosa, ...(body as object) }))
      .on('POST /api/auth/passphrase', () => rosaSignedIn)
      .on('POST /api/auth/sign-out', () => undefined);
  });

  it('saves name and phone and says so', async () => {
    const page = await open();
    await page.write('Mobil', '12 34 56 78');
    await page.press('Gem');
    expect(server.requests[0]?.body).toEqual({ displayName: 'Rosa Prøvesen', phone: '12 34 56 78' });
    expect([page.element.querySelector('.chip--saved')?.textContent, TestBed.inject(Session).me()?.phone]).toEqual([
      'Gemt',
      '12 34 56 78',
    ]);
  });

  it('keeps what was written when it cannot be saved', async () => {
    const page = await open();
    await page.write('Det kalder vi dig', 'Rosa Maria');
    server.cut();
    await page.press('Gem');
    expect([page.field('Det kalder vi dig').value, page.complaints.length]).toEqual(['Rosa Maria', 1]);
    expect(page.element.querySelector('.chip--saved')).toBeNull();
  });

  it('sends nothing that cannot be used', async () => {
    const page = await open();
    await page.write('Det kalder vi dig', '');
    await page.write('Mobil', 'abc');
    await page.press('Gem');
    expect([page.complaints.length, server.requests]).toEqual([2, []]);
  });

  it('switches the language at once and keeps it with the person', async () => {
    const page = await open();
    page.element.querySelector<HTMLInputElement>('input[name=language][value=en]')?.click();
    await page.settle();
    expect([page.heading, server.requests[0]?.body, TestBed.inject(LanguageStore).current()]).toEqual([
      'Your page',
      { language: 'en' },
      'en',
    ]);
  });

  it('changes the passphrase with the old one, and neither leaves the device', async () => {
    const page = await open();
    await fillPassphrase(page);
    expect(server.requests.at(-1)?.body).toEqual({
      auth: 'YXV0aA',
      next: { serverSalt: 'bnlzYWx0', kdf: '{}', auth: 'bnlhdXRo', wrapPw: 'bnl3cmFw' },
    });
    expect(JSON.stringify(server.requests)).not.toMatch(/bolde|lampe/);
    expect(page.element.textContent).toContain('Din adgangssætning er skiftet');
    expect(page.has('Skift adgangssætning')).toBe(true);
  });

  it('says beside the field when the old passphrase is wrong, whoever finds out', async () => {
    keys.failing.set('changePassphrase', 'AK_UNWRAP');
    const page = await open();
    await fillPassphrase(page);
    expect(page.complaints).toEqual(['Adgangssætningen åbner ikke dine nøgler. Skriv den igen.']);
    server.refuse('POST /api/auth/passphrase', 403, 'identity.wrong-passphrase', 'Den nuværende er forkert.');
    await page.press('Skift til den nye');
    expect(page.complaints).toEqual(['Den nuværende er forkert.']);
  });

  it('asks for the old passphrase before anything else', async () => {
    const page = await open();
    await page.press('Skift adgangssætning');
    await page.press('Skift til den nye');
    expect(page.complaints).toEqual(['Skriv din nuværende adgangssætning.']);
    expect(server.requests).toEqual([]);
  });

  it('tells about wrong attempts, and not when there were none', async () => {
    const page = await open({ ...rosa, failedAttempts: 3 });
    expect(page.element.textContent).toContain('3 gange siden sidst');
    TestBed.resetTestingModule();
    expect((await open()).element.textContent).not.toContain('siden sidst');
  });

  it('signs out and goes to the sign-in page', async () => {
    const page = await open();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await page.press('Log ud');
    expect([navigate.mock.calls[0]?.[0], TestBed.inject(Session).signedIn()]).toEqual(['/signin', false]);
  });
});
