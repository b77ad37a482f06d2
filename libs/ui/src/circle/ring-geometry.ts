import { arcPath, bandPath, degrees, pointAt, rounded, type Point } from './arc-path';

/** done: filled and quiet · now: filled and heavier · next: hollow with a clear edge · ahead: hollow with a thin edge. */
export const RING_SEAT_STATES = ['done', 'now', 'next', 'ahead'] as const;
export type RingSeatState = (typeof RING_SEAT_STATES)[number];

export interface RingSeatShape {
  readonly state: RingSeatState;
  /** Degrees clockwise from twelve. */
  readonly angle: number;
  /** Stroked for done and now, outlined for next and ahead. */
  readonly path: string;
  /** Pixels of the line that draws `path`. */
  readonly stroke: number;
}

export interface RingGeometry {
  readonly size: number;
  readonly radius: number;
  /** Thickness of a seat in pixels. */
  readonly width: number;
  /** Half the angle that the middle line of a seat covers, degrees. */
  readonly halfSpan: number;
  readonly seats: readonly RingSeatShape[];
  /** The dot inside the ring that says "me". */
  readonly me: (Point & { readonly r: number }) | null;
}

/** Least clear angle between two round ends, so that seats never run together when there are eight or more. */
const CLEAR = 4;

/**
 * The ring of n seats without names, 16-124 px (look.md 6).
 *
 * @param states the seats clockwise from twelve
 * @param me index of my own seat, or null
 */
export function ringGeometry(states: readonly RingSeatState[], size: number, me: number | null = null): RingGeometry {
  const count = Math.max(1, states.length);
  const width = 0.12 * size;
  const radius = size / 2 - 1.05 * width;
  const step = 360 / count;
  const ends = degrees(width / radius);
  const gap = Math.max(Math.min(0.42 * step, 24 + (60 * width) / size), ends + CLEAR);
  const halfSpan = Math.max(0.5, (step - gap) / 2);
  const centre = { x: size / 2, y: size / 2 };

  const seats = states.map((state, index): RingSeatShape => {
    const angle = index * step;
    const [from, to] = [angle - halfSpan, angle + halfSpan];
    if (state === 'done') return { state, angle, path: arcPath(centre, radius, from, to), stroke: rounded(width) };
    if (state === 'now')
      return { state, angle, path: arcPath(centre, radius, from, to), stroke: rounded(1.25 * width) };
    const edge = Math.min(state === 'next' ? 2 : 1.3, 0.3 * width);
    return { state, angle, path: bandPath(centre, radius, width - edge, from, to), stroke: rounded(edge) };
  });

  return { size, radius, width, halfSpan, seats, me: me === null ? null : dotInside(centre, radius, width, me * step) };
}

function dotInside(centre: Point, radius: number, width: number, angle: number): Point & { readonly r: number } {
  const at = pointAt(centre, radius - 1.6 * width, angle);
  return { x: rounded(at.x), y: rounded(at.y), r: rounded(Math.max(1.5, 0.4 * width)) };
}

/** The angle, in degrees, that a seat covers as seen, with its round ends. */
export function seenSpan(ring: RingGeometry): number {
  return 2 * (ring.halfSpan + degrees(Math.asin(Math.min(1, ring.width / 2 / ring.radius))));
}

/** A ring for a count: `ringOf(6, 3)` is three done, the fourth next, two ahead. */
export function ringOf(count: number, done: number, now = false): readonly RingSeatState[] {
  return Array.from({ length: count }, (_, index) => {
    if (index < done) return 'done';
    if (index > done) return now && index === done + 1 ? 'next' : 'ahead';
    return now ? 'now' : 'next';
  });
}
