import type { MeetingEvent, RestoredState } from '../events';
import type { PersonId, SegmentId } from '../ids';
import { speakerOf } from './rounds';

/**
 * What an event leaves behind and what it builds on, as short keys. A later event depends on an earlier one when it names
 * something that the earlier one touched (5a); then the earlier one cannot be undone before the later one.
 *
 * life           whether the meeting runs, is held or is over
 * s:S  r:S       a segment; the turns of its round taken together (leaving a round names them all)
 * floor:S        who has the floor in a round (beginning a turn needs it free)
 * t:S:P          one person's turn
 * l:S  l:S:P     the length of a segment's or a turn's clock
 * end            the promised end
 * p:P            that a person is here
 */
export interface Traces {
  readonly touched: readonly string[];
  readonly names: readonly string[];
}

const NONE: Traces = { touched: [], names: [] };
const both = (...keys: string[]): Traces => ({ touched: keys, names: keys });

/** @param core the state before the event */
export function tracesOf(core: RestoredState, event: MeetingEvent): Traces {
  switch (event.type) {
    case 'SegmentEntered':
      return { touched: [`s:${event.segmentId}`], names: [`s:${event.segmentId}`, 'life'] };
    case 'SegmentLeft':
      return {
        touched: [`s:${event.segmentId}`],
        names: [`s:${event.segmentId}`, `r:${event.segmentId}`, `floor:${event.segmentId}`],
      };
    case 'SegmentSkipped':
      return both(`s:${event.segmentId}`);
    case 'SegmentInserted':
      return { touched: [`s:${event.segment.id}`], names: [`s:${event.afterSegmentId}`, 'life'] };
    case 'Held':
    case 'Resumed':
      return both('life');
    case 'MeetingEnded':
    case 'MeetingAbandoned':
    case 'MeetingReopened':
      return { touched: ['life'], names: ['life', ...currentKeys(core)] };
    case 'TurnBegan':
    case 'TurnResumed':
    case 'TurnHeld':
      return turnTraces(core, event.segmentId, event.personId, ['life', `floor:${event.segmentId}`]);
    case 'TurnEnded':
    case 'TurnPassed':
    case 'TurnDeferred':
    case 'TurnAbsent':
    case 'TurnWaiting':
      return turnTraces(core, event.segmentId, event.personId, []);
    case 'OrderSet':
      return both(`r:${event.segmentId}`, ...event.order.map((personId) => `t:${event.segmentId}:${personId}`));
    case 'ClockAdjusted':
      return clockTraces(event.segmentId, event.personId);
    case 'PlanAdjusted':
      return planTraces(event);
    case 'TimeVisibleSet':
      return { touched: [], names: [`s:${event.segmentId}`] };
    case 'PersonArrived':
    case 'PersonLeft':
      return personTraces(core, event.personId);
    default:
      return NONE;
  }
}

function turnTraces(core: RestoredState, segmentId: SegmentId, personId: PersonId, also: readonly string[]): Traces {
  const turn = `t:${segmentId}:${personId}`;
  const round = core.segments.find(({ plan }) => plan.id === segmentId)?.round;
  const spoke = round ? speakerOf(round)?.personId === personId : false;
  const takesFloor = also.length > 0;
  return {
    touched: [turn, `r:${segmentId}`, ...(spoke || takesFloor ? [`floor:${segmentId}`] : [])],
    names: [turn, `s:${segmentId}`, `p:${personId}`, ...also],
  };
}

function clockTraces(segmentId: SegmentId, personId: PersonId | null): Traces {
  const segment = `s:${segmentId}`;
  if (personId === null) return { touched: [`l:${segmentId}`], names: [`l:${segmentId}`, segment] };
  const turn = `${segmentId}:${personId}`;
  return { touched: [`l:${turn}`], names: [`l:${turn}`, `t:${turn}`, segment] };
}

function planTraces(event: Extract<MeetingEvent, { type: 'PlanAdjusted' }>): Traces {
  const lengths = event.lengths.map(({ segmentId }) => `l:${segmentId}`);
  const segments = event.lengths.map(({ segmentId }) => `s:${segmentId}`);
  const dropped = event.dropped.map((segmentId) => `s:${segmentId}`);
  return { touched: [...lengths, ...dropped, 'end'], names: [...lengths, ...segments, ...dropped, 'end'] };
}

/** Coming and going changes every round's seats: leaving a round, or ending the meeting, builds on who was there. */
function personTraces(core: RestoredState, personId: PersonId): Traces {
  const rounds = core.segments.filter(({ round }) => round !== null).map(({ plan }) => `r:${plan.id}`);
  const current = core.currentSegment;
  const seat = current === null ? [] : [`t:${current}:${personId}`];
  return { touched: [`p:${personId}`, ...rounds, ...seat], names: [`p:${personId}`, ...seat] };
}

function currentKeys(core: RestoredState): readonly string[] {
  const current = core.currentSegment;
  return current === null ? [] : [`s:${current}`, `r:${current}`, `floor:${current}`];
}
