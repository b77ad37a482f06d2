import type {
  FacilitatorView,
  LeaderView,
  MeetingCommand,
  MeetingFact,
  MeetingId,
  PersonId,
} from '@kreds/meetings/model';

/** Whether a person has a live device; it decides nothing (live-meeting.md 11). */
export type PresenceStatus = 'here' | 'unsteady' | 'away';

export interface PersonPresence {
  readonly personId: PersonId;
  readonly status: PresenceStatus;
}

/** Somebody with a borrowed phone waits at the door; `sign` stands on that phone. */
export interface DoorRequest {
  readonly id: string;
  readonly sign: string;
  /** Epoch ms. */
  readonly askedAt: number;
}

/** The server was away between these moments, epoch ms, while a clock ran. */
export interface Outage {
  readonly from: number;
  readonly until: number;
}

interface Head {
  readonly me: PersonId;
  readonly seq: number;
  /** Server time, epoch ms. */
  readonly serverNow: number;
}

/** `GET /api/meetings/:id/live` for those who lead. */
export interface FacilitatorSnapshot extends Head {
  readonly audience: 'facilitator';
  readonly view: FacilitatorView;
  readonly presence: readonly PersonPresence[];
  readonly doors: readonly DoorRequest[];
  readonly serverAway: Outage | null;
}

/** `GET /api/meetings/:id/live` for a leader, signed in or on a borrowed phone. */
export interface LeaderSnapshot extends Head {
  readonly audience: 'leader';
  readonly view: LeaderView;
  /** Whom to call on the day, when that person has given a number. */
  readonly help?: { readonly firstName: string; readonly phone: string } | null;
}

export type LiveSnapshot = FacilitatorSnapshot | LeaderSnapshot;

/** What comes over the socket: the last fact of a command carries the audience's fresh view. */
export interface LiveMessage extends MeetingFact {
  readonly serverNow?: number;
  readonly view?: FacilitatorView | LeaderView;
}

type Without<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;
/** A command before it has its envelope. */
export type CommandBody = Without<MeetingCommand, 'commandId' | 'device' | 'clientTime'>;

export type { MeetingFact, MeetingId, PersonId };
