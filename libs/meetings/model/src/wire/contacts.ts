import type { PersonId } from '../ids';

/** Whom a leader calls on the day: first name and number, given by that person for this. */
export interface HelpContact {
  readonly firstName: string;
  readonly phone: string;
}

/** A person's line, merged over devices (live-meeting.md 11). Never in the log. */
export const PRESENCE_STATUSES = ['here', 'unsteady', 'away'] as const;
export type PresenceStatus = (typeof PRESENCE_STATUSES)[number];

export interface PersonPresence {
  readonly personId: PersonId;
  readonly status: PresenceStatus;
}

/** Between which moments the server was away, epoch ms. */
export interface Outage {
  readonly from: number;
  readonly until: number;
}
