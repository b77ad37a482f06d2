import { TestBed } from '@angular/core/testing';
import { KeepAwake } from './keep-awake';

describe('KeepAwake', () => {
  let held = 0;
  let asked = 0;
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const lockOf = (): object => {
    held += 1;
    const lock = {
      released: false,
      release: async () => {
        if (!lock.released) held -= 1;
        lock.released = true;
      },
    };
    return lock;
  };
  const offer = (request: () => Promise<unknown>): void => {
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  };

  beforeEach(() => {
    [held, asked] = [0, 0];
    TestBed.configureTestingModule({ providers: [KeepAwake] });
    offer(async () => {
      asked += 1;
      return lockOf();
    });
  });

  afterEach(() => Reflect.deleteProperty(navigator, 'wakeLock'));

  it('keeps the screen on only while it is wanted', async () => {
    const awake = TestBed.inject(KeepAwake);
    awake.keep(true);
    await settled();
    expect(held).toBe(1);
    awake.keep(false);
    await settled();
    expect(held).toBe(0);
  });

  it('asks again when the page is shown again, and not while it still holds the lock', async () => {
    const awake = TestBed.inject(KeepAwake);
    awake.keep(true);
    await settled();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(asked).toBe(1);
  });

  it('lets go when the page is left', async () => {
    TestBed.inject(KeepAwake).keep(true);
    await settled();
    TestBed.resetTestingModule();
    await settled();
    expect(held).toBe(0);
  });

  it('does without where the browser refuses', async () => {
    offer(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    TestBed.inject(KeepAwake).keep(true);
    await settled();
    expect(held).toBe(0);
  });
});
