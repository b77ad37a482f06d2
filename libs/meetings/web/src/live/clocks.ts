import type { MeetingClock } from '@kreds/meetings/model';

/**
 * The clock arithmetic of the model for screens that must stay small: the model's own door also carries its schemas.
 * A test holds the two to the same answers. Milliseconds; `now` is server time.
 */
export function elapsedOf(clock: MeetingClock, now: number): number {
  return clock.accumulatedMs + (clock.runningSince === null ? 0 : Math.max(0, now - clock.runningSince));
}

export function lengthOf(clock: MeetingClock): number {
  return clock.plannedMs + clock.adjustedMs;
}

/** Negative when the time is over. */
export function remainingOf(clock: MeetingClock, now: number): number {
  return lengthOf(clock) - elapsedOf(clock, now);
}
