import type { EventOf, RestoredState } from '../events';
import { readyRound } from '../initial-state';
import type { PersonId, SegmentId } from '../ids';
import { startClock, stopClock } from '../clock';
import type { MeetingPerson, Round, Segment, Turn } from '../state';
import { begin, changeTurn, isOpenTurn, putLast, settle, waitingTurn } from './rounds';
import { changeRound } from './segments';

type TurnEvent = EventOf<
  'TurnBegan' | 'TurnEnded' | 'TurnHeld' | 'TurnResumed' | 'TurnPassed' | 'TurnDeferred' | 'TurnAbsent' | 'TurnWaiting'
>;

/** What each event does to a round; the round's own state follows from its turns. */
const TURN_CHANGES: Readonly<
  Record<TurnEvent['type'], (round: Round, event: TurnEvent, perTurnMs: number | null) => Round>
> = {
  TurnBegan: (round, { personId, at }) => ({
    ...changeTurn(round, personId, begin(at)),
    turnHeld: false,
    closedAnyway: false,
  }),
  TurnEnded: (round, { personId, at }) => ({ ...changeTurn(round, personId, settle('done', at)), turnHeld: false }),
  TurnHeld: (round, { personId, at }) => ({
    ...changeTurn(round, personId, (turn) => ({ ...turn, clock: stopClock(turn.clock, at) })),
    turnHeld: true,
  }),
  TurnResumed: (round, { personId, at }) => ({
    ...changeTurn(round, personId, (turn) => ({ ...turn, clock: startClock(turn.clock, at) })),
    turnHeld: false,
  }),
  TurnPassed: (round, { personId, at }) => leaveFloor(round, personId, settle('passed', at)),
  TurnDeferred: (round, { personId, at }) => putLast(leaveFloor(round, personId, settle('deferred', at)), personId),
  TurnAbsent: (round, { personId, at }) => leaveFloor(round, personId, settle('absent', at)),
  TurnWaiting: (round, { personId, at }, perTurnMs) =>
    round.turns.some((turn) => turn.personId === personId)
      ? leaveFloor(round, personId, settle('waiting', at))
      : { ...round, turns: [...round.turns, waitingTurn(personId, perTurnMs)], closedAnyway: false },
};

/** The hold belongs to whoever has the floor, so it goes with that person only. */
function leaveFloor(round: Round, personId: PersonId, change: (turn: Turn) => Turn): Round {
  const spoke = round.turns.some((turn) => turn.personId === personId && turn.state === 'speaking');
  return { ...changeTurn(round, personId, change), turnHeld: spoke ? false : round.turnHeld };
}

export function turnChanged(core: RestoredState, event: TurnEvent): RestoredState {
  const change = TURN_CHANGES[event.type];
  const perTurnMs = core.segments.find(({ plan }) => plan.id === event.segmentId)?.plan.round?.perTurnMs ?? null;
  const changed = changeRound(core, event.segmentId, (round) => change(round, event, perTurnMs));
  const called = event.type === 'TurnBegan' || event.type === 'TurnWaiting';
  return called ? withoutCatchUp(changed, event.segmentId, event.personId) : changed;
}

function withoutCatchUp(core: RestoredState, segmentId: SegmentId, personId: PersonId): RestoredState {
  const catchUps = core.catchUps.filter((one) => one.segmentId !== segmentId || one.personId !== personId);
  return { ...core, catchUps };
}

/** New order of those who still wait; the others keep their places. Who is put before somebody waiting waits again. */
export function orderSet(core: RestoredState, event: EventOf<'OrderSet'>): RestoredState {
  return changeRound(core, event.segmentId, (round) => {
    const turns = new Map(round.turns.map((turn) => [turn.personId, turn]));
    const open = event.order.flatMap((personId) => turns.get(personId) ?? []).filter(isOpenTurn);
    const lastWaiting = open.findLastIndex((turn) => turn.state === 'waiting');
    const queue = open.map((turn, place): Turn => (place < lastWaiting ? { ...turn, state: 'waiting' } : turn));
    return { ...round, turns: round.turns.map((turn) => (isOpenTurn(turn) ? (queue.shift() ?? turn) : turn)) };
  });
}

/** Rounds that nobody has entered list exactly the leaders who are here (invariant 3). */
export function reseat(segment: Segment, people: readonly MeetingPerson[]): Segment {
  const untouched = segment.state === 'upcoming' || segment.state === 'skipped';
  return untouched && segment.round ? { ...segment, round: readyRound(segment.plan, people) } : segment;
}
