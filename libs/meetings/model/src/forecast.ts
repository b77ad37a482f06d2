import { lengthMs, remainingMs } from './clock';
import { dayOf, type Day, type DaySegment, type DaySource } from './day';
import type { SegmentId } from './ids';
import { isUnderWay } from './whereabouts';

const MINUTE_MS = 60_000;
/** The facilitator is warned when about this many times the last round's minutes are left (live-meeting.md 12). */
const WARN_FACTOR = 1.3;

/** How the last round stands while it is still to come. All lengths in ms. */
export interface TakeAwayForecast {
  readonly segmentId: SegmentId;
  /** What it is planned to take. */
  readonly needMs: number;
  /** What is left for it until the promised end if everything before it takes its time; never below zero. */
  readonly leftMs: number;
  /** What would be left for it if the group went to it now; below zero when the end has passed. */
  readonly leftIfNowMs: number;
  /** True from the moment the facilitator should be warned: it will not fit, and soon it no longer can. */
  readonly atRisk: boolean;
}

export interface Forecast {
  /** When the meeting ends if each item takes its time from here, epoch ms; the real end once it has ended. */
  readonly endsAt: number;
  /** How far that lies after the promised end, ms; below zero when the group is ahead. */
  readonly behindMs: number;
  /** How far the current item is over its own time, ms; zero while it is not. */
  readonly overMs: number;
  /** Null once the take-away round has begun, was skipped or is not in the plan. */
  readonly takeAway: TakeAwayForecast | null;
}

/**
 * When the meeting will end, as the facilitator's console says it ("now 16:12, promised 16:00"). Nothing follows from it
 * by itself: it is computed on every device and stored nowhere (live-meeting.md 12).
 */
export function forecast(source: DaySource, now: number): Forecast {
  const day = dayOf(source);
  const endsAt = forecastEnd(day, now);
  const current = isUnderWay(day) ? day.current : null;
  return {
    endsAt,
    behindMs: endsAt - day.plannedEnd,
    overMs: current === null ? 0 : Math.max(0, -remainingMs(current.clock, now)),
    takeAway: takeAwayForecast(day, now),
  };
}

/** From when the rest of the plan can begin: after the current item, or at the planned start. Epoch ms. */
export function restBeginsAt(day: Day, now: number): number {
  if (!isUnderWay(day)) return Math.max(now, day.plannedStart);
  return now + (day.current === null ? 0 : Math.max(0, remainingMs(day.current.clock, now)));
}

function forecastEnd(day: Day, now: number): number {
  if (day.life === 'cancelled') return day.plannedEnd;
  if (day.startedAt !== null && !isUnderWay(day)) return day.endedAt ?? day.plannedEnd;
  return restBeginsAt(day, now) + sumOf(day.ahead);
}

function takeAwayForecast(day: Day, now: number): TakeAwayForecast | null {
  const at = day.ahead.findLastIndex((segment) => segment.isTakeAway);
  const takeAway = day.ahead[at];
  if (takeAway === undefined) return null;

  const needMs = lengthMs(takeAway.clock);
  const latestEnd = day.plannedEnd - sumOf(day.ahead.slice(at + 1));
  const beginsAt = restBeginsAt(day, now) + sumOf(day.ahead.slice(0, at));
  const leftMs = Math.max(0, latestEnd - beginsAt);
  const leftIfNowMs = latestEnd - now;
  const currentIsOver = day.current !== null && remainingMs(day.current.clock, now) <= 0;
  return {
    segmentId: takeAway.id,
    needMs,
    leftMs,
    leftIfNowMs,
    atRisk: isUnderWay(day) && leftIfNowMs <= WARN_FACTOR * needMs && (leftMs < needMs || currentIsOver),
  };
}

function sumOf(segments: readonly DaySegment[]): number {
  return segments.reduce((sum, segment) => sum + lengthMs(segment.clock), 0);
}

/** One line of `PlanAdjusted.lengths`: the whole new length in ms, what was added before included. */
export interface NewLength {
  readonly segmentId: SegmentId;
  readonly plannedMs: number;
  readonly protectedMinMs: number;
}

/**
 * The new lengths of later items when the minutes the group is behind are spread over them pro rata: whole minutes, each
 * item keeps at least one, and their sum falls by exactly what is missing as far as there is something to take.
 * Items with protected minutes are left as they are; with `confirmProtected` they give what the others could not (invariant 14).
 * @returns only the items that change; empty when the group is not behind or nothing can be taken
 */
export function proRataLengths(
  source: DaySource,
  now: number,
  options: { readonly confirmProtected?: boolean } = {},
): readonly NewLength[] {
  const missing = Math.ceil(forecast(source, now).behindMs / MINUTE_MS);
  const { ahead } = dayOf(source);
  const free = shareOut(
    missing,
    ahead.filter((segment) => segment.protectedMinMs === 0),
  );
  const stillMissing = missing - [...free.values()].reduce((sum, minutes) => sum + minutes, 0);
  const guarded = options.confirmProtected
    ? shareOut(
        stillMissing,
        ahead.filter((segment) => segment.protectedMinMs > 0),
      )
    : new Map<SegmentId, number>();
  return ahead.flatMap((segment) => {
    const minutes = free.get(segment.id) ?? guarded.get(segment.id) ?? 0;
    return minutes === 0 ? [] : [shortened(segment, minutes)];
  });
}

/** Gives minute after minute to whoever is furthest below the fair share, so that rounding loses and adds none. */
function shareOut(minutes: number, segments: readonly DaySegment[]): ReadonlyMap<SegmentId, number> {
  const whole = sumOf(segments);
  const pots = segments.map((segment) => ({
    id: segment.id,
    fair: (minutes * lengthMs(segment.clock)) / whole,
    most: Math.floor(lengthMs(segment.clock) / MINUTE_MS) - 1,
    taken: 0,
  }));
  for (let given = 0; given < minutes; given += 1) {
    const open = pots.filter((pot) => pot.taken < pot.most);
    const [first] = open;
    if (first === undefined) break;
    const neediest = open.reduce((best, pot) => (pot.fair - pot.taken > best.fair - best.taken ? pot : best), first);
    neediest.taken += 1;
  }
  return new Map(pots.map((pot) => [pot.id, pot.taken]));
}

function shortened(segment: DaySegment, minutes: number): NewLength {
  const plannedMs = lengthMs(segment.clock) - minutes * MINUTE_MS;
  return { segmentId: segment.id, plannedMs, protectedMinMs: Math.min(segment.protectedMinMs, plannedMs) };
}

/** The end to promise instead: the forecast, on the next whole minute. Epoch ms. */
export function movedEnd(source: DaySource, now: number): number {
  return Math.ceil(forecast(source, now).endsAt / MINUTE_MS) * MINUTE_MS;
}
