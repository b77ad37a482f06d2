import { TestBed } from '@angular/core/testing';
import type { Type } from '@angular/core';
import { Router, provideRouter } from '@angular/router';
import type { Safety } from '@kreds/identity/model';
import { KeyRing, LanguageStore, Session } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer } from '@kreds/platform-web/testing';
import { PageDriver } from '../testing/page-driver';
import { rosa, rosaSignedIn } from '../testing/people';
import { DevicesSection } from './devices-section';
import { RecoverySection } from './recovery-section';
import { SafetyBanner } from './safety-banner';

const phone = { id: 'd1', label: 'iphone', trustedAt: 1, lastUsedAt: Date.UTC(2027, 2, 29, 9) } as const;
const mac = { id: 'd2', label: 'mac-safari', trustedAt: 1, lastUsedAt: Date.UTC(2027, 2, 28, 9) } as const;

describe('the own page’s ways back in', () => {
  let server: FakeServer;
  let keys: FakeAccountKeys;
  let safety: Safety;

  async function open(part: Type<unknown>, isOpen = true): Promise<PageDriver> {
    TestBed.configureTestingModule({ providers: [provideRouter([]), server.provider, keys.provider] });
    TestBed.inject(LanguageStore).choose('da');
    TestBed.inject(Session).adopt(rosaSignedIn);
    if (isOpen) keys.openUid = rosa.personId;
    if (isOpen) TestBed.inject(KeyRing).takeOver(rosa.personId);
    const page = new PageDriver(TestBed.createComponent(part));
    await page.settle();
    return page;
  }

  beforeEach(() => {
    localStorage.clear();
    safety = { recoverySheet: null, devices: [], secondFactor: 'not-asked' };
    keys = new FakeAccountKeys();
    server = new FakeServer()
      .on('GET /api/auth/me', () => rosaSignedIn)
      .on('GET /api/auth/safety', () => safety)
      .on('PUT /api/auth/recovery-sheet', () => ({ madeAt: Date.UTC(2027, 2, 29, 9) }))
      .on('POST /api/auth/step-up', () => undefined)
      .on('POST /api/auth/devices', () => ({ deviceId: 'd1', serverHalf: 'aGFsZg' }));
  });

  it('ask for the passphrase once more before a new sheet, and go on by themselves', async () => {
    safety = { ...safety, recoverySheet: { madeAt: Date.UTC(2027, 2, 1, 9) } };
    server.refuse('PUT /api/auth/recovery-sheet', 403, 'identity.step-up-needed');
    const page = await open(RecoverySection);
    expect(page.element.textContent).toContain('1. marts 2027');
    await page.press('Lav et nyt ark');
    server.on('PUT /api/auth/recovery-sheet', () => ({ madeAt: Date.UTC(2027, 2, 29, 9) }));
    await page.write('Adgangssætning', 'have bold kage lampe sne stol');
    await page.press('Gå videre');
    expect(page.element.querySelector('.code')?.textContent.trim()).toContain('A1B2');
    expect(JSON.stringify(server.requests)).not.toContain('lampe');
  });

  it('ask for the passphrase when the keys are locked, and say when it is wrong', async () => {
    const page = await open(RecoverySection, false);
    await page.press('Lav et ark');
    keys.failing.set('provePassphrase', 'AK_UNWRAP');
    await page.write('Adgangssætning', 'forkert');
    await page.press('Gå videre');
    expect(page.complaints).toHaveLength(1);
    await page.write('Adgangssætning', 'have bold kage lampe sne stol');
    await page.press('Gå videre');
    expect(keys.calls).toContain('makeRecoverySheet');
  });

  it('list the devices by what people call them, and forget one', async () => {
    safety = { ...safety, devices: [phone, mac] };
    server.on('DELETE /api/auth/devices/d2', () => {
      safety = { ...safety, devices: [phone] };
    });
    const page = await open(DevicesSection);
    expect(page.element.textContent).toContain('Mac med Safari');
    await page.press('Glem Mac med Safari');
    expect(page.element.textContent).not.toContain('Mac med Safari');
    expect(keys.calls).not.toContain('forgetDevice');
  });

  it('remember this device and know it again', async () => {
    const page = await open(DevicesSection);
    safety = { ...safety, devices: [phone] };
    await page.press('Husk denne enhed');
    expect([page.has('Husk denne enhed'), page.element.textContent.includes('Denne enhed')]).toEqual([false, true]);
  });

  it.each([
    ['Log ud alle steder', 'POST /api/auth/sign-out-everywhere'],
    ['Log ud, og glem denne enhed', 'POST /api/auth/sign-out-and-forget'],
  ])('%s asks twice, then ends here', async (label, route) => {
    server.on(route, () => undefined);
    const page = await open(DevicesSection);
    const went = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await page.press(label);
    expect(server.countOf(route)).toBe(0);
    await page.press('Ja, gør det');
    expect([server.countOf(route), went.mock.calls, TestBed.inject(Session).signedIn()]).toEqual([
      1,
      [['/signin']],
      false,
    ]);
    expect(keys.calls).toEqual(expect.arrayContaining(['forgetDevice', 'lock']));
  });

  it('are missed by a banner only while there is neither', async () => {
    const page = await open(SafetyBanner);
    expect(page.element.textContent).toContain('Du mangler en vej ind');
    TestBed.resetTestingModule();
    safety = { ...safety, devices: [phone] };
    expect((await open(SafetyBanner)).element.textContent.trim()).toBe('');
  });
});
