import { newestUndo } from '../decide/undo';
import { OWN_UNDO_MS } from '../evolve/memory';
import type { PersonId } from '../ids';
import { isStewardNow } from '../rights';
import type { MeetingPerson, MeetingState, Segment, Turn } from '../state';
import type { LeaderSeat, LeaderView, ViewContext } from '../views';
import { currentSegmentOf, isUnderWay, upcomingSegmentsOf } from '../whereabouts';
import { clockFields, nextTurn, runsOutAt, speakingTurn, turnsAreTimed } from './turns';

type Current = NonNullable<LeaderView['current']>;

/**
 * What a leader's own phone gets. Of others it holds first name and seat alone, and a seat is the same whether somebody
 * spoke or passed (D2, invariant 11); titles and scripts for facilitators, attendance and arrival times never come here.
 * @param me whose phone it is; a person who is not of the meeting gets a view without a part of their own
 */
export function leaderView(state: MeetingState, me: PersonId, ctx: ViewContext): LeaderView {
  const segment = isUnderWay(state) ? currentSegmentOf(state) : null;
  const next = nextOf(state);
  return {
    audience: 'leader',
    meetingId: state.id,
    seq: state.seq,
    life: state.life,
    networkName: ctx.networkName,
    meetingNumber: ctx.meetingNumber,
    meetingsInSeries: ctx.meetingsInSeries,
    plannedStart: state.plannedStart,
    plannedEnd: state.plannedEnd,
    leadFirstName: ctx.firstNames.get(state.baton.holder) ?? '',
    current: segment === null ? null : currentItem(segment, me, ctx),
    nextTitle: next?.plan.titlePublic ?? null,
    quiet: state.quiet,
    curtain: state.curtain,
    me: myPart(state, segment, next, me, ctx),
  };
}

/** The next item that is still to come; after the meeting there is none. */
function nextOf(state: MeetingState): Segment | null {
  const over = state.startedAt !== null && !isUnderWay(state);
  return over ? null : (upcomingSegmentsOf(state)[0] ?? null);
}

function currentItem(segment: Segment, me: PersonId, ctx: ViewContext): Current {
  const timeIsForAll = segment.plan.timeVisible === 'all';
  return {
    id: segment.plan.id,
    kind: segment.plan.kind,
    element: segment.plan.element,
    title: segment.plan.titlePublic,
    prompt: segment.plan.prompt,
    clock: timeIsForAll ? clockFields(segment.clock) : null,
    plannedUntil: timeIsForAll || segment.plan.kind === 'break' ? runsOutAt(segment.clock) : null,
    round: roundForLeaders(segment, me, ctx),
  };
}

function roundForLeaders(segment: Segment, me: PersonId, ctx: ViewContext): Current['round'] {
  const { round } = segment;
  if (round === null || segment.plan.round === null) return null;
  const speaking = speakingTurn(round);
  const seesTurnTime = segment.plan.timeVisible === 'all' || speaking?.personId === me;
  return {
    purpose: segment.plan.round.purpose,
    state: round.state,
    seats: round.turns.flatMap((turn) => seatOf(turn, ctx)),
    speaking: speaking?.personId ?? null,
    next: nextTurn(round)?.personId ?? null,
    turnClock: speaking !== null && seesTurnTime && turnsAreTimed(segment) ? clockFields(speaking.clock) : null,
  };
}

/** One seat as the others see it; an absent one is left out rather than named. */
function seatOf(turn: Turn, ctx: ViewContext): readonly LeaderSeat[] {
  const seat = { personId: turn.personId, firstName: ctx.firstNames.get(turn.personId) ?? '' };
  switch (turn.state) {
    case 'absent':
      return [];
    case 'done':
    case 'passed':
      return [{ ...seat, state: 'done' }];
    case 'waiting':
    case 'speaking':
    case 'deferred':
      return [{ ...seat, state: turn.state }];
  }
}

function myPart(
  state: MeetingState,
  segment: Segment | null,
  next: Segment | null,
  me: PersonId,
  ctx: ViewContext,
): LeaderView['me'] {
  const person: MeetingPerson | undefined = state.people.find((somebody) => somebody.personId === me);
  const turn = segment?.round?.turns.find((mine) => mine.personId === me) ?? null;
  const timed = segment !== null && turnsAreTimed(segment);
  const stewardMay = isUnderWay(state) && isStewardNow(state, me, ctx);
  return {
    personId: me,
    turn: turn?.state ?? null,
    turnClock: turn?.state === 'speaking' && timed ? clockFields(turn.clock) : null,
    here: person?.here ?? false,
    steward: state.steward === me,
    undo: myUndo(state, me, ctx.now),
    catchUp: state.catchUps.some((offer) => offer.personId === me),
    stewardMay,
    stewardWith: stewardMay ? { batonEpoch: state.baton.epoch, nextSegment: next?.plan.id ?? null } : null,
  };
}

/** My newest pass or defer, while it is young and nothing later builds on it. */
function myUndo(state: MeetingState, me: PersonId, now: number): LeaderView['me']['undo'] {
  const record = newestUndo(state, me, now);
  return record?.own ? { seq: record.seqFrom, until: record.at + OWN_UNDO_MS } : null;
}
