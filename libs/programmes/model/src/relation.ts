/** How a person takes part in leading a network. A guest leads a part of a meeting, for example a yoga therapist. */
export const FACILITATOR_PARTS = ['facilitator', 'co_facilitator', 'guest'] as const;
export type FacilitatorPart = (typeof FACILITATOR_PARTS)[number];

/** Standing of a person in one programme. An evaluator sees figures, never a person. */
export const STAFF_ROLES = ['programme_lead', 'evaluator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Every relation that a person can have to a network, nearest first: rights follow from it, not from a role alone. */
export const NETWORK_RELATIONS = [
  'facilitator',
  'co_facilitator',
  'guest',
  'leader',
  'programme_lead',
  'administrator',
] as const;
export type NetworkRelation = (typeof NETWORK_RELATIONS)[number];

/** The nearest of several relations; `none` answers like something that does not exist. */
export function nearest(relations: readonly NetworkRelation[]): NetworkRelation | 'none' {
  return NETWORK_RELATIONS.find((relation) => relations.includes(relation)) ?? 'none';
}

/** What each relation may do here; a right that is not listed is not given. Evaluators have no relation to a network. */
const RIGHTS = {
  /** Name, state, who leads it, who is in it. */
  'network.read': ['facilitator', 'co_facilitator', 'guest', 'leader', 'programme_lead', 'administrator'],
  /** Name, language and end of a network; who leads it; who is in it. */
  'network.manage': ['programme_lead', 'administrator'],
  /** From forming to running. */
  'network.start': ['facilitator', 'co_facilitator', 'programme_lead', 'administrator'],
  /** E-mail and phone of members and facilitators. */
  'network.contacts': ['facilitator', 'co_facilitator', 'programme_lead', 'administrator'],
  /** Who has left, when and for which coded reason. */
  'network.past-members': ['facilitator', 'co_facilitator', 'programme_lead', 'administrator'],
  /** The journeys of all members; a leader reads only the own one. */
  'journeys.read-all': ['facilitator', 'co_facilitator', 'programme_lead', 'administrator'],
  'journeys.write': ['facilitator', 'co_facilitator', 'programme_lead', 'administrator'],
} as const satisfies Record<string, readonly NetworkRelation[]>;
export type NetworkRight = keyof typeof RIGHTS;

export function mayInNetwork(relations: readonly NetworkRelation[], right: NetworkRight): boolean {
  return relations.some((relation) => (RIGHTS[right] as readonly NetworkRelation[]).includes(relation));
}
