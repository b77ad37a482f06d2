import { adjustClock, lengthMs, startClock, stopClock } from '../clock';
import type { EventOf, RestoredState } from '../events';
import type { SegmentId } from '../ids';
import { upcomingSegment } from '../initial-state';
import type { Round, Segment } from '../state';
import { changeTurn, settleRound, speakerOf, waitingTurn } from './rounds';

export function changeSegment(
  core: RestoredState,
  id: SegmentId | null,
  change: (segment: Segment) => Segment,
): RestoredState {
  if (id === null) return core;
  return { ...core, segments: core.segments.map((segment) => (segment.plan.id === id ? change(segment) : segment)) };
}

/** Changes the turns of a round; its own state and everybody's seat follow. */
export function changeRound(core: RestoredState, id: SegmentId, change: (round: Round) => Round): RestoredState {
  const held = core.life === 'held';
  const changed = changeSegment(core, id, (segment) =>
    segment.round === null ? segment : { ...segment, round: settleRound(change(segment.round), held) },
  );
  return seatEverybody(changed, id);
}

/**
 * Everybody attending has a seat in a round that is open (invariant 3): when a complete one is opened again, whoever came
 * meanwhile waits at its end, and the suggestion of a short turn is answered by that.
 */
function seatEverybody(core: RestoredState, id: SegmentId): RestoredState {
  const segment = core.segments.find(({ plan }) => plan.id === id);
  if (!segment?.round || segment.round.state === 'complete') return core;
  const seated = new Set(segment.round.turns.map((turn) => turn.personId));
  const missing = core.people.filter((one) => one.role === 'leader' && one.here && !seated.has(one.personId));
  if (missing.length === 0) return core;
  const perTurnMs = segment.plan.round?.perTurnMs ?? null;
  const turns = [...segment.round.turns, ...missing.map(({ personId }) => waitingTurn(personId, perTurnMs))];
  const round = { ...segment.round, turns };
  const catchUps = core.catchUps.filter(
    (one) => one.segmentId !== id || !missing.some(({ personId }) => personId === one.personId),
  );
  return { ...changeSegment(core, id, (same) => ({ ...same, round })), catchUps };
}

/** Stops the current segment's clock and its speaker's together (invariant 6). */
export function standStill(core: RestoredState, at: number): RestoredState {
  return changeSegment(core, core.currentSegment, (segment) => ({
    ...segment,
    clock: stopClock(segment.clock, at),
    round: segment.round && {
      ...segment.round,
      turns: segment.round.turns.map((turn) => ({ ...turn, clock: stopClock(turn.clock, at) })),
    },
  }));
}

/** Starts exactly those that ran: the segment's clock, and the speaker's unless that turn was held by itself (D6). */
export function goOn(core: RestoredState, at: number): RestoredState {
  return changeSegment(core, core.currentSegment, (segment) => ({
    ...segment,
    state: 'active',
    clock: startClock(segment.clock, at),
    round: segment.round && settleRound(speakOn(segment.round, at), false),
  }));
}

function speakOn(round: Round, at: number): Round {
  const speaker = speakerOf(round);
  if (!speaker || round.turnHeld) return round;
  return changeTurn(round, speaker.personId, (turn) => ({ ...turn, clock: startClock(turn.clock, at) }));
}

/** Whether the group is in its last segment decides what "under way" is called. */
export function lifeInside(core: RestoredState): 'running' | 'closing' {
  const current = core.segments.find((segment) => segment.plan.id === core.currentSegment);
  return current?.plan.kind === 'close' ? 'closing' : 'running';
}

export function segmentLeft(core: RestoredState, event: EventOf<'SegmentLeft'>): RestoredState {
  const left = changeSegment(core, event.segmentId, (segment) => ({
    ...segment,
    state: 'finished',
    clock: stopClock(segment.clock, event.at),
    round: segment.round && settleRound({ ...segment.round, closedAnyway: event.closedAnyway }, false),
  }));
  return { ...left, currentSegment: null };
}

/** A finished segment goes on where it stopped. Quiet follows the plan; the facilitator may change it afterwards. */
export function segmentEntered(core: RestoredState, event: EventOf<'SegmentEntered'>): RestoredState {
  const opened = changeSegment(core, event.segmentId, (segment) => ({
    ...segment,
    state: 'active',
    enteredAt: segment.enteredAt ?? event.at,
    clock: startClock(segment.clock, event.at),
  }));
  const entered = changeRound(opened, event.segmentId, (round) => ({ ...round, closedAnyway: false }));
  const target = entered.segments.find((segment) => segment.plan.id === event.segmentId);
  if (!target) return core;
  const moved = { ...entered, currentSegment: event.segmentId, quiet: target.plan.quiet };
  return { ...moved, life: lifeInside(moved) };
}

export function segmentSkipped(core: RestoredState, event: EventOf<'SegmentSkipped'>): RestoredState {
  return changeSegment(core, event.segmentId, (segment) => ({ ...segment, state: 'skipped' }));
}

export function segmentInserted(core: RestoredState, event: EventOf<'SegmentInserted'>): RestoredState {
  const place = core.segments.findIndex((segment) => segment.plan.id === event.afterSegmentId) + 1;
  return { ...core, segments: core.segments.toSpliced(place, 0, upcomingSegment(event.segment, core.people)) };
}

/** Minutes stay protected only as far as the segment still has them; `decide` asked before (invariant 14). */
export function clockAdjusted(core: RestoredState, event: EventOf<'ClockAdjusted'>): RestoredState {
  const { personId, ms } = event;
  if (personId !== null) {
    return changeRound(core, event.segmentId, (round) =>
      changeTurn(round, personId, (turn) => ({ ...turn, clock: adjustClock(turn.clock, ms) })),
    );
  }
  return changeSegment(core, event.segmentId, (segment) => {
    const clock = adjustClock(segment.clock, ms);
    return { ...segment, clock, protectedMinMs: Math.min(segment.protectedMinMs, Math.max(0, lengthMs(clock))) };
  });
}

/** The lengths are whole ones: what was added before is inside them. */
export function planAdjusted(core: RestoredState, event: EventOf<'PlanAdjusted'>): RestoredState {
  const lengths = new Map(event.lengths.map((length) => [length.segmentId, length]));
  const segments = core.segments.map((segment): Segment => {
    const length = lengths.get(segment.plan.id);
    const state = event.dropped.includes(segment.plan.id) ? 'skipped' : segment.state;
    if (!length) return { ...segment, state };
    const clock = { ...segment.clock, plannedMs: length.plannedMs, adjustedMs: 0 };
    return { ...segment, state, clock, protectedMinMs: length.protectedMinMs };
  });
  return { ...core, segments, plannedEnd: event.plannedEnd };
}
