import { TestBed } from '@angular/core/testing';
import type { Me, SignedIn } from '@kreds/identity/model';
import { Session } from '../session/session';
import { FakeAccountKeys } from '../testing/fake-account-keys';
import { FakeServer } from '../testing/fake-server';
import { deviceLabelOf } from './device-label';
import { KeyHolds } from './key-holds';
import { KeyRing } from './key-ring';

const uid = '00000000-0000-4000-8000-000000000001' as Me['personId'];
const me: Me = {
  personId: uid,
  displayName: 'Rosa Prøvesen',
  email: 'rosa@demo.example',
  phone: null,
  language: 'da',
  administrator: false,
  failedAttempts: 0,
};
const signedIn: SignedIn = { me, keys: { uid, kdf: '{}', serverSalt: 'c2FsdA', wrapPw: 'd3JhcA' } };
const HALF = 'POST /api/auth/devices/d1/half';
const MINUTE = 60_000;

describe('the key ring', () => {
  let server: FakeServer;
  let keys: FakeAccountKeys;
  let ring: KeyRing;

  beforeEach(() => {
    localStorage.clear();
    keys = new FakeAccountKeys();
    server = new FakeServer()
      .on('GET /api/auth/me', () => signedIn)
      .on('POST /api/auth/devices', () => ({ deviceId: 'd1', serverHalf: 'aGFsZg' }))
      .on(HALF, () => ({ serverHalf: 'aGFsZg' }));
    TestBed.configureTestingModule({ providers: [server.provider, keys.provider] });
    ring = TestBed.inject(KeyRing);
  });

  /** As after a reload: the session lives, the device is trusted, nothing is open. */
  async function trusted(): Promise<void> {
    TestBed.inject(Session).adopt(signedIn);
    keys.openUid = uid;
    ring.takeOver(uid);
    await ring.trustThisDevice();
    await ring.lock();
  }

  it('is of nobody without a session, and asks the worker for nothing', async () => {
    server.on('GET /api/auth/me', () => ({ me: null }));
    expect([await ring.ensureOpen(), ring.state(), keys.calls]).toEqual([false, 'none', []]);
  });

  it('opens by the trusted device without typing', async () => {
    await trusted();
    expect(ring.state()).toBe('locked');
    expect(await ring.ensureOpen()).toBe(true);
    expect([ring.state(), server.requests.at(-1)?.body]).toEqual(['open', { release: 'cmVsZWFzZQ' }]);
  });

  it('opens once, however many ask, and answers at once when it is open', async () => {
    await trusted();
    await Promise.all([ring.ensureOpen(), ring.ensureOpen()]);
    await ring.ensureOpen();
    expect(server.countOf(HALF)).toBe(1);
  });

  it('stays locked on a device that is not trusted', async () => {
    TestBed.inject(Session).adopt(signedIn);
    expect([await ring.ensureOpen(), ring.state(), server.requests]).toEqual([false, 'locked', []]);
  });

  it('forgets what is left here when the server has forgotten the device', async () => {
    await trusted();
    server.refuse(HALF, 404, 'platform.not-found');
    expect(await ring.ensureOpen()).toBe(false);
    expect([keys.deviceId, keys.calls.at(-1)]).toEqual([null, 'forgetDevice']);
  });

  it('keeps the device when only the worker has died', async () => {
    await trusted();
    keys.failing.set('openByDevice', 'KEYS_WORKER');
    expect([await ring.ensureOpen(), keys.deviceId]).toEqual([false, 'd1']);
    keys.failing.set('openByDevice', 'AK_UNWRAP');
    expect([await ring.ensureOpen(), keys.deviceId]).toEqual([false, null]);
  });

  it('keeps the device when the line is down, and opens later', async () => {
    await trusted();
    server.cut();
    expect([await ring.ensureOpen(), keys.deviceId]).toEqual([false, 'd1']);
    server.mend();
    expect(await ring.ensureOpen()).toBe(true);
  });

  it('opens with the passphrase, and not with a wrong one', async () => {
    TestBed.inject(Session).adopt(signedIn);
    keys.failing.set('unlock', 'AK_UNWRAP');
    await expect(ring.unlock('forkert')).rejects.toMatchObject({ code: 'AK_UNWRAP' });
    expect(ring.open()).toBe(false);
    await ring.unlock('have bold kage lampe sne stol');
    expect([ring.open(), JSON.stringify(server.requests).includes('lampe')]).toEqual([true, false]);
  });

  it('shows the passphrase once more without sending it', async () => {
    server.on('POST /api/auth/step-up', () => undefined);
    await ring.prove('have bold kage lampe sne stol');
    expect(server.requests.at(-1)?.body).toEqual({ auth: 'YXV0aA' });
    keys.failing.set('provePassphrase', 'AK_UNWRAP');
    await expect(ring.prove('forkert')).rejects.toMatchObject({ code: 'AK_UNWRAP' });
    expect(server.countOf('POST /api/auth/step-up')).toBe(1);
  });

  it('takes its word back when the device cannot keep the key', async () => {
    TestBed.inject(Session).adopt(signedIn);
    server.on('DELETE /api/auth/devices/d1', () => undefined);
    keys.failing.set('trustDevice', 'STORE_FULL');
    await expect(ring.trustThisDevice()).rejects.toMatchObject({ code: 'STORE_FULL' });
    expect([server.countOf('DELETE /api/auth/devices/d1'), await ring.thisDevice()]).toEqual([1, null]);
  });

  it('drops the keys with the session', async () => {
    await trusted();
    await ring.ensureOpen();
    await TestBed.inject(Session).ended();
    TestBed.tick();
    expect([ring.state(), keys.openUid]).toEqual(['none', null]);
  });

  describe('left alone', () => {
    let visible: jest.SpyInstance;
    beforeEach(() => {
      jest.useFakeTimers();
      visible = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
    });
    afterEach(() => {
      TestBed.resetTestingModule();
      visible.mockRestore();
      jest.useRealTimers();
    });

    const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
    const opened = async (): Promise<void> => {
      await trusted();
      ring.watch();
      await pass(0);
      expect(ring.state()).toBe('open');
    };
    const turn = async (state: DocumentVisibilityState): Promise<void> => {
      visible.mockReturnValue(state);
      document.dispatchEvent(new Event('visibilitychange'));
      await pass(0);
    };

    it('drops the keys after fifteen minutes and opens again at the next touch', async () => {
      await opened();
      await pass(14 * MINUTE);
      expect(ring.state()).toBe('open');
      await pass(MINUTE);
      expect([ring.state(), keys.openUid]).toEqual(['locked', null]);
      document.dispatchEvent(new Event('pointerdown'));
      await pass(0);
      expect(ring.state()).toBe('open');
    });

    it('counts every touch', async () => {
      await opened();
      for (let n = 0; n < 4; n++) {
        await pass(10 * MINUTE);
        document.dispatchEvent(new Event('keydown'));
      }
      expect(ring.state()).toBe('open');
    });

    it('drops the keys after ten minutes in the background', async () => {
      await opened();
      await turn('hidden');
      await pass(9 * MINUTE);
      expect(ring.state()).toBe('open');
      await pass(MINUTE);
      expect(ring.state()).toBe('locked');
      await turn('visible');
      expect(ring.state()).toBe('open');
    });

    it('drops nothing while a meeting is followed', async () => {
      await opened();
      const letGo = TestBed.inject(KeyHolds).hold();
      await turn('hidden');
      await pass(60 * MINUTE);
      expect(ring.state()).toBe('open');
      letGo();
      letGo();
      await pass(10 * MINUTE);
      expect(ring.state()).toBe('locked');
    });
  });

  it('tells devices apart coarsely', () => {
    const agents = {
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/605': 'iphone',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit Chrome/140 Safari/537': 'mac-chrome',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/19 Safari/605': 'mac-safari',
      'Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537 Edg/140': 'windows-edge',
      'Mozilla/5.0 (X11; Linux x86_64; rv:140) Gecko Firefox/140': 'linux-firefox',
      'Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile': 'android',
      curl: 'other',
    };
    for (const [agent, label] of Object.entries(agents)) expect(deviceLabelOf(agent)).toBe(label);
  });
});
