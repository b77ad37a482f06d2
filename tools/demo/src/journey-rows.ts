import { type JourneyStep } from '@kreds/programmes/api';
import {
  journeyFor,
  type MembershipId,
  STANDARD_TEMPLATE,
  type StepState,
  type TemplateStep,
} from '@kreds/programmes/model';
import { newId } from './new-id';

export interface Standing {
  readonly state: StepState;
  readonly date: string | null;
}

/** One leader's path; `standingOf` says where each step is, and undefined leaves it as it is on a new path. */
export function journeyRows(
  membershipId: MembershipId,
  standingOf: (step: TemplateStep) => Standing | undefined,
): readonly JourneyStep[] {
  return journeyFor(STANDARD_TEMPLATE, 1).map((step) => ({
    ...step,
    ...standingOf(step),
    id: newId<'JourneyStep'>(),
    membershipId,
  }));
}
