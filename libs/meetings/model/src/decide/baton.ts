import { isVacantFor, VACANT_AFTER_MS } from '../rights';
import type { BatonMove, MeetingState } from '../state';
import { ALREADY, happens, refuses, type Asking, type Rule, type Ruling } from './ruling';

/** Whoever lost the lead while reachable may take it back in one tap for this long, ms (section 5). */
export const TAKE_BACK_MS = 10_000;

/** Offering to oneself withdraws the offer. Leaders are never offered the lead; guests may be (5a). */
export const offerBaton: Rule<'OfferBaton'> = (state, { to }, { actor }) => {
  const person = state.people.find((one) => one.personId === to);
  if (!person) return refuses('meetings.unknown-person');
  if (to === actor && state.baton.offeredTo === null) return ALREADY;
  if (state.baton.offeredTo === to) return ALREADY;
  if (person.role === 'leader') return refuses('meetings.not-allowed');
  return happens({ type: 'BatonOffered', to });
};

export const acceptBaton: Rule<'AcceptBaton'> = (state, { batonEpoch }, { actor }) => {
  const { baton } = state;
  if (baton.holder === actor) return ALREADY;
  if (baton.offeredTo !== actor || batonEpoch !== baton.epoch) return refuses('meetings.baton-not-offered');
  return moved(state, actor, baton.movedFrom === actor ? 'returned' : 'accepted');
};

/**
 * Taking needs nobody's leave but is never silent: a reachable holder's lead asks for a second confirm, and the holder may take
 * it back in one tap. Nothing here ever happens by itself (PB#3307).
 */
export const takeBaton: Rule<'TakeBaton'> = (state, { confirm }, asking) => {
  const { actor, standing } = asking;
  if (standing === 'holder') return ALREADY;
  if (mayTakeBack(state, asking)) return moved(state, actor, 'taken_back');
  if (standing !== 'co') return refuses('meetings.not-allowed');
  if (isVacantFor(asking, VACANT_AFTER_MS)) return moved(state, actor, 'taken');
  if (!confirm) return refuses('meetings.confirm-take', { leaderId: state.baton.holder });
  return moved(state, actor, 'taken_while_reachable');
};

function mayTakeBack({ baton }: MeetingState, { actor, now }: Asking): boolean {
  if (baton.movedHow !== 'taken_while_reachable' || baton.movedFrom !== actor) return false;
  return baton.movedAt !== null && now - baton.movedAt <= TAKE_BACK_MS;
}

function moved({ baton }: MeetingState, to: Asking['actor'], how: BatonMove): Ruling {
  return happens({ type: 'BatonMoved', from: baton.holder, to, epoch: baton.epoch + 1, how });
}

/** A steward is a leader named for this meeting, and only where no second facilitator could take over (section 4). */
export const nameSteward: Rule<'NameSteward'> = (state, { personId }) => {
  if (state.steward === personId) return ALREADY;
  if (personId === null) return happens({ type: 'StewardNamed', personId });
  if (state.people.some((person) => person.role === 'co_facilitator')) return refuses('meetings.steward-not-needed');
  const person = state.people.find((one) => one.personId === personId);
  if (person?.role !== 'leader') return refuses('meetings.unknown-person');
  if (!person.member) return refuses('meetings.not-yet-member');
  return happens({ type: 'StewardNamed', personId });
};
