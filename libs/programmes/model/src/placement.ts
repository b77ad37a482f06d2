import { accepted, type Outcome, refused } from '@kreds/kernel';
import type { CompanyId, PersonId } from './ids';
import type { NetworkState } from './network';
import { MEETINGS_PER_NETWORK, NETWORK_SIZE } from './size';

export const PLACEMENT_CODES = [
  'programmes.network-finished',
  'programmes.network-full',
  'programmes.member-already',
  'programmes.was-member',
  'programmes.same-company',
  'programmes.facilitates-here',
  'programmes.placed-elsewhere',
  'programmes.joined-from-needed',
] as const;
export type PlacementCode = (typeof PLACEMENT_CODES)[number];

export interface PlacementFacts {
  readonly state: NetworkState;
  /** Everybody who is or was a member. */
  readonly members: readonly { readonly personId: PersonId; readonly companyId: CompanyId; readonly left: boolean }[];
  /** Everybody who has a part in leading the network, guests too. */
  readonly facilitatorIds: readonly PersonId[];
  /** The candidate is a member of another network of the same programme. */
  readonly memberElsewhere: boolean;
}

export interface Candidate {
  readonly personId: PersonId;
  readonly companyId: CompanyId;
  /** Number of the first meeting the new member takes part in; unsaid means the first of all. */
  readonly joinedFromMeeting?: number | undefined;
}

/**
 * May this leader be placed in this network? Two people of one company never share a network (S3-53, G1), and the
 * refusal names the rule alone. A network that already meets must be told from which meeting on (A3, G4).
 * @returns the number of the first meeting
 */
export function checkPlacement(network: PlacementFacts, candidate: Candidate): Outcome<number, PlacementCode> {
  if (network.state === 'finished') return refused('programmes.network-finished');
  const before = network.members.find((member) => member.personId === candidate.personId);
  if (before) return refused(before.left ? 'programmes.was-member' : 'programmes.member-already');
  if (network.facilitatorIds.includes(candidate.personId)) return refused('programmes.facilitates-here');
  if (network.memberElsewhere) return refused('programmes.placed-elsewhere');
  const present = network.members.filter((member) => !member.left);
  if (present.some((member) => member.companyId === candidate.companyId)) return refused('programmes.same-company');
  if (present.length >= NETWORK_SIZE.max) return refused('programmes.network-full', { max: NETWORK_SIZE.max });
  if (network.state === 'forming') return accepted(1);
  const from = candidate.joinedFromMeeting;
  if (from === undefined || from > MEETINGS_PER_NETWORK) return refused('programmes.joined-from-needed');
  return accepted(from);
}
