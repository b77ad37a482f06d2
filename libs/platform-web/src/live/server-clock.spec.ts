import { TestBed } from '@angular/core/testing';
import { ServerClock, bestOf, offsetOf } from './server-clock';

describe('the measure of a round trip', () => {
  it('puts the server in the middle of the way', () => {
    expect(offsetOf({ sent: 1000, received: 1100, server: 51_050 })).toEqual({ offset: 50_000, roundTrip: 100 });
  });

  it('trusts the quickest answer', () => {
    const quick = { sent: 0, received: 10, server: 5 };
    expect(bestOf([{ sent: 0, received: 900, server: 5 }, quick])).toBe(quick);
    expect(bestOf([])).toBeUndefined();
  });
});

describe('ServerClock', () => {
  let clock: ServerClock;

  beforeEach(() => {
    jest.useFakeTimers();
    jest.setSystemTime(1_000_000_000_000);
    clock = TestBed.inject(ServerClock);
  });

  afterEach(() => jest.useRealTimers());

  /** A server three hours ahead whose answer takes `ms`, all of it on the way back. */
  const ahead =
    (ms: number, hours = 3) =>
    async (): Promise<number> => {
      const server = Date.now() + hours * 3_600_000;
      await jest.advanceTimersByTimeAsync(ms);
      return server;
    };

  it('reads the device until something was measured, and the server then', async () => {
    expect(clock.read()).toBe(Date.now());
    await clock.measure(ahead(0));
    expect(clock.read() - Date.now()).toBe(3 * 3_600_000);
  });

  it('takes five round trips and leaves out those that fail', async () => {
    let asked = 0;
    await clock.measure(() => {
      asked += 1;
      return asked === 2 ? ahead(0, 1)() : Promise.reject(new Error('no answer'));
    });
    expect(asked).toBe(5);
    expect(clock.read() - Date.now()).toBe(3_600_000);
  });

  it('keeps its time when no answer comes at all', async () => {
    await clock.measure(ahead(0));
    await clock.measure(() => Promise.reject(new Error('no answer')));
    expect(clock.read() - Date.now()).toBe(3 * 3_600_000);
  });

  it('does not follow a changed wall clock', async () => {
    await clock.measure(ahead(0));
    const before = clock.read();
    jest.setSystemTime(Date.now() + 7_200_000);
    expect(Math.abs(clock.read() - before)).toBeLessThan(5);
  });

  it('puts a small difference right bit by bit and never runs backwards', async () => {
    const at = (offset: number) =>
      clock.take({ sent: performance.now(), received: performance.now(), server: performance.now() + offset });
    at(10_000);
    at(9_800);
    let last = clock.read();
    for (let second = 0; second < 10; second++) {
      jest.advanceTimersByTime(1000);
      const now = clock.read();
      expect(now - last).toBeGreaterThanOrEqual(949);
      expect(now - last).toBeLessThanOrEqual(1001);
      last = now;
    }
    expect(Math.abs(last - (performance.now() + 9_800))).toBeLessThan(2);
  });

  it('puts a large difference right at once', () => {
    const at = (offset: number) =>
      clock.take({ sent: performance.now(), received: performance.now(), server: performance.now() + offset });
    at(10_000);
    at(10_300);
    expect(Math.abs(clock.read() - (performance.now() + 10_300))).toBeLessThan(2);
  });

  it('says that seconds are not known when the way is slow', async () => {
    await clock.measure(ahead(2_100));
    expect(clock.coarse()).toBe(true);
    await clock.measure(ahead(20));
    expect(clock.coarse()).toBe(false);
  });

  it('ticks once a second while somebody follows, and not after', () => {
    const stop = clock.follow();
    const other = clock.follow();
    const before = clock.now();
    jest.advanceTimersByTime(3000);
    expect(clock.now() - before).toBe(3000);
    stop();
    stop();
    jest.advanceTimersByTime(1000);
    expect(clock.now() - before).toBe(4000);
    other();
    jest.advanceTimersByTime(5000);
    expect(clock.now() - before).toBe(4000);
    expect(jest.getTimerCount()).toBe(0);
  });
});
