import type { MeetingFacts, MeetingState, PersonId, PersonRole } from '@kreds/meetings/model';
import type { MeetingDetail } from '../wire';

/** Answer of `GET /api/meetings/:id/run-sheet`: enough to run the meeting by the same rules on the device itself. */
export interface RunSheet {
  readonly meeting: MeetingDetail;
  readonly facts: MeetingFacts;
  /** The fold as of then; holds no word that anybody wrote in the meeting. */
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
