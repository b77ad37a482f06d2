import type { MeetingLife } from '@kreds/meetings/model';
import type { NetworkRelation } from '@kreds/programmes/model';
import type { RingSeatState } from '@kreds/ui';
import { leads, managesOnly, plans } from '../relation';
import type { MeetingSummary } from '@kreds/meetings/model';

/** Where a meeting lies in the series. `open` from the lobby to the end. */
export type MeetingPlace = 'held' | 'open' | 'next' | 'ahead' | 'cancelled';

export interface MeetingRow {
  readonly meeting: MeetingSummary;
  readonly place: MeetingPlace;
}

/** The meetings by number, each with its place. Next is the first one that is neither held nor cancelled. */
export function meetingRows(meetings: readonly MeetingSummary[]): readonly MeetingRow[] {
  const ordered = [...meetings].sort((one, other) => one.number - other.number);
  const next = ordered.find((meeting) => isToCome(meeting.life))?.id;
  return ordered.map((meeting) => ({ meeting, place: placeOf(meeting, next) }));
}

/** The one that matters now: open before next. Undefined when the series is over. */
export function nearestMeeting(rows: readonly MeetingRow[]): MeetingSummary | undefined {
  return (rows.find((row) => row.place === 'open') ?? rows.find((row) => row.place === 'next'))?.meeting;
}

const RING: Readonly<Record<MeetingPlace, RingSeatState | null>> = {
  held: 'done',
  open: 'now',
  next: 'next',
  ahead: 'ahead',
  cancelled: null,
};

/** One seat per meeting; a cancelled one leaves no empty chair. */
export function ringOfMeetings(rows: readonly MeetingRow[]): readonly RingSeatState[] {
  return rows.flatMap((row) => RING[row.place] ?? []);
}

/** What a person may do with a meeting from the network's page. Addresses inside the app. */
export interface MeetingWays {
  /** The live screen of this person, while there is or soon will be something to see. */
  readonly live: string | null;
  readonly plan: string | null;
  readonly runSheet: string | null;
  readonly page: string;
}

export function waysTo(meeting: MeetingSummary, relation: NetworkRelation): MeetingWays {
  const base = `/meetings/${meeting.id}`;
  const over = isOver(meeting.life);
  return {
    live: managesOnly(relation) || over ? null : `${base}/${leads(relation) ? 'console' : 'live'}`,
    plan: plans(relation) && isPlannable(meeting.life) ? `${base}/plan` : null,
    runSheet: leads(relation) && !over ? `${base}/run-sheet` : null,
    page: base,
  };
}

export function isOver(life: MeetingLife): boolean {
  return life === 'ended' || life === 'sealed' || life === 'abandoned' || life === 'cancelled';
}

/** From the open lobby to the end, also on hold. */
export function isOpen(life: MeetingLife): boolean {
  return life === 'lobby' || life === 'running' || life === 'held' || life === 'closing';
}

/** Until the start; then the plan is changed from the meeting's own screen. */
function isPlannable(life: MeetingLife): boolean {
  return isToCome(life) || life === 'lobby';
}

function isToCome(life: MeetingLife): boolean {
  return life === 'draft' || life === 'scheduled';
}

function placeOf(meeting: MeetingSummary, next: string | undefined): MeetingPlace {
  if (meeting.life === 'cancelled') return 'cancelled';
  if (isOver(meeting.life)) return 'held';
  if (isOpen(meeting.life)) return 'open';
  return meeting.id === next ? 'next' : 'ahead';
}

/** `today` and `tomorrow` in the meeting's own zone, for the short word above the date. */
export function dayWord(date: string, today: string): 'today' | 'tomorrow' | null {
  if (date === today) return 'today';
  const dayBefore = new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return dayBefore === today ? 'tomorrow' : null;
}

/** A map for everybody, without a key and without an account. */
export function wayOnMap(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
