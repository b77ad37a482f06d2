import { sansWidth } from './type-width';

/** What a seat in the circle shows. A pass is `done`: they look the same on every screen (look.md 12). */
export const SEAT_STATES = ['waiting', 'next', 'speaking', 'done', 'deferred', 'absent'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** One person's place in the circle. */
export interface Seat {
  readonly id: string;
  /** First name, or "Dig" for the reader; empty on the wall. */
  readonly label: string;
  readonly state: SeatState;
  readonly me?: boolean;
  /** The state in words for the list, such as "taler" or "sidst i runden". */
  readonly word?: string;
}

/** console and wall: the first speaker at twelve · phone: I sit at six, nearest my thumb. */
export const CIRCLE_PERSPECTIVES = ['console', 'wall', 'phone'] as const;
export type CirclePerspective = (typeof CIRCLE_PERSPECTIVES)[number];

/** Letters of a first name that a disc may hold. */
const LONGEST = 8;

/**
 * What stands in a disc: the first name if it has at most eight letters and fits, else initials.
 *
 * @param room pixels across the disc at the height of the text
 */
export function discLabel(name: string, typeSize: number, room: number): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  if ([...first].length <= LONGEST && sansWidth(first) * typeSize <= room) return first;
  return initialsOf(name);
}

function initialsOf(name: string): string {
  const parts = name.trim().split(/[\s-]+/);
  const letters = parts.length > 1 ? parts.map((part) => [...part][0] ?? '') : [...(parts[0] ?? '')].slice(0, 2);
  return letters.slice(0, 2).join('');
}
