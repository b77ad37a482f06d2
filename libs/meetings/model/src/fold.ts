import { evolve } from './evolve';
import type { MeetingEvent } from './events';
import type { MeetingState } from './state';

/**
 * A meeting's state from its log.
 * @param events in order of `seq`, following on `initial.seq`
 * @throws Error when a line is missing or out of order; the log is broken then and nobody may build on it
 */
export function fold(initial: MeetingState, events: Iterable<MeetingEvent>): MeetingState {
  let state = initial;
  for (const event of events) {
    if (event.seq !== state.seq + 1) throw new Error(`meeting ${state.id}: line ${event.seq} follows ${state.seq}`);
    state = evolve(state, event);
  }
  return state;
}
