import type { MeetingId, MeetingLife } from '@kreds/meetings/model';
import type { NetworkSummary } from '@kreds/programmes/model';

/** What the home pages read of `GET /api/networks/:id/meetings`. Times are local, `startsAt` and `endsAt` epoch ms. */
export interface MeetingLine {
  readonly id: MeetingId;
  readonly number: number;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly place: string;
  readonly address: string | null;
  readonly hostName: string | null;
  readonly title: string;
  readonly life: MeetingLife;
  /** Only for those who lead the network. */
  readonly apologies?: readonly unknown[];
}

/** A meeting with the network it belongs to and how many meetings there are. */
export interface HomeMeeting extends MeetingLine {
  readonly network: NetworkSummary;
  readonly of: number;
}

/** The lobby is open, or it runs. */
export function isOpen(life: MeetingLife): boolean {
  return life === 'lobby' || life === 'running' || life === 'held' || life === 'closing';
}

/** Held, called off or given up: nothing more comes. */
export function isOver(life: MeetingLife): boolean {
  return life === 'ended' || life === 'sealed' || life === 'abandoned' || life === 'cancelled';
}

/** From the earliest start, over all networks. */
export function inOrder(meetings: readonly HomeMeeting[]): readonly HomeMeeting[] {
  return [...meetings].sort((one, other) => one.startsAt - other.startsAt || one.number - other.number);
}
