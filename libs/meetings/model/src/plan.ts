import * as z from 'zod';
import type { SegmentId } from './ids';

/** What a stretch of the meeting is (live-meeting.md 2). */
export const SEGMENT_KINDS = [
  'arrive',
  'restorative',
  'round',
  'talk',
  'group_work',
  'individual',
  'break',
  'close',
] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** The three elements a series of meetings is built from (S3-44). */
export const ELEMENTS = ['restitution', 'problem_solving', 'a_good_life'] as const;
export type Element = (typeof ELEMENTS)[number];

/** How a conversation is led (S3-46). */
export const METHODS = ['narrative', 'solution_focused'] as const;
export type Method = (typeof METHODS)[number];

export const TIME_VISIBILITIES = ['none', 'facilitator', 'all'] as const;
export type TimeVisibility = (typeof TIME_VISIBILITIES)[number];

/** The check-in round ("siden sidst") is the first shared item, the take-away round the last (S3-42). */
export const ROUND_PURPOSES = ['check_in', 'take_away', 'other'] as const;
export type RoundPurpose = (typeof ROUND_PURPOSES)[number];

/** Who speaks first: the rotation over the six meetings, a draw, or who offers (D3). */
export const START_RULES = ['rotate', 'shuffle', 'volunteer'] as const;
export type StartRule = (typeof START_RULES)[number];

const MINUTE_MS = 60_000;
const TEXT = z.string().trim();
/** Lengths in milliseconds, whole minutes up to four hours. */
const lengthMs = z
  .int()
  .min(0)
  .max(240 * MINUTE_MS)
  .multipleOf(MINUTE_MS);

export const roundPlanSchema = z.strictObject({
  purpose: z.enum(ROUND_PURPOSES),
  /** Milliseconds per turn; null leaves the turns without a time of their own. */
  perTurnMs: lengthMs.min(MINUTE_MS).nullable(),
  startRule: z.enum(START_RULES),
});
export type RoundPlan = z.infer<typeof roundPlanSchema>;

/**
 * One stretch of a plan. `titlePublic` and `prompt` may stand on the wall; `titlePrivate` and `script` are for
 * facilitators. Plain programme data: words about a person belong in notes, and the editor says so.
 */
export const segmentPlanSchema = z.strictObject({
  id: z.uuid().transform((id) => id.toLowerCase() as SegmentId),
  kind: z.enum(SEGMENT_KINDS),
  element: z.enum(ELEMENTS).nullable(),
  titlePublic: TEXT.min(1).max(80),
  titlePrivate: TEXT.max(80),
  /** The question to the room, shown to everybody; empty when there is none. */
  prompt: TEXT.max(160),
  /** What the facilitator may say, one thought a line. */
  script: TEXT.max(2_000),
  plannedMs: lengthMs.min(MINUTE_MS),
  /** Minutes that re-planning may not take without an explicit confirm (invariant 14). */
  protectedMinMs: lengthMs,
  timeVisible: z.enum(TIME_VISIBILITIES),
  /** Restorative and individual work begin quiet: no sounds, no pop-ups, the screen dimmed to one line. */
  quiet: z.boolean(),
  round: roundPlanSchema.nullable(),
  /** Yoga led by an instructor. Restitution opens every meeting, yoga does so at four of six (S3-43, I-24). */
  yoga: z.boolean().optional(),
  /** Left out where the conversation follows no named method. */
  method: z.enum(METHODS).optional(),
  materials: z.array(TEXT.min(1).max(120)).max(12),
  cautions: z.array(TEXT.min(1).max(200)).max(12),
});
export type SegmentPlan = z.infer<typeof segmentPlanSchema>;

export const planSchema = z.strictObject({ segments: z.array(segmentPlanSchema).min(1).max(40) });
export type Plan = z.infer<typeof planSchema>;

/** Length of a plan in milliseconds. */
export function planTotalMs(plan: Plan): number {
  return plan.segments.reduce((sum, segment) => sum + segment.plannedMs, 0);
}
