import { accepted, refused, type Outcome } from '@kreds/kernel';
import type { MeetingErrorCode } from './errors';
import type { Plan, SegmentPlan } from './plan';

/** The take-away round keeps at least this much whatever happens before it (live-meeting.md, fixed decisions). */
export const LEAST_PROTECTED_MS = 10 * 60_000;

type Check = (segments: readonly SegmentPlan[]) => ReturnType<typeof refused<MeetingErrorCode>> | null;

/** In this order, so that the first thing named is the first thing to mend. */
const CHECKS: readonly Check[] = [
  noSegmentTwice,
  roundRulesOnRoundsOnly,
  protectionFitsItsItem,
  checkInComesFirst,
  takeAwayComesLast,
  takeAwayIsProtected,
];

/**
 * What every network meeting's plan has to be (S3-42): the check-in round is the first shared item after arrival and
 * restitution, the take-away round the last before the close, and the latter has protected minutes.
 * The shape itself is `planSchema`'s; this looks at how the items stand together.
 */
export function checkPlan(plan: Plan): Outcome<Plan, MeetingErrorCode> {
  for (const check of CHECKS) {
    const refusal = check(plan.segments);
    if (refusal !== null) return refusal;
  }
  return accepted(plan);
}

function noSegmentTwice(segments: readonly SegmentPlan[]): ReturnType<Check> {
  const seen = new Set<string>();
  for (const { id } of segments) {
    if (seen.has(id)) return refused('meetings.plan-duplicate-segment', { segmentId: id });
    seen.add(id);
  }
  return null;
}

function roundRulesOnRoundsOnly(segments: readonly SegmentPlan[]): ReturnType<Check> {
  const odd = segments.find((segment) => (segment.kind === 'round') !== (segment.round !== null));
  return odd === undefined ? null : refused('meetings.plan-round-mismatch', { segmentId: odd.id });
}

function protectionFitsItsItem(segments: readonly SegmentPlan[]): ReturnType<Check> {
  const odd = segments.find((segment) => segment.protectedMinMs > segment.plannedMs);
  return odd === undefined ? null : refused('meetings.plan-protects-too-much', { segmentId: odd.id });
}

function checkInComesFirst(segments: readonly SegmentPlan[]): ReturnType<Check> {
  const first = segments.find(({ kind }) => kind !== 'arrive' && kind !== 'restorative');
  return first?.round?.purpose === 'check_in' ? null : refused('meetings.plan-without-check-in');
}

function takeAwayComesLast(segments: readonly SegmentPlan[]): ReturnType<Check> {
  const last = segments.findLast(({ kind }) => kind !== 'close');
  return last?.round?.purpose === 'take_away' ? null : refused('meetings.plan-without-take-away');
}

function takeAwayIsProtected(segments: readonly SegmentPlan[]): ReturnType<Check> {
  const takeAway = segments.findLast(({ round }) => round?.purpose === 'take_away');
  if (takeAway !== undefined && takeAway.protectedMinMs >= LEAST_PROTECTED_MS) return null;
  return refused('meetings.plan-unprotected-take-away');
}
