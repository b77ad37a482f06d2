import { evolveBeside } from './evolve/beside';
import { evolveCore } from './evolve/core';
import { remember } from './evolve/memory';
import type { MeetingEvent, RestoredState } from './events';
import type { MeetingState } from './state';

/**
 * The meeting after one more event. Pure and total: the same log gives the same state on every server (invariants 15, 16).
 * @param event the next line of the log; its `seq` is `state.seq + 1`
 */
export function evolve(state: MeetingState, event: MeetingEvent): MeetingState {
  return {
    ...state,
    ...evolveCore(restorable(state), event),
    ...evolveBeside(state, event),
    ...remember(state, event),
    seq: event.seq,
    lastAt: Math.max(state.lastAt, event.at),
  };
}

/** The part of the state that undo can put back. */
function restorable(state: MeetingState): RestoredState {
  const { life, segments, currentSegment, quiet, curtain, plannedEnd, startedAt, endedAt, catchUps, people } = state;
  return { life, segments, currentSegment, quiet, curtain, plannedEnd, startedAt, endedAt, catchUps, people };
}
