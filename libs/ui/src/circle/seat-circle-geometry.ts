import { arcPath, bandPath, degrees, pointAt, radians, rounded, type Point } from './arc-path';
import type { CirclePerspective, SeatState } from './seat';

/** The circle's numbers in pixels (look.md 6), S being its width. */
export interface CircleMeasures {
  readonly size: number;
  readonly discRadius: number;
  /** Where the centres of the discs lie. */
  readonly seatRadius: number;
  readonly chairRadius: number;
  readonly chairStroke: number;
  /** Half the angle of a chair's middle line, degrees. */
  readonly chairHalf: number;
  readonly timeRadius: number;
  readonly timeStroke: number;
  readonly trackStroke: number;
}

export interface DiscShape extends Point {
  readonly r: number;
}

export interface ChairShape {
  readonly path: string;
  readonly stroke: number;
  /** Drawn as an outline, for the one who is next. */
  readonly hollow: boolean;
}

export interface SeatShape {
  readonly state: SeatState;
  /** Degrees clockwise from twelve. */
  readonly angle: number;
  readonly disc: DiscShape;
  /** How the disc is moved and enlarged from its plain place, for the lean. */
  readonly lean: { readonly x: number; readonly y: number; readonly scale: number };
  readonly chair: ChairShape;
}

export interface SeatCircleGeometry extends CircleMeasures {
  readonly centre: Point;
  readonly seats: readonly SeatShape[];
  /** Three dots from the speaker to the next, or none when there is no room. */
  readonly dots: readonly DiscShape[];
}

export interface GeometrySeat {
  readonly state: SeatState;
  readonly me?: boolean;
}

const DISC = 0.094;
const SPEAKER = 1.16;
const LEAN = 0.06;
/** Least free arc between two discs, in pixels, that three dots need. */
const DOTS_NEED = 26;

export function circleMeasures(count: number, size: number): CircleMeasures {
  const seats = Math.max(1, count);
  const widest = size / 2 - DISC * size - 0.062 * size;
  const neighbours = seats === 1 ? Infinity : 0.42 * 2 * widest * Math.sin(Math.PI / seats);
  const discRadius = Math.min(DISC * size, neighbours);
  const seatRadius = size / 2 - discRadius - 0.062 * size;
  const chairRadius = seatRadius + discRadius + 0.028 * size;
  const timeStroke = Math.max(3, 0.011 * size);
  return {
    size,
    discRadius,
    seatRadius,
    chairRadius,
    chairStroke: 0.02 * size,
    chairHalf: Math.min((0.32 * 360) / seats, degrees(Math.asin((1.02 * discRadius) / chairRadius))),
    timeRadius: seatRadius - 1.22 * discRadius - 0.034 * size,
    timeStroke,
    trackStroke: 0.6 * timeStroke,
  };
}

/**
 * Places and shapes of n seats, n from one to nine, clockwise in the order given.
 *
 * On a phone the circle is turned until the reader sits at six o'clock; elsewhere the first seat is at twelve.
 */
export function seatCircleGeometry(
  seats: readonly GeometrySeat[],
  size: number,
  perspective: CirclePerspective,
): SeatCircleGeometry {
  const measures = circleMeasures(seats.length, size);
  const centre = { x: size / 2, y: size / 2 };
  const step = 360 / Math.max(1, seats.length);
  const me = seats.findIndex((seat) => seat.me);
  const turned = perspective === 'phone' && me >= 0 ? 180 - me * step : 0;
  const shapes = seats.map(({ state }, index) => seatShape(state, turned + index * step, measures, centre));
  return { ...measures, centre, seats: shapes, dots: dotsBetween(shapes, measures, centre) };
}

function seatShape(state: SeatState, angle: number, m: CircleMeasures, centre: Point): SeatShape {
  const speaking = state === 'speaking';
  const plain = pointAt(centre, m.seatRadius, angle);
  const at = speaking ? pointAt(centre, m.seatRadius - LEAN * m.discRadius, angle) : plain;
  return {
    state,
    angle,
    disc: { x: rounded(at.x), y: rounded(at.y), r: rounded(m.discRadius * (speaking ? SPEAKER : 1)) },
    lean: { x: rounded(at.x - plain.x), y: rounded(at.y - plain.y), scale: speaking ? SPEAKER : 1 },
    chair: chairShape(state, angle, m, centre),
  };
}

function chairShape(state: SeatState, angle: number, m: CircleMeasures, centre: Point): ChairShape {
  const half = m.chairHalf * (state === 'speaking' ? SPEAKER : 1);
  const [from, to] = [angle - half, angle + half];
  if (state === 'next') {
    const edge = Math.max(2.2, 0.0054 * m.size);
    const path = bandPath(centre, m.chairRadius, Math.max(2, m.chairStroke - edge + 0.4), from, to);
    return { path, stroke: rounded(edge), hollow: true };
  }
  if (state === 'absent') {
    const drawnBack = m.chairRadius + 0.3 * m.discRadius;
    return { path: arcPath(centre, drawnBack, from, to), stroke: 1.5, hollow: false };
  }
  if (state === 'speaking') {
    // The heavier line grows outwards, so that the disc that leans back never touches it.
    const path = arcPath(centre, m.chairRadius + m.chairStroke / 8, from, to);
    return { path, stroke: rounded(1.5 * m.chairStroke), hollow: false };
  }
  return { path: arcPath(centre, m.chairRadius, from, to), stroke: rounded(m.chairStroke), hollow: false };
}

/** Dots stand at a quarter, half and three quarters of the free arc, and only if the next is the speaker's neighbour. */
function dotsBetween(seats: readonly SeatShape[], m: CircleMeasures, centre: Point): readonly DiscShape[] {
  const speaker = seats.findIndex((seat) => seat.state === 'speaking');
  const next = seats.findIndex((seat) => seat.state === 'next');
  if (speaker < 0 || next < 0 || (speaker + 1) % seats.length !== next) return [];
  const step = 360 / seats.length;
  const half = (r: number): number => degrees(2 * Math.asin(Math.min(1, r / (2 * m.seatRadius))));
  const start = half(m.discRadius * SPEAKER);
  const free = step - start - half(m.discRadius);
  if (radians(free) * m.seatRadius < DOTS_NEED) return [];
  const r = rounded(0.0052 * m.size + 0.4);
  const from = seats[speaker]?.angle ?? 0;
  return [0.25, 0.5, 0.75].map((share) => {
    const at = pointAt(centre, m.seatRadius, from + start + share * free);
    return { x: rounded(at.x), y: rounded(at.y), r };
  });
}

/**
 * The arc of time left: it ends at twelve and shrinks clockwise.
 *
 * @param left share of the turn that is left, 0-1
 * @returns a path, or 'full' for a whole ring, or null when nothing is left
 */
export function timeArc(geometry: SeatCircleGeometry, left: number): string | 'full' | null {
  if (!(left > 0.002)) return null;
  if (left > 0.998) return 'full';
  return arcPath(geometry.centre, geometry.timeRadius, 360 * (1 - left), 360);
}
