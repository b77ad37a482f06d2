import type { PersonPresence } from '../live/snapshot';
import { takesPart } from './circle-rows';
import type { FacilitatorPerson, FacilitatorView, PersonId } from '@kreds/meetings/model';

/** Who leads, as one person who could lead sees it. */
export interface BatonPart {
  readonly mine: boolean;
  readonly holderName: string;
  /** Nobody reaches whoever leads. */
  readonly vacant: boolean;
  /** I may take it: I am a facilitator and do not hold it. */
  readonly mayTake: boolean;
  readonly offeredToMe: boolean;
  /** First name of whom it is offered to; empty when to nobody. */
  readonly offeredToName: string;
  /** I lost it a moment ago and may take it back until then, epoch ms. */
  readonly takeBackUntil: number | null;
  /** Another facilitator who could take over, first somebody who is on line; null when there is none. */
  readonly second: { readonly name: string; readonly online: boolean } | null;
  /** Whom I may offer it to. */
  readonly candidates: readonly FacilitatorPerson[];
}

export function batonPart(view: FacilitatorView, me: PersonId, presence: readonly PersonPresence[] = []): BatonPart {
  const { baton, people } = view;
  const nameOf = (id: PersonId | null): string => people.find(({ personId }) => personId === id)?.firstName ?? '';
  const facilitators = people.filter(({ role }) => role === 'facilitator' || role === 'co_facilitator');
  const mine = baton.holder === me;
  return {
    mine,
    holderName: nameOf(baton.holder),
    vacant: baton.life === 'vacant',
    mayTake: !mine && facilitators.some(({ personId }) => personId === me),
    offeredToMe: baton.offeredTo === me,
    offeredToName: nameOf(baton.offeredTo),
    takeBackUntil: baton.takeBackBy === me ? baton.takeBackUntil : null,
    second: second(
      facilitators.filter(({ personId }) => personId !== baton.holder),
      presence,
    ),
    candidates: people.filter(({ personId, role }) => role !== 'leader' && personId !== baton.holder),
  };
}

function second(others: readonly FacilitatorPerson[], presence: readonly PersonPresence[]): BatonPart['second'] {
  const isOnline = ({ personId }: FacilitatorPerson): boolean =>
    presence.some((one) => one.personId === personId && one.status !== 'away');
  const there = others.find(isOnline);
  const whoever = there ?? others[0];
  return whoever ? { name: whoever.firstName, online: there !== undefined } : null;
}

/** Who would be named steward: leaders, while no second facilitator is there. */
export function stewardCandidates(view: FacilitatorView): readonly FacilitatorPerson[] {
  const facilitators = view.people.filter(({ role }) => role === 'facilitator' || role === 'co_facilitator');
  return facilitators.length > 1 ? [] : view.people.filter(takesPart);
}
