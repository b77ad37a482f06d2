import type { HomeFacts } from '@kreds/programmes/model';

const LEADING = ['facilitator', 'co_facilitator', 'guest'];

/** Who leads a network gets the day; who belongs to one gets the own path; others get the start. */
export function homeOf(facts: HomeFacts | undefined): 'today' | 'leader' | 'start' {
  const relations = facts?.networks.map((network) => network.relation) ?? [];
  if (relations.some((relation) => LEADING.includes(relation))) return 'today';
  return relations.includes('leader') ? 'leader' : 'start';
}
