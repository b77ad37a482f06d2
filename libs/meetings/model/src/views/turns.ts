import { lengthMs } from '../clock';
import type { MeetingClock, Round, Segment, Turn } from '../state';

/** The turn that is spoken now, also while it is held; null between turns. */
export function speakingTurn(round: Round): Turn | null {
  return round.turns.find((turn) => turn.state === 'speaking') ?? null;
}

/** Who speaks after this: the first who waits, then whoever asked to be last; null when nobody is left or the round was closed. */
export function nextTurn(round: Round): Turn | null {
  if (round.state === 'complete') return null;
  return (
    round.turns.find((turn) => turn.state === 'waiting') ??
    round.turns.find((turn) => turn.state === 'deferred') ??
    null
  );
}

/** True when the turns of this segment have a time of their own; without one there is nothing to count down. */
export function turnsAreTimed(segment: Segment): boolean {
  return segment.plan.round !== null && segment.plan.round.perTurnMs !== null;
}

/** A clock copied field by field, so that nothing else on the object travels. */
export function clockFields(clock: MeetingClock): MeetingClock {
  return {
    plannedMs: clock.plannedMs,
    accumulatedMs: clock.accumulatedMs,
    runningSince: clock.runningSince,
    adjustedMs: clock.adjustedMs,
  };
}

/** When a running clock reaches zero, epoch ms, be that past or future; null while it stands. */
export function runsOutAt(clock: MeetingClock): number | null {
  if (clock.runningSince === null) return null;
  return clock.runningSince + lengthMs(clock) - clock.accumulatedMs;
}
