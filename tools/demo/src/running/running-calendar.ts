import { addDays, onWorkingDay } from '../local-day';

/** How a running network of the demo lies around today. */
export const RHYTHMS = ['meets_today', 'starts_soon', 'ends_soon'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

const WEEKS_BETWEEN = 4;

interface Anchor {
  /** The meeting that the calendar hangs on, 1 to 6. */
  readonly meeting: number;
  /** Days from today to that meeting. */
  readonly inDays: number;
}

const ANCHORS: Readonly<Record<Rhythm, Anchor>> = {
  meets_today: { meeting: 3, inDays: 0 },
  starts_soon: { meeting: 1, inDays: 14 },
  ends_soon: { meeting: 5, inDays: 9 },
};

/** The first meeting that has not been held when the demo is new. */
export function firstAhead(rhythm: Rhythm): number {
  return ANCHORS[rhythm].meeting;
}

/**
 * The days of a network's six meetings, four weeks apart, seen from today. Today's meeting is today on any weekday; the
 * others avoid weekends.
 * @param ahead the meeting to hang on, when the one of a new demo has been held meanwhile
 */
export function meetingDays(rhythm: Rhythm, today: string, ahead = firstAhead(rhythm)): readonly string[] {
  const { inDays } = ANCHORS[rhythm];
  return [1, 2, 3, 4, 5, 6].map((number) => {
    const day = addDays(today, inDays + (number - ahead) * WEEKS_BETWEEN * 7);
    return day === today ? day : onWorkingDay(day);
  });
}
