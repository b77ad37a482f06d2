import type { PersonId, PersonRole } from '@kreds/meetings/model';

/** One person of a meeting, as frozen when the lobby opened. No name: names are looked up. */
export interface CastMember {
  readonly personId: PersonId;
  readonly role: PersonRole;
  /** False for a leader who joins the network from a later meeting (A3). */
  readonly member: boolean;
}
