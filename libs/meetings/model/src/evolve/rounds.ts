import { freshClock, startClock, stopClock } from '../clock';
import type { PersonId } from '../ids';
import type { Round, Turn } from '../state';
import type { RoundLife, TurnLife } from '../states';

/** Turns that somebody still has to take. A round is not complete while there is one (D1, invariant 13). */
export function isOpenTurn(turn: Turn): boolean {
  return turn.state === 'waiting' || turn.state === 'deferred';
}

export function speakerOf(round: Round): Turn | undefined {
  return round.turns.find((turn) => turn.state === 'speaking');
}

/** Whether anybody is speaking, waiting or deferred; leaving such a round needs an explicit `closeAnyway`. */
export function isOpenRound(round: Round): boolean {
  return round.turns.some((turn) => isOpenTurn(turn) || turn.state === 'speaking');
}

export function changeTurn(round: Round, personId: PersonId, change: (turn: Turn) => Turn): Round {
  return { ...round, turns: round.turns.map((turn) => (turn.personId === personId ? change(turn) : turn)) };
}

/** Puts a turn into a state where its clock stands. */
export function settle(state: TurnLife, at: number): (turn: Turn) => Turn {
  return (turn) => ({ ...turn, state, clock: stopClock(turn.clock, at) });
}

export function begin(at: number): (turn: Turn) => Turn {
  return (turn) => ({ ...turn, state: 'speaking', clock: startClock(turn.clock, at) });
}

export function waitingTurn(personId: PersonId, perTurnMs: number | null): Turn {
  return { personId, state: 'waiting', clock: freshClock(perTurnMs ?? 0) };
}

/** The same turns with one person's put last. */
export function putLast(round: Round, personId: PersonId): Round {
  const own = round.turns.filter((turn) => turn.personId === personId);
  return { ...round, turns: [...round.turns.filter((turn) => turn.personId !== personId), ...own] };
}

/**
 * Puts the round's own state right after its turns changed, so that the two can never disagree. `ready` lasts until the first
 * turn is touched and never comes back; `held` means that somebody has the floor while the clock stands.
 */
export function settleRound(round: Round, meetingHeld: boolean): Round {
  return { ...round, state: roundLife(round, meetingHeld) };
}

function roundLife(round: Round, meetingHeld: boolean): RoundLife {
  if (speakerOf(round)) return meetingHeld || round.turnHeld ? 'held' : 'speaking';
  if (round.turns.length > 0 && (round.closedAnyway || !round.turns.some(isOpenTurn))) return 'complete';
  const untouched = round.turns.every((turn) => turn.state === 'waiting' || turn.state === 'absent');
  return round.state === 'ready' && untouched ? 'ready' : 'between';
}
