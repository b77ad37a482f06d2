import type { PersonRole } from '../codes';
import type { PersonId } from '../ids';
import type { MeetingFacts, MeetingState } from '../state';
import type { MeetingDetail } from './planning';

/** Answer of `GET /api/meetings/:id/run-sheet`: enough to run the meeting by the same rules on the device itself. */
export interface RunSheet {
  readonly meeting: MeetingDetail;
  readonly facts: MeetingFacts;
  /** The fold as of now; holds no word that anybody wrote in the meeting. */
  readonly state: MeetingState;
  readonly people: readonly {
    readonly personId: PersonId;
    readonly role: PersonRole;
    readonly firstName: string;
    readonly fullName: string;
  }[];
  readonly programmeName: string;
  readonly networkName: string;
  /** Epoch ms. */
  readonly serverNow: number;
}
