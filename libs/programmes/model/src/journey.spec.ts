import { isOpenStep, journeyFor, moveStep, nextStep, STEP_STATES } from './journey';
import { STANDARD_TEMPLATE, programmeTemplateSchema, templateFor } from './template';

describe('the path of a leader', () => {
  it('has twelve steps, with the midway conversation between the third and the fourth meeting', () => {
    const steps = journeyFor(STANDARD_TEMPLATE, 1);
    expect(steps.map((step) => step.kind + (step.meetingNumber ?? ''))).toEqual([
      'screening_call',
      'opening_conversation',
      'meeting1',
      'meeting2',
      'meeting3',
      'midway_conversation',
      'meeting4',
      'meeting5',
      'meeting6',
      'closing_conversation',
      'closing_company_meeting',
      'theme_day',
    ]);
    expect(steps.map((step) => step.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(steps.every((step) => step.state === 'not_yet' && step.date === null)).toBe(true);
  });

  it('leaves out what a programme does not hold', () => {
    expect(templateFor({ closingCompanyMeeting: false, themeDay: false }).steps).toHaveLength(10);
    expect(templateFor({ closingCompanyMeeting: true, themeDay: true })).toEqual(STANDARD_TEMPLATE);
  });

  it('marks meetings before the first own one as not relevant, never as missed', () => {
    const states = journeyFor(STANDARD_TEMPLATE, 3).filter((step) => step.meetingNumber !== null);
    expect(states.map((step) => step.state)).toEqual([
      'not_relevant',
      'not_relevant',
      'not_yet',
      'not_yet',
      'not_yet',
      'not_yet',
    ]);
  });

  it('comes from a template that keeps to its own schema', () => {
    expect(programmeTemplateSchema.parse(STANDARD_TEMPLATE)).toEqual(STANDARD_TEMPLATE);
  });
});

describe('the next step', () => {
  const steps = journeyFor(STANDARD_TEMPLATE, 1);

  it('is the first that still lies ahead, in whatever order the rows come', () => {
    const held = steps.map((step) => (step.position <= 2 ? { ...step, state: 'held' as const } : step));
    expect(nextStep(held.reverse())).toMatchObject({ kind: 'meeting', meetingNumber: 1 });
  });

  it('skips what was missed, declined or is not relevant', () => {
    const states = ['missed', 'declined', 'not_relevant', 'booked'] as const;
    const path = states.map((state, index) => ({ position: index + 1, state }));
    expect(nextStep(path)).toEqual({ position: 4, state: 'booked' });
  });

  it('is nothing at the end of the path', () => {
    expect(nextStep(steps.map((step) => ({ ...step, state: 'held' as const })))).toBeUndefined();
    expect(STEP_STATES.filter(isOpenStep)).toEqual(['not_yet', 'offered', 'booked']);
  });
});

describe('moving a step', () => {
  const conversation = { kind: 'midway_conversation', state: 'offered' } as const;

  it('books it on a day, holds it, and takes a mistake back', () => {
    expect(moveStep(conversation, 'booked', '2027-03-29').ok).toBe(true);
    expect(moveStep({ ...conversation, state: 'booked' }, 'held', '2027-03-29').ok).toBe(true);
    expect(moveStep({ ...conversation, state: 'held' }, 'not_yet', null).ok).toBe(true);
  });

  it('does not book it without a day', () => {
    expect(moveStep(conversation, 'booked', null)).toMatchObject({
      refusal: { code: 'programmes.step-needs-date' },
    });
  });

  it('does not decline what was held, nor miss what is no meeting', () => {
    const codes = [
      moveStep({ ...conversation, state: 'held' }, 'declined', null),
      moveStep({ ...conversation, state: 'booked' }, 'missed', '2027-03-29'),
    ].map((outcome) => (outcome.ok ? 'moved' : outcome.refusal.code));
    expect(codes).toEqual(['programmes.step-move', 'programmes.step-move']);
    expect(moveStep({ kind: 'meeting', state: 'booked' }, 'missed', '2027-03-29').ok).toBe(true);
  });

  it('changes the day of a booked step', () => {
    expect(moveStep({ ...conversation, state: 'booked' }, 'booked', '2027-04-01').ok).toBe(true);
  });
});
