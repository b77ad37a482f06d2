import { localDate } from '@kreds/platform-web';
import { type HomeMeeting, inOrder, isOpen, isOver } from './meeting-line';

/** Something that waits for the facilitator; `kind` decides the words, `link` where its one button leads. */
export interface Need {
  readonly kind: 'noMeetings' | 'noHost' | 'notEnded' | 'notSealed';
  readonly network: string;
  /** 0 where no meeting is meant. */
  readonly meeting: number;
  readonly link: string;
}

export interface DayOfWeek {
  readonly date: string;
  readonly meetings: readonly HomeMeeting[];
}

export interface TodayBoard {
  /** The one ink block: what is open, or comes today; null when nothing is near. */
  readonly now: HomeMeeting | null;
  readonly day: readonly HomeMeeting[];
  readonly week: readonly DayOfWeek[];
  /** The next one after today, when nothing is near. */
  readonly next: HomeMeeting | null;
}

const DAY_MS = 86_400_000;
/** An open meeting stays in sight until it is closed; one that was forgotten becomes something to do after a day. */
const MOST_NEEDS = 7;
const HOST_WANTED_WITHIN_MS = 30 * DAY_MS;

/** What a facilitator sees of the day. `now` in epoch ms. */
export function todayBoard(meetings: readonly HomeMeeting[], now: number): TodayBoard {
  const today = localDate(now);
  const ordered = inOrder(meetings.filter((meeting) => meeting.life !== 'cancelled'));
  const day = ordered.filter((meeting) => meeting.date === today);
  const near = ordered.find((meeting) => isOpen(meeting.life)) ?? day.find((meeting) => !isOver(meeting.life)) ?? null;
  const next = ordered.find((meeting) => meeting.date > today && !isOver(meeting.life)) ?? null;
  return { now: near, day, week: weekFrom(ordered, today), next };
}

/** Seven days from today, also the empty ones. */
function weekFrom(ordered: readonly HomeMeeting[], today: string): readonly DayOfWeek[] {
  const noon = Date.parse(`${today}T12:00:00Z`);
  return Array.from({ length: 7 }, (_, index) => {
    const date = new Date(noon + index * DAY_MS).toISOString().slice(0, 10);
    return { date, meetings: ordered.filter((meeting) => meeting.date === date) };
  });
}

/** What waits, the gravest first; at most seven. Networks without meetings come in by their names and ids. */
export function needsOf(
  meetings: readonly HomeMeeting[],
  empty: readonly { readonly id: string; readonly name: string }[],
  now: number,
): readonly Need[] {
  const ordered = inOrder(meetings);
  const need = (kind: Need['kind'], meeting: HomeMeeting, link: string): Need => ({
    kind,
    network: meeting.network.name,
    meeting: meeting.number,
    link,
  });
  const today = localDate(now);
  const notEnded = ordered.filter((meeting) => isOpen(meeting.life) && meeting.date < today);
  const notSealed = ordered.filter((meeting) => meeting.life === 'ended' && meeting.date < today);
  const noHost = ordered.filter(
    (meeting) =>
      meeting.hostName === null &&
      !isOver(meeting.life) &&
      meeting.startsAt > now &&
      meeting.startsAt - now < HOST_WANTED_WITHIN_MS,
  );
  return [
    ...notEnded.map((meeting) => need('notEnded', meeting, `/meetings/${meeting.id}/console`)),
    ...notSealed.map((meeting) => need('notSealed', meeting, `/meetings/${meeting.id}/console`)),
    ...empty.map(({ id, name }): Need => ({ kind: 'noMeetings', network: name, meeting: 0, link: `/networks/${id}` })),
    ...noHost.map((meeting) => need('noHost', meeting, `/meetings/${meeting.id}`)),
  ].slice(0, MOST_NEEDS);
}

/** How a meeting's start is said: minutes when it is within 90, else the time of day. */
export function startsIn(meeting: HomeMeeting, now: number): { readonly minutes: number } | 'open' | 'today' {
  if (isOpen(meeting.life)) return 'open';
  const minutes = Math.ceil((meeting.startsAt - now) / 60_000);
  return minutes > 0 && minutes <= 90 ? { minutes } : 'today';
}
