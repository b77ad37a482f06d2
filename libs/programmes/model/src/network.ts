import { accepted, type Outcome, refused } from '@kreds/kernel';
import { NETWORK_SIZE } from './size';

/** `forming` while leaders are placed, `running` from the first meeting on, `finished` for good. */
export const NETWORK_STATES = ['forming', 'running', 'finished'] as const;
export type NetworkState = (typeof NETWORK_STATES)[number];

const NEXT: Readonly<Record<NetworkState, NetworkState | undefined>> = {
  forming: 'running',
  running: 'finished',
  finished: undefined,
};

export interface StartFacts {
  readonly state: NetworkState;
  /** Members who have not left. */
  readonly members: number;
  /** Facilitators and co-facilitators; guests do not count. */
  readonly facilitators: number;
}

/** A network starts with 5 to 7 members and somebody to lead it. */
export function canStart(
  facts: StartFacts,
): Outcome<'running', 'programmes.network-state' | 'programmes.too-few-members' | 'programmes.no-facilitator'> {
  if (facts.state !== 'forming') return refused('programmes.network-state');
  if (facts.members < NETWORK_SIZE.min) {
    return refused('programmes.too-few-members', { members: facts.members, needed: NETWORK_SIZE.min });
  }
  if (facts.facilitators < 1) return refused('programmes.no-facilitator');
  return accepted('running');
}

/** A network only moves forward: forming, running, finished. */
export function moveNetwork(facts: StartFacts, to: NetworkState): ReturnType<typeof canStart> | Outcome<NetworkState> {
  if (NEXT[facts.state] !== to) return refused('programmes.network-state');
  return to === 'running' ? canStart(facts) : accepted(to);
}
