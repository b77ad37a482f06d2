import fc from 'fast-check';
import { MEETING_ERRORS } from './errors';
import type { SegmentId } from './ids';
import type { Plan, SegmentPlan } from './plan';
import { checkPlan } from './plan-check';
import { planTemplate } from './templates';

let ids = 0;
const newId = (): SegmentId => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}` as SegmentId;
const good = (): Plan => planTemplate(2, 'da', newId);
const isRound = (purpose: string) => (segment: SegmentPlan) => segment.round?.purpose === purpose;
/** The plan with one kind of item changed. */
function changed(which: (segment: SegmentPlan) => boolean, change: Partial<SegmentPlan>): Plan {
  return { segments: good().segments.map((segment) => (which(segment) ? { ...segment, ...change } : segment)) };
}
function without(which: (segment: SegmentPlan) => boolean): Plan {
  return { segments: good().segments.filter((segment) => !which(segment)) };
}
function codeOf(plan: Plan): string {
  const outcome = checkPlan(plan);
  return outcome.ok ? 'accepted' : outcome.refusal.code;
}

describe('checkPlan', () => {
  it('accepts a plan that opens and closes as it must, and hands it back unchanged', () => {
    const plan = good();
    expect(checkPlan(plan)).toEqual({ ok: true, value: plan });
  });

  it('accepts a plan without arrival, restitution or close', () => {
    expect(codeOf(without(({ kind }) => ['arrive', 'restorative', 'close'].includes(kind)))).toBe('accepted');
  });

  it('refuses a plan without the check-in round', () => {
    expect(codeOf(without(isRound('check_in')))).toBe('meetings.plan-without-check-in');
  });

  it.each(['talk', 'break', 'individual', 'close'] as const)('refuses a %s before the check-in round', (kind) => {
    const [first, ...rest] = good().segments;
    if (!first) throw new Error('the template has items');
    expect(codeOf({ segments: [{ ...first, kind }, ...rest] })).toBe('meetings.plan-without-check-in');
  });

  it('refuses another round as the first shared item', () => {
    const round = { purpose: 'other', perTurnMs: null, startRule: 'rotate' } as const;
    expect(codeOf(changed(isRound('check_in'), { round }))).toBe('meetings.plan-without-check-in');
  });

  it('refuses a plan without the take-away round', () => {
    expect(codeOf(without(isRound('take_away')))).toBe('meetings.plan-without-take-away');
  });

  it.each(['talk', 'break', 'restorative', 'arrive'] as const)('refuses a %s after the take-away round', (kind) => {
    const { segments } = good();
    const last = segments.at(-1);
    if (!last) throw new Error('the template has items');
    expect(codeOf({ segments: [...segments.slice(0, -1), { ...last, kind }] })).toBe('meetings.plan-without-take-away');
  });

  it('refuses a take-away round with fewer than ten protected minutes, and accepts ten', () => {
    const protectedFor = (minutes: number) =>
      codeOf(changed(isRound('take_away'), { protectedMinMs: minutes * 60_000 }));
    expect(protectedFor(0)).toBe('meetings.plan-unprotected-take-away');
    expect(protectedFor(9)).toBe('meetings.plan-unprotected-take-away');
    expect(protectedFor(10)).toBe('accepted');
  });

  it('refuses an item that protects more minutes than it has', () => {
    expect(codeOf(changed(isRound('take_away'), { protectedMinMs: 26 * 60_000 }))).toBe(
      'meetings.plan-protects-too-much',
    );
  });

  it('refuses round rules on something else, and a round without them', () => {
    const round = { purpose: 'other', perTurnMs: null, startRule: 'rotate' } as const;
    expect(codeOf(changed(({ kind }) => kind === 'talk', { round }))).toBe('meetings.plan-round-mismatch');
    expect(codeOf(changed(isRound('check_in'), { round: null }))).toBe('meetings.plan-round-mismatch');
  });

  it('refuses the same item twice', () => {
    const { segments } = good();
    const [first] = segments;
    if (!first) throw new Error('the template has items');
    expect(codeOf({ segments: [first, ...segments] })).toBe('meetings.plan-duplicate-segment');
  });

  it('refuses every plan with a code that has a sentence, and names no words of the plan', () => {
    const { segments } = good();
    fc.assert(
      fc.property(fc.shuffledSubarray(segments), (some) => {
        const outcome = checkPlan({ segments: some });
        if (outcome.ok) return;
        expect(MEETING_ERRORS[outcome.refusal.code].da).not.toBe('');
        const told = JSON.stringify(outcome.refusal);
        for (const { titlePublic } of segments) expect(told).not.toContain(titlePublic);
      }),
    );
  });
});
