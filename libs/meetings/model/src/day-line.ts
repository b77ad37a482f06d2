import { elapsedMs, lengthMs } from './clock';
import { dayOf, type DaySource } from './day';
import { restBeginsAt } from './forecast';
import type { SegmentId } from './ids';

/** One item of the day with its wall-clock start. Instants are epoch ms, lengths ms. */
export interface DayLineEntry {
  readonly segmentId: SegmentId;
  /** When it began or is expected to; null for what was skipped or left behind. */
  readonly startsAt: number | null;
  /** True when the start is one that happened. */
  readonly happened: boolean;
  /** What it is planned to take, with what was added. */
  readonly plannedMs: number;
  /** What it has taken so far; holds are not counted. */
  readonly spentMs: number;
}

/** The day as it went and as it is expected to go on: real starts for what is past, forecast ones for what comes. */
export function dayLine(source: DaySource, now: number): readonly DayLineEntry[] {
  const day = dayOf(source);
  const expected = new Map<SegmentId, number>();
  let next = restBeginsAt(day, now);
  for (const segment of day.ahead) {
    expected.set(segment.id, next);
    next += lengthMs(segment.clock);
  }
  return day.segments.map((segment) => ({
    segmentId: segment.id,
    startsAt: segment.enteredAt ?? expected.get(segment.id) ?? null,
    happened: segment.enteredAt !== null,
    plannedMs: lengthMs(segment.clock),
    spentMs: elapsedMs(segment.clock, now),
  }));
}
