import type { Id, Language } from '@kreds/kernel';

/** Nobody has shown who they are. */
export interface Anonymous {
  readonly kind: 'anonymous';
}

/** A person with a sign-in. Rights inside a network follow from the relation to it, never from this alone. */
export interface AccountActor {
  readonly kind: 'account';
  readonly personId: Id<'Person'>;
  readonly sessionId: string;
  readonly administrator: boolean;
  readonly language: Language;
  /** When the passphrase was last shown in this session, in epoch milliseconds; null when that is not known. */
  readonly provedAt: number | null;
  /** The refusal that answers everything but the rows with `evenWithheld`, until the person has done what it says. */
  readonly withheld?: string;
}

/** The screen on the wall of one meeting: its cookie opens nothing else, and no other cookie opens it. */
export interface RoomScreenActor {
  readonly kind: 'room-screen';
  readonly meetingId: Id<'Meeting'>;
}

/** A member on a borrowed phone, let in to one meeting by the facilitator; no sign-in, no note (live-meeting.md 8.6). */
export interface RoomGuestActor {
  readonly kind: 'room-guest';
  readonly meetingId: Id<'Meeting'>;
  readonly personId: Id<'Person'>;
}

export type Actor = Anonymous | AccountActor | RoomScreenActor | RoomGuestActor;
export type PrincipalKind = Exclude<Actor['kind'], 'anonymous'>;
