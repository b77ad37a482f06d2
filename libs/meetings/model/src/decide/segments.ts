import type { NewEvent } from '../events';
import type { SegmentId } from '../ids';
import type { SegmentPlan } from '../plan';
import type { MeetingState, Segment } from '../state';
import { upcomingSegmentsOf } from '../whereabouts';
import { floorGivenBack, isRoundOpen } from './meeting-life';
import { ALREADY, happens, refuses, type Rule } from './ruling';

/**
 * Moves the group. The target being current already is a success, so that two taps on Next never step twice; what the person
 * saw as current must still be so. The steward may only go to what comes next.
 */
export const goTo: Rule<'GoTo'> = (state, { fromSegment, segmentId, closeAnyway }, { standing }) => {
  const target = segmentOf(state, segmentId);
  if (!target) return refuses('meetings.unknown-segment');
  if (state.currentSegment === segmentId) return ALREADY;
  if (fromSegment !== state.currentSegment) return refuses('meetings.stale-segment');
  if (standing !== 'holder' && upcomingSegmentsOf(state)[0] !== target) return refuses('meetings.not-allowed');
  const open = isRoundOpen(state);
  if (open && !closeAnyway) return refuses('meetings.round-open');
  return happens(...floorGivenBack(state), ...leaving(state, target, open), { type: 'SegmentEntered', segmentId });
};

function leaving(state: MeetingState, target: Segment, closedAnyway: boolean): readonly NewEvent[] {
  const segmentId = state.currentSegment;
  if (segmentId === null) return [];
  const reason = target.state === 'finished' ? 'returned' : 'finished';
  return [{ type: 'SegmentLeft', segmentId, reason, closedAnyway }];
}

export const skip: Rule<'Skip'> = (state, { segmentId, confirmProtected }) => {
  const segment = segmentOf(state, segmentId);
  if (!segment) return refuses('meetings.unknown-segment');
  if (segment.state === 'skipped') return ALREADY;
  if (segment.state !== 'upcoming') return refuses('meetings.wrong-state');
  if (segment.protectedMinMs > 0 && !confirmProtected) return refuses('meetings.protected-minutes');
  return happens({ type: 'SegmentSkipped', segmentId });
};

/** A break comes right after the current item; the promised end stays, the forecast follows. */
export const insertBreak: Rule<'InsertBreak'> = (state, { segmentId, ms }) => {
  const known = segmentOf(state, segmentId);
  if (known) return known.plan.kind === 'break' ? ALREADY : refuses('meetings.plan-duplicate-segment');
  if (state.currentSegment === null) return refuses('meetings.wrong-state');
  return happens({
    type: 'SegmentInserted',
    afterSegmentId: state.currentSegment,
    segment: breakPlan(segmentId, ms),
  });
};

/** `Pause` is what a break is called in Danish; it is plan data like every other title. */
function breakPlan(id: SegmentId, plannedMs: number): SegmentPlan {
  return {
    id,
    kind: 'break',
    element: null,
    titlePublic: 'Pause',
    titlePrivate: '',
    prompt: '',
    script: '',
    plannedMs,
    protectedMinMs: 0,
    timeVisible: 'all',
    quiet: false,
    round: null,
    materials: [],
    cautions: [],
  };
}

export const setTimeVisible: Rule<'SetTimeVisible'> = (state, { segmentId, timeVisible }) => {
  const segment = segmentOf(state, segmentId);
  if (!segment) return refuses('meetings.unknown-segment');
  if (segment.plan.timeVisible === timeVisible) return ALREADY;
  return happens({ type: 'TimeVisibleSet', segmentId, timeVisible });
};

export const setQuiet: Rule<'SetQuiet'> = (state, { on }) =>
  state.quiet === on ? ALREADY : happens({ type: 'QuietSet', on });

export const setCurtain: Rule<'SetCurtain'> = (state, { on }) =>
  state.curtain === on ? ALREADY : happens({ type: 'CurtainSet', on });

export function segmentOf(state: MeetingState, id: SegmentId): Segment | undefined {
  return state.segments.find((segment) => segment.plan.id === id);
}
