import type { HomeFacts, JourneyView, NetworkRelation, NetworkSummary } from '@kreds/programmes/model';

export function network(number: number, relation: NetworkRelation): NetworkSummary {
  return {
    id: `n${number}` as NetworkSummary['id'],
    name: `Netværk ${number}`,
    programmeId: 'p' as NetworkSummary['programmeId'],
    programmeName: { da: 'Ledere', en: 'Leaders' },
    state: 'running',
    language: 'da',
    memberCount: 6,
    relation,
  };
}

export function facts(over: Partial<HomeFacts> = {}): HomeFacts {
  return { administrator: false, networks: [], staffOf: [], journeys: [], ...over };
}

export function staff(role: 'programme_lead' | 'evaluator'): HomeFacts['staffOf'] {
  return [{ programmeId: 'p' as NetworkSummary['programmeId'], programmeName: { da: 'L', en: 'L' }, role }];
}

/** A path of a talk, two meetings and a closing talk; the first `held` are held. */
export function journey(held: number): JourneyView {
  const kinds = ['opening_conversation', 'meeting', 'meeting', 'closing_conversation'] as const;
  const steps = kinds.map((kind, index) => ({
    id: `s${index + 1}` as JourneyView['steps'][number]['id'],
    kind,
    meetingNumber: kind === 'meeting' ? index : null,
    position: index + 1,
    optional: false,
    state: index < held ? ('held' as const) : ('not_yet' as const),
    date: null,
  }));
  return {
    membershipId: 'm' as JourneyView['membershipId'],
    networkId: 'n1' as JourneyView['networkId'],
    personId: 'x' as JourneyView['personId'],
    displayName: 'Niels Prøvesen',
    steps,
    nextStepId: steps[held]?.id ?? null,
  };
}
