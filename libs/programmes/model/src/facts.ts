import type { MembershipId, NetworkId, PersonId } from './ids';

/** A leader has become a member of a network. */
export interface MemberPlaced {
  readonly type: 'networks.member-placed.v1';
  readonly networkId: NetworkId;
  readonly membershipId: MembershipId;
  readonly personId: PersonId;
  readonly joinedFromMeeting: number;
}

/** A member has left; from now on the network answers that person as if it did not exist. */
export interface MemberLeft {
  readonly type: 'networks.member-left.v1';
  readonly networkId: NetworkId;
  readonly membershipId: MembershipId;
  readonly personId: PersonId;
  readonly leftAfterMeeting: number;
}
