import { freshClock } from './clock';
import type { PersonId } from './ids';
import type { SegmentPlan } from './plan';
import type { MeetingFacts, MeetingPerson, MeetingState, Round, Segment } from './state';
import type { RestoredState } from './events';

/** A segment that nobody has entered yet. */
export function upcomingSegment(plan: SegmentPlan, people: readonly MeetingPerson[]): Segment {
  return {
    plan,
    state: 'upcoming',
    enteredAt: null,
    clock: freshClock(plan.plannedMs),
    round: plan.round === null ? null : readyRound(plan, people),
    protectedMinMs: plan.protectedMinMs,
  };
}

/** The turns of a round nobody has entered: the leaders who are here, in today's order. */
export function readyRound(plan: SegmentPlan, people: readonly MeetingPerson[]): Round {
  const turns = people
    .filter((person) => person.role === 'leader' && person.here)
    .map(({ personId }) => ({ personId, state: 'waiting' as const, clock: freshClock(plan.round?.perTurnMs ?? 0) }));
  return { state: 'ready', turns, turnHeld: false, closedAnyway: false };
}

/**
 * Where every fold starts: a scheduled meeting with an empty log.
 * @throws Error when nobody could lead it, which the plan's own check rules out
 */
export function initialState(facts: MeetingFacts): MeetingState {
  const people = facts.people.map(({ personId, role, member }): MeetingPerson => ({
    personId,
    role,
    member,
    here: false,
    arrivedAt: null,
    leftAt: null,
    attendance: member ? null : 'not_yet_member',
  }));
  const start: RestoredState = {
    life: 'scheduled',
    segments: facts.plan.segments.map((plan) => upcomingSegment(plan, people)),
    currentSegment: null,
    quiet: false,
    curtain: false,
    plannedEnd: facts.plannedEnd,
    startedAt: null,
    endedAt: null,
    catchUps: [],
    people,
  };
  return {
    ...start,
    id: facts.id,
    networkId: facts.networkId,
    planVersion: facts.planVersion,
    seq: 0,
    lastAt: 0,
    baton: {
      holder: firstLead(facts),
      epoch: 0,
      offeredTo: null,
      movedAt: null,
      movedFrom: null,
      movedHow: null,
    },
    steward: null,
    sealedAt: null,
    plannedStart: facts.plannedStart,
    reported: false,
    movedSeq: 0,
    undoable: [],
    memory: { base: start, events: [], lastCommandId: null, undone: [] },
  };
}

function firstLead(facts: MeetingFacts): PersonId {
  const lead =
    facts.people.find((person) => person.role === 'facilitator') ??
    facts.people.find((person) => person.role === 'co_facilitator');
  if (!lead) throw new Error(`meeting ${facts.id} has nobody who can lead it`);
  return lead.personId;
}
