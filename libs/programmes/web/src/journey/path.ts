import { moveStep, STEP_STATES, type JourneyStepView, type JourneyView, type StepState } from '@kreds/programmes/model';
import type { RingSeatState } from '@kreds/ui';

export interface PathStep {
  readonly step: JourneyStepView;
  readonly place: 'done' | 'next' | 'ahead' | 'left';
}

/** Every step in order with its place; what was declined or never comes is neither done nor missed. */
export function pathOf(journey: JourneyView): readonly PathStep[] {
  return [...journey.steps]
    .sort((one, other) => one.position - other.position)
    .map((step) => ({ step, place: placeOf(step, journey.nextStepId) }));
}

function placeOf(step: JourneyStepView, next: string | null): PathStep['place'] {
  if (step.id === next) return 'next';
  if (step.state === 'held') return 'done';
  return step.state === 'not_yet' || step.state === 'offered' || step.state === 'booked' ? 'ahead' : 'left';
}

/** Only one step back and one ahead; the rest is a press away (look.md 12). */
export function nearSteps(path: readonly PathStep[]): readonly PathStep[] {
  const next = path.findIndex(({ place }) => place === 'next');
  const before = path.slice(0, next < 0 ? path.length : next).filter(({ place }) => place === 'done');
  return [...before.slice(-1), ...path.filter(({ place }) => place === 'next')];
}

/** The meetings of a path as a ring; the first one ahead is next, also when a talk comes before it. */
export function ringOf(path: readonly PathStep[]): readonly RingSeatState[] {
  const places = path.filter(({ step }) => step.kind === 'meeting').map(({ place }) => place);
  const next = places.includes('next') ? places.indexOf('next') : places.indexOf('ahead');
  return places.map((place, index) => (place === 'done' ? 'done' : index === next ? 'next' : 'ahead'));
}

/** The states that a step may have after a change, its own first; a date is thought of as given. */
export function choicesFor(step: Pick<JourneyStepView, 'kind' | 'state'>): readonly StepState[] {
  const others = STEP_STATES.filter((state) => state !== step.state && moveStep(step, state, '2000-01-01').ok);
  return [step.state, ...others];
}
