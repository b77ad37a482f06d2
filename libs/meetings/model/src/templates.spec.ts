import { LANGUAGES } from '@kreds/kernel';
import { coverage } from './coverage';
import type { SegmentId } from './ids';
import { ELEMENTS, planSchema, planTotalMs } from './plan';
import { checkPlan } from './plan-check';
import { meetingTheme, planTemplate } from './templates';

let ids = 0;
const newId = (): SegmentId => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}` as SegmentId;
const NUMBERS = [1, 2, 3, 4, 5, 6];
const series = NUMBERS.map((number) => planTemplate(number, 'da', newId));

describe('planTemplate', () => {
  it.each(NUMBERS)('gives meeting %i exactly 180 minutes that pass schema and check, in both languages', (number) => {
    for (const language of LANGUAGES) {
      const plan = planTemplate(number, language, newId);
      expect(planTotalMs(plan)).toBe(180 * 60_000);
      expect(planSchema.parse(plan)).toEqual(plan);
      expect(checkPlan(plan).ok).toBe(true);
    }
  });

  it.each(NUMBERS)('splits 75 minutes of themed work in meeting %i over talk, group and own work', (number) => {
    const plan = planTemplate(number, 'da', newId);
    const work = plan.segments.filter(({ kind }) => ['talk', 'group_work', 'individual'].includes(kind));
    expect(work.map(({ kind }) => kind)).toEqual(['talk', 'group_work', 'individual']);
    expect(work.reduce((sum, { plannedMs }) => sum + plannedMs, 0)).toBe(75 * 60_000);
  });

  it('has one break of ten minutes and twenty protected minutes in the take-away round', () => {
    for (const { segments } of series) {
      expect(segments.filter(({ kind }) => kind === 'break').map(({ plannedMs }) => plannedMs)).toEqual([600_000]);
      const takeAway = segments.find(({ round }) => round?.purpose === 'take_away');
      expect(takeAway).toMatchObject({ plannedMs: 25 * 60_000, protectedMinMs: 20 * 60_000 });
    }
  });

  it('opens every meeting with restitution, four of the six with yoga', () => {
    expect(series.every(({ segments }) => segments[1]?.kind === 'restorative' && segments[1].quiet)).toBe(true);
    expect(coverage(series).meetingsWithYoga).toBe(4);
  });

  it('speaks of last time from the second meeting on', () => {
    const promptOf = (number: number) =>
      planTemplate(number, 'da', newId).segments.find(({ round }) => round?.purpose === 'check_in')?.prompt;
    expect(promptOf(1)).not.toContain('sidst');
    expect(promptOf(2)).toContain('siden sidst');
  });

  it('has six different themes and begins again after them', () => {
    expect(new Set(NUMBERS.map((number) => meetingTheme(number, 'da'))).size).toBe(6);
    expect(meetingTheme(7, 'en')).toBe(meetingTheme(1, 'en'));
    expect(meetingTheme(0, 'en')).toBe(meetingTheme(1, 'en'));
  });
});

describe('coverage', () => {
  it('shows all three elements over the six templates', () => {
    expect(coverage(series)).toMatchObject({
      minutes: { restitution: 255, problem_solving: 225, a_good_life: 150 },
      missing: [],
    });
    expect(coverage(series).perMeeting[0]).toEqual({ restitution: 30, problem_solving: 75, a_good_life: 0 });
  });

  it('names what no meeting has anything of', () => {
    expect(coverage([planTemplate(1, 'da', newId)]).missing).toEqual(['a_good_life']);
    expect(coverage([]).missing).toEqual([...ELEMENTS]);
  });

  it('counts the minutes of each form', () => {
    expect(coverage(series).forms).toMatchObject({
      restorative: 180,
      talk: 170,
      group_work: 185,
      individual: 95,
      break: 60,
      round: 330,
    });
  });
});
