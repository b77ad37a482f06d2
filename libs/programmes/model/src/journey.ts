import { accepted, type Outcome, refused } from '@kreds/kernel';
import type { JourneyKind, ProgrammeTemplate } from './template';

/**
 * Where one step of a leader's path stands. `missed` belongs to meetings, `declined` and `skipped` to what is offered,
 * `not_relevant` to what never comes, for example after somebody has left.
 */
export const STEP_STATES = [
  'not_yet',
  'offered',
  'booked',
  'held',
  'missed',
  'declined',
  'skipped',
  'not_relevant',
] as const;
export type StepState = (typeof STEP_STATES)[number];

/** A step that still lies ahead. */
const OPEN: ReadonlySet<StepState> = new Set<StepState>(['not_yet', 'offered', 'booked']);

/** From each state, what may follow. People correct mistakes, so a closed step may be opened again. */
const TRANSITIONS: Readonly<Record<StepState, readonly StepState[]>> = {
  not_yet: ['offered', 'booked', 'held', 'missed', 'declined', 'skipped', 'not_relevant'],
  offered: ['not_yet', 'booked', 'held', 'declined', 'skipped', 'not_relevant'],
  booked: ['not_yet', 'held', 'missed', 'declined', 'skipped', 'not_relevant'],
  held: ['not_yet', 'missed'],
  missed: ['not_yet', 'held', 'booked'],
  declined: ['not_yet', 'offered', 'booked', 'held'],
  skipped: ['not_yet', 'offered', 'booked', 'held'],
  not_relevant: ['not_yet'],
};

export interface StepPlace {
  readonly kind: JourneyKind;
  readonly meetingNumber: number | null;
  /** 1 for the first step of the path. */
  readonly position: number;
  readonly optional: boolean;
}

export interface StepFacts extends StepPlace {
  readonly state: StepState;
  /** Local day, `YYYY-MM-DD`. */
  readonly date: string | null;
}

/**
 * The path of a new member, from the programme's own copy of the template. Meetings before the first one that the
 * member takes part in are not relevant; they are never shown as missed (A3).
 */
export function journeyFor(template: ProgrammeTemplate, joinedFromMeeting: number): readonly StepFacts[] {
  return template.steps.map((step, index) => ({
    ...step,
    position: index + 1,
    state: step.meetingNumber !== null && step.meetingNumber < joinedFromMeeting ? 'not_relevant' : 'not_yet',
    date: null,
  }));
}

export function isOpenStep(state: StepState): boolean {
  return OPEN.has(state);
}

/** The first step that still lies ahead; undefined at the end of the path. At any time there is at most one (J3). */
export function nextStep<Step extends Pick<StepFacts, 'position' | 'state'>>(steps: readonly Step[]): Step | undefined {
  return [...steps].sort((a, b) => a.position - b.position).find((step) => isOpenStep(step.state));
}

/** Whether a step may go from one state to another. Staying where it is, to change the date, is allowed. */
export function moveStep(
  step: Pick<StepFacts, 'kind' | 'state'>,
  to: StepState,
  date: string | null,
): Outcome<StepState, 'programmes.step-move' | 'programmes.step-needs-date'> {
  if (to !== step.state && !TRANSITIONS[step.state].includes(to)) return refused('programmes.step-move');
  if (to === 'missed' && step.kind !== 'meeting') return refused('programmes.step-move');
  if (to === 'booked' && date === null) return refused('programmes.step-needs-date');
  return accepted(to);
}
