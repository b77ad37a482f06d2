import type { ApologyCode } from '../codes';
import type { PersonId } from '../ids';
import type { FacilitatorView, LeaderView, ScreenView } from '../views';
import type { Language } from '@kreds/kernel';
import type { HelpContact, Outage, PersonPresence } from './contacts';

/** Somebody with a borrowed phone waits at the door; `sign` is two digits that stand on that phone. */
export interface DoorView {
  readonly id: string;
  readonly sign: string;
  /** Epoch ms. */
  readonly askedAt: number;
}

interface Snapshot {
  readonly seq: number;
  /** Server time, epoch ms. */
  readonly serverNow: number;
}

/** `GET /api/meetings/:id/live` for those who lead. */
export interface FacilitatorSnapshot extends Snapshot {
  readonly audience: 'facilitator';
  readonly me: PersonId;
  readonly view: FacilitatorView;
  readonly presence: readonly PersonPresence[];
  readonly doors: readonly DoorView[];
  /** Who has said beforehand that they cannot come. */
  readonly apologies: readonly { readonly personId: PersonId; readonly code: ApologyCode }[];
  /** Present while nobody has acted since an outage that a running clock went through. */
  readonly serverAway: Outage | null;
}

/** `GET /api/meetings/:id/live` for a leader, signed in or on a borrowed phone. */
export interface LeaderSnapshot extends Snapshot {
  readonly audience: 'leader';
  readonly me: PersonId;
  readonly view: LeaderView;
  /** Whom to call on the day; null when nobody who leads has given a number. */
  readonly help: HelpContact | null;
}

export type LiveSnapshot = FacilitatorSnapshot | LeaderSnapshot;

/** `GET /api/wall/live`. `meetingId` is what the socket's handshake needs; the picture itself is `view` alone. */
export interface WallSnapshot extends Snapshot {
  readonly audience: 'screen';
  readonly meetingId: string;
  readonly language: Language;
  readonly view: ScreenView;
}
