import type { MeetingClock } from '@kreds/meetings/model';
import { wallTime } from './wall-time';

const clock = (over: Partial<MeetingClock>): MeetingClock => ({
  plannedMs: 300_000,
  accumulatedMs: 0,
  runningSince: 1_000,
  adjustedMs: 0,
  ...over,
});

describe('wallTime', () => {
  it('counts a begun minute as a minute', () => {
    expect(wallTime(clock({}), 61_000)).toEqual({ minutes: 4, over: false, left: 0.8 });
    expect(wallTime(clock({}), 61_001).minutes).toBe(4);
    expect(wallTime(clock({}), 241_000).minutes).toBe(1);
  });

  it('stands still while the clock stands', () => {
    const standing = clock({ runningSince: null, accumulatedMs: 120_000 });
    expect(wallTime(standing, 1)).toEqual(wallTime(standing, 9_000_000));
  });

  it('says over only when the time has passed, and never below zero', () => {
    expect(wallTime(clock({}), 301_000)).toEqual({ minutes: 0, over: false, left: 0 });
    expect(wallTime(clock({}), 400_000)).toEqual({ minutes: 0, over: true, left: 0 });
    expect(wallTime(clock({ adjustedMs: 120_000 }), 400_000).over).toBe(false);
  });
});
