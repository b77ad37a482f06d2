import type { FacilitatorView, PersonId } from '@kreds/meetings/model';
import type { LinkState } from '@kreds/platform-web';
import type { DoorRequest, Outage } from '../live/snapshot';
import type { BatonPart } from './baton-part';
import type { PlanTime } from './plan-time';

/** What may stand between header and centre: the most urgent alone, so that one thing is asked at a time. */
export type Hint =
  | { readonly kind: 'refused' }
  | { readonly kind: 'taken'; readonly seconds: number }
  | { readonly kind: 'vacant' }
  | { readonly kind: 'offer' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'problem' }
  | { readonly kind: 'door'; readonly door: DoorRequest }
  | { readonly kind: 'away'; readonly outage: Outage }
  | { readonly kind: 'local' }
  | { readonly kind: 'last-round'; readonly needs: number; readonly left: number }
  | { readonly kind: 'catch-up'; readonly personId: PersonId };

export interface HintFacts {
  readonly view: FacilitatorView;
  readonly baton: BatonPart;
  readonly time: PlanTime;
  readonly doors: readonly DoorRequest[];
  readonly serverAway: Outage | null;
  readonly link: LinkState;
  readonly now: number;
  readonly refused: boolean;
  /** A run led from this computer waits to be handed in. */
  readonly localRun: boolean;
  /** Hints that were answered with "no" on this device. */
  readonly dismissed: ReadonlySet<string>;
}

const UNDER_WAY: readonly string[] = ['running', 'held', 'closing'];

/** The one hint to show, or none. */
export function hintOf(facts: HintFacts): Hint | null {
  const { view, baton, now } = facts;
  if (facts.refused) return { kind: 'refused' };
  if (baton.takeBackUntil !== null && baton.takeBackUntil > now) {
    return { kind: 'taken', seconds: Math.ceil((baton.takeBackUntil - now) / 1_000) };
  }
  if (baton.vacant && baton.mayTake && UNDER_WAY.includes(view.life)) return { kind: 'vacant' };
  if (baton.offeredToMe) return { kind: 'offer' };
  if (facts.link === 'offline' || facts.link === 'problem') return { kind: facts.link };
  const [door] = facts.doors;
  if (door && (baton.mine || baton.mayTake)) return { kind: 'door', door };
  return baton.mine ? holdersHint(facts) : null;
}

function holdersHint({ view, time, serverAway, localRun, dismissed }: HintFacts): Hint | null {
  if (localRun && !dismissed.has('local')) return { kind: 'local' };
  if (!UNDER_WAY.includes(view.life)) return null;
  if (serverAway && !dismissed.has(`away:${serverAway.until}`)) return { kind: 'away', outage: serverAway };
  if (time.lastRound && !dismissed.has('last-round')) return { kind: 'last-round', ...time.lastRound };
  const late = view.catchUps.find(
    ({ segmentId, personId }) => segmentId === view.currentSegment && !dismissed.has(`catch-up:${personId}`),
  );
  return late ? { kind: 'catch-up', personId: late.personId } : null;
}
