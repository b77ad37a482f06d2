import type { MeetingClock } from './state';

/**
 * Clocks are arithmetic, never ticked (live-meeting.md 1 and 2): the log says when one was started, stopped or adjusted, and
 * every device computes the rest with these functions, so that all views show the same time (T1, BBB#19858).
 * All lengths are milliseconds, all instants epoch milliseconds of the server.
 */

/** A clock that stands at zero. */
export function freshClock(plannedMs: number): MeetingClock {
  return { plannedMs, accumulatedMs: 0, runningSince: null, adjustedMs: 0 };
}

/** How long it has run. Never falls, also when `now` is a little earlier than the start on another device. */
export function elapsedMs(clock: MeetingClock, now: number): number {
  if (clock.runningSince === null) return clock.accumulatedMs;
  return clock.accumulatedMs + Math.max(0, now - clock.runningSince);
}

/** What is left of the planned and added time; negative once it is over (nothing happens by itself then, T4). */
export function remainingMs(clock: MeetingClock, now: number): number {
  return lengthMs(clock) - elapsedMs(clock, now);
}

/** Planned time with everything that was added or taken. */
export function lengthMs(clock: MeetingClock): number {
  return clock.plannedMs + clock.adjustedMs;
}

/** Starts or goes on; a running clock stays as it is. */
export function startClock(clock: MeetingClock, at: number): MeetingClock {
  return clock.runningSince === null ? { ...clock, runningSince: at } : clock;
}

/** Stands still; whole milliseconds are kept, so pausing any number of times loses nothing (T3). */
export function stopClock(clock: MeetingClock, at: number): MeetingClock {
  if (clock.runningSince === null) return clock;
  return { ...clock, accumulatedMs: elapsedMs(clock, at), runningSince: null };
}

/** Adds to the time there is, or takes from it; never touches what has run. */
export function adjustClock(clock: MeetingClock, ms: number): MeetingClock {
  return { ...clock, adjustedMs: clock.adjustedMs + ms };
}
