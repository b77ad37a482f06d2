import { type JourneyView, journeyFor, nextStep, STANDARD_TEMPLATE, type StepState } from '@kreds/programmes/model';
import { choicesFor, nearSteps, pathOf, ringOf } from './path';

function journey(states: Readonly<Record<number, StepState>>, joinedFrom = 1): JourneyView {
  const steps = journeyFor(STANDARD_TEMPLATE, joinedFrom).map((step) => ({
    ...step,
    id: `step-${step.position}` as JourneyView['steps'][number]['id'],
    state: states[step.position] ?? step.state,
  }));
  return {
    membershipId: 'm' as JourneyView['membershipId'],
    networkId: 'n' as JourneyView['networkId'],
    personId: 'p' as JourneyView['personId'],
    displayName: 'Rosa Prøvesen',
    // Out of order on purpose: the path follows the positions.
    steps: [...steps].reverse(),
    nextStepId: nextStep(steps)?.id ?? null,
  };
}

describe('the path of a leader', () => {
  it('stands in the order of its positions', () => {
    expect(pathOf(journey({})).map(({ step }) => step.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('shows one step back and one ahead, no more', () => {
    const near = nearSteps(pathOf(journey({ 1: 'held', 2: 'held', 3: 'held' })));
    expect(near.map(({ step, place }) => [step.position, place])).toEqual([
      [3, 'done'],
      [4, 'next'],
    ]);
  });

  it('shows only what was last done when nothing lies ahead', () => {
    const all = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [index + 1, 'held' as const]));
    expect(nearSteps(pathOf(journey(all))).map(({ step }) => step.position)).toEqual([12]);
  });

  it('calls nothing missed that a leader did not take part in', () => {
    const path = pathOf(journey({ 1: 'held', 2: 'held', 3: 'missed' }));
    expect(path.slice(0, 4).map(({ place }) => place)).toEqual(['done', 'done', 'left', 'next']);
  });

  it('takes what was declined neither for done nor for missing', () => {
    const declined = pathOf(journey({ 1: 'declined' }))[0];
    expect([declined?.place, nearSteps(pathOf(journey({ 1: 'declined' }))).map(({ place }) => place)]).toEqual([
      'left',
      ['next'],
    ]);
  });
});

describe('the ring of meetings', () => {
  it('marks the next meeting also when a talk comes before it', () => {
    expect(ringOf(pathOf(journey({ 1: 'held' })))).toEqual(['next', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
  });

  it('does not call a meeting next that came before the member', () => {
    expect(ringOf(pathOf(journey({}, 3)))).toEqual(['ahead', 'ahead', 'next', 'ahead', 'ahead', 'ahead']);
  });
});

describe('the choices for a step', () => {
  it('begin with where it stands and hold only what the rules allow', () => {
    expect(choicesFor({ kind: 'meeting', state: 'held' })).toEqual(['held', 'not_yet', 'missed']);
  });

  it('offer no absence from a talk', () => {
    expect(choicesFor({ kind: 'midway_conversation', state: 'booked' })).not.toContain('missed');
  });
});
