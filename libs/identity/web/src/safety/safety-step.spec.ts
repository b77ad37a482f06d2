import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { KeyRing, LanguageStore, Session } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer } from '@kreds/platform-web/testing';
import { PageDriver } from '../testing/page-driver';
import { rosa, rosaSignedIn } from '../testing/people';
import { SafetyStep } from './safety-step';

const CODE = 'A1B2 C3D4 E5F6 G7H8 J9K0 MNPQ RSTV';

describe('what happens if the passphrase is forgotten', () => {
  let server: FakeServer;
  let keys: FakeAccountKeys;
  let done: number;

  async function open(): Promise<PageDriver> {
    TestBed.configureTestingModule({ providers: [provideRouter([]), server.provider, keys.provider] });
    TestBed.inject(LanguageStore).choose('da');
    TestBed.inject(Session).adopt(rosaSignedIn);
    keys.openUid = rosa.personId;
    TestBed.inject(KeyRing).takeOver(rosa.personId);
    const fixture = TestBed.createComponent(SafetyStep);
    fixture.componentInstance.done.subscribe(() => done++);
    const page = new PageDriver(fixture);
    await page.settle();
    return page;
  }

  beforeEach(() => {
    done = 0;
    localStorage.clear();
    keys = new FakeAccountKeys();
    server = new FakeServer()
      .on('GET /api/auth/safety', () => ({ recoverySheet: null, devices: [], secondFactor: 'not-asked' }))
      .on('PUT /api/auth/recovery-sheet', () => ({ madeAt: Date.UTC(2027, 2, 29, 9) }))
      .on('POST /api/auth/devices', () => ({ deviceId: 'd1', serverHalf: 'aGFsZg' }));
  });

  it('shows the sheet once it works, sends nothing of its code, and goes on when it is kept', async () => {
    const page = await open();
    await page.press('Gem gendannelsesark');
    expect(server.requests.find((seen) => seen.method === 'PUT')?.body).toEqual({ auth: 'YXV0aA', wrap: 'd3JhcA' });
    expect(page.element.querySelector('.code')?.textContent.trim().replace(/\s+/g, ' ')).toBe(CODE);
    expect(page.element.querySelector('.paper-code')?.textContent).toBe(CODE);
    await page.write('De sidste fire tegn på arket', 'RSTX');
    await page.press('Jeg har gemt arket');
    expect(page.complaints).toEqual(['De passer ikke. Se på arket, og skriv de sidste fire tegn.']);
    await page.write('De sidste fire tegn på arket', ' rstv ');
    await page.press('Jeg har gemt arket');
    expect(page.element.textContent).toContain('Arket er gemt');
    expect(page.element.textContent).not.toContain('RSTV');
    await page.press('Videre');
    expect([done, JSON.stringify(server.requests).includes('RSTV')]).toEqual([1, false]);
  });

  it('remembers the device without another question', async () => {
    const page = await open();
    await page.press('Husk denne enhed');
    expect([keys.deviceId, page.has('Spring over'), page.has('Gem gendannelsesark')]).toEqual(['d1', false, true]);
    await page.press('Videre');
    expect(done).toBe(1);
  });

  it('lets nobody skip with one tap, and says what it costs', async () => {
    const page = await open();
    await page.press('Spring over');
    expect([done, page.element.textContent.includes('kan ingen hente dine egne noter')]).toEqual([0, true]);
    await page.press('Gå videre uden');
    expect(done).toBe(1);
  });

  it('says what went wrong and stays', async () => {
    server.cut();
    const page = await open();
    await page.press('Gem gendannelsesark');
    expect([page.complaints.length, page.heading, done]).toEqual([1, 'Hvis du glemmer den', 0]);
    keys.failing.set('deviceRelease', 'STORE_NONE');
    await page.press('Husk denne enhed');
    expect(page.has('Husk denne enhed')).toBe(true);
  });
});
