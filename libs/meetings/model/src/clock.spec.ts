import { adjustClock, elapsedMs, freshClock, remainingMs, startClock, stopClock } from './clock';

const MINUTE = 60_000;

describe('a meeting clock', () => {
  it('stands at zero until it is started', () => {
    expect(elapsedMs(freshClock(5 * MINUTE), 999_999)).toBe(0);
  });

  it('counts from the server time of its start', () => {
    const clock = startClock(freshClock(5 * MINUTE), 1_000);
    expect(elapsedMs(clock, 61_000)).toBe(MINUTE);
    expect(remainingMs(clock, 61_000)).toBe(4 * MINUTE);
  });

  it('goes on below zero instead of stopping', () => {
    const clock = startClock(freshClock(MINUTE), 0);
    expect(remainingMs(clock, 90_000)).toBe(-30_000);
  });

  it('keeps its start when it is started twice', () => {
    const clock = startClock(freshClock(MINUTE), 1_000);
    expect(startClock(clock, 9_000)).toEqual(clock);
  });

  it('cannot run backwards when a device is a little behind the server', () => {
    expect(elapsedMs(startClock(freshClock(MINUTE), 5_000), 4_000)).toBe(0);
  });

  it('stands still between stop and start', () => {
    const stopped = stopClock(startClock(freshClock(MINUTE), 0), 10_000);
    expect(elapsedMs(stopped, 500_000)).toBe(10_000);
    expect(elapsedMs(startClock(stopped, 500_000), 501_000)).toBe(11_000);
  });

  it('loses nothing over fifty pauses (T3)', () => {
    let clock = freshClock(60 * MINUTE);
    let ran = 0;
    let at = 0;
    for (let i = 0; i < 50; i += 1) {
      clock = startClock(clock, at);
      at += 1_237 + i;
      ran += 1_237 + i;
      clock = stopClock(clock, at);
      at += 733;
    }
    expect(elapsedMs(clock, at)).toBe(ran);
  });

  it('adds time without touching what has run', () => {
    const clock = startClock(freshClock(MINUTE), 0);
    const longer = adjustClock(clock, 2 * MINUTE);
    expect(elapsedMs(longer, 30_000)).toBe(elapsedMs(clock, 30_000));
    expect(remainingMs(longer, 30_000)).toBe(150_000);
  });
});
