import type { SegmentId, SegmentPlan } from '@kreds/meetings/model';

type Segments = readonly SegmentPlan[];
const MINUTE_MS = 60_000;

/** Moves one item to another place; places outside the list are its ends. */
export function moved(segments: Segments, from: number, to: number): Segments {
  const item = segments[from];
  if (item === undefined) return segments;
  const rest = segments.filter((_, index) => index !== from);
  const place = Math.min(Math.max(0, to), rest.length);
  return [...rest.slice(0, place), item, ...rest.slice(place)];
}

export function insertedAt(segments: Segments, place: number, item: SegmentPlan): Segments {
  return [...segments.slice(0, place), item, ...segments.slice(place)];
}

export function without(segments: Segments, id: SegmentId): Segments {
  return segments.filter((segment) => segment.id !== id);
}

export function changed(segments: Segments, id: SegmentId, changes: Partial<SegmentPlan>): Segments {
  return segments.map((segment) => (segment.id === id ? { ...segment, ...changes } : segment));
}

/** Another length in whole minutes, 1 to 240. Protected minutes never stand above it. */
export function withMinutes(segments: Segments, id: SegmentId, minutes: number): Segments {
  const plannedMs = Math.min(240, Math.max(1, Math.round(minutes))) * MINUTE_MS;
  return segments.map((segment) =>
    segment.id === id
      ? { ...segment, plannedMs, protectedMinMs: Math.min(segment.protectedMinMs, plannedMs) }
      : segment,
  );
}

/** Where something new goes when nobody said where: before the last round, else before the close, else last. */
export function placeForNew(segments: Segments): number {
  const takeAway = segments.findIndex((segment) => segment.round?.purpose === 'take_away');
  if (takeAway >= 0) return takeAway;
  const close = segments.findIndex((segment) => segment.kind === 'close');
  return close >= 0 ? close : segments.length;
}

export interface PlanLine {
  readonly segment: SegmentPlan;
  readonly minutes: number;
  /** Epoch ms. */
  readonly startsAt: number;
}

/** The items with the times at which they begin, one after the other. @param startsAt epoch ms */
export function planLines(segments: Segments, startsAt: number): readonly PlanLine[] {
  let at = startsAt;
  return segments.map((segment) => {
    const line = { segment, minutes: minutesOf(segment.plannedMs), startsAt: at };
    at += segment.plannedMs;
    return line;
  });
}

export function minutesOf(ms: number): number {
  return Math.round(ms / MINUTE_MS);
}

/** One line each, without empty ones. */
export function linesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
