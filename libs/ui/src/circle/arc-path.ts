/** A point in pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two decimals: a hundredth of a pixel is finer than any screen and keeps the markup short. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** The point on a circle; `angle` in degrees clockwise from twelve. */
export function pointAt(centre: Point, radius: number, angle: number): Point {
  const turn = radians(angle);
  return { x: centre.x + radius * Math.sin(turn), y: centre.y - radius * Math.cos(turn) };
}

const written = (point: Point): string => `${rounded(point.x)} ${rounded(point.y)}`;

/** An open arc clockwise from `from` to `to`, in degrees from twelve; less than a whole turn. */
export function arcPath(centre: Point, radius: number, from: number, to: number): string {
  const far = to - from > 180 ? 1 : 0;
  const r = rounded(radius);
  return `M${written(pointAt(centre, radius, from))}A${r} ${r} 0 ${far} 1 ${written(pointAt(centre, radius, to))}`;
}

/**
 * The outline of an arc that is `width` thick and has round ends, so that it can be drawn hollow on any surface.
 * `from` and `to` are the ends of the middle line, as in {@link arcPath}.
 */
export function bandPath(centre: Point, radius: number, width: number, from: number, to: number): string {
  const far = to - from > 180 ? 1 : 0;
  const outer = radius + width / 2;
  const inner = radius - width / 2;
  const end = rounded(width / 2);
  const arc = (r: number, sweep: 0 | 1, angle: number): string =>
    `A${rounded(r)} ${rounded(r)} 0 ${far} ${sweep} ${written(pointAt(centre, r, angle))}`;
  const cap = (r: number, angle: number): string => `A${end} ${end} 0 0 1 ${written(pointAt(centre, r, angle))}`;
  return `M${written(pointAt(centre, outer, from))}${arc(outer, 1, to)}${cap(inner, to)}${arc(inner, 0, from)}${cap(outer, from)}Z`;
}
