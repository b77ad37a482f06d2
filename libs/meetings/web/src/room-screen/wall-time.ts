import type { MeetingClock } from '@kreds/meetings/model';

/** What the wall says of a clock: words are chosen by the page, minutes begin when they begin. */
export interface WallTime {
  /** Whole minutes left, counted up; 0 when the time is over. */
  readonly minutes: number;
  readonly over: boolean;
  /** Share of the time that is left, 0 to 1. */
  readonly left: number;
}

/** @param now server time in epoch ms */
export function wallTime(clock: MeetingClock, now: number): WallTime {
  const running = clock.runningSince === null ? 0 : Math.max(0, now - clock.runningSince);
  const whole = clock.plannedMs + clock.adjustedMs;
  const left = whole - clock.accumulatedMs - running;
  return {
    minutes: Math.max(0, Math.ceil(left / 60_000)),
    over: left < 0,
    left: whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0,
  };
}
