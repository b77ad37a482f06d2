import type { MeetingState, Segment } from './state';

/** The segment the group is at; null before the first and in an empty plan. */
export function currentSegmentOf(state: MeetingState): Segment | null {
  return state.segments.find((segment) => segment.plan.id === state.currentSegment) ?? null;
}

/** True from start to end, also on hold. */
export function isUnderWay(state: Pick<MeetingState, 'life'>): boolean {
  return state.life === 'running' || state.life === 'held' || state.life === 'closing';
}

/** What still lies ahead of the current segment, in order; what was skipped or left behind is not counted. */
export function upcomingSegmentsOf(state: MeetingState): readonly Segment[] {
  const current = state.segments.findIndex((segment) => segment.plan.id === state.currentSegment);
  return state.segments.slice(current + 1).filter((segment) => segment.state === 'upcoming');
}
