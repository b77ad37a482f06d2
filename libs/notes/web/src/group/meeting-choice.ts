import type { MeetingSummary } from '@kreds/meetings/model';

type Known = Pick<MeetingSummary, 'id' | 'life' | 'startsAt'>;

const UNDER_WAY: readonly string[] = ['lobby', 'running', 'held', 'closing'];

/** Notes that belong to no meeting. */
export const BETWEEN = 'between';

/**
 * Which meeting's notes are shown: the one that the address names; else the one that is under way, the last that has
 * begun, or the first that comes. `BETWEEN` when there is none.
 */
export function chosenMeeting(meetings: readonly Known[], named: string | undefined, now: number): string {
  if (named === BETWEEN || meetings.some(({ id }) => id === named)) return named ?? BETWEEN;
  const held = meetings.filter(({ life }) => life !== 'cancelled');
  const inOrder = [...held].sort((one, other) => one.startsAt - other.startsAt);
  const running = inOrder.find(({ life }) => UNDER_WAY.includes(life));
  const last = inOrder.filter(({ startsAt }) => startsAt <= now).at(-1);
  return (running ?? last ?? inOrder[0])?.id ?? BETWEEN;
}
