import { ELEMENTS, type Element, type Plan, type SegmentKind } from './plan';

const MINUTE_MS = 60_000;

/** What a series of meetings is made of, as planned. Minutes. */
export interface Coverage {
  /** Over all meetings (S3-44). Rounds, breaks, arrival and close belong to no element. */
  readonly minutes: Readonly<Record<Element, number>>;
  /** The same for each meeting, in the order given. */
  readonly perMeeting: readonly Readonly<Record<Element, number>>[];
  /** Elements that no meeting has anything of. */
  readonly missing: readonly Element[];
  /** Minutes per form, over all meetings (S3-45). */
  readonly forms: Readonly<Partial<Record<SegmentKind, number>>>;
  /** How many meetings open with yoga led by an instructor (S3-43, I-24). */
  readonly meetingsWithYoga: number;
}

/** How the three elements are spread over the meetings of a series, from their plans. */
export function coverage(plans: readonly Plan[]): Coverage {
  const perMeeting = plans.map(minutesPerElement);
  const minutes = perElement((element) => perMeeting.reduce((sum, meeting) => sum + meeting[element], 0));
  return {
    minutes,
    perMeeting,
    missing: ELEMENTS.filter((element) => minutes[element] === 0),
    forms: minutesPerForm(plans),
    meetingsWithYoga: plans.filter((plan) => plan.segments.some((segment) => segment.yoga === true)).length,
  };
}

function minutesPerElement(plan: Plan): Readonly<Record<Element, number>> {
  return perElement((element) =>
    plan.segments
      .filter((segment) => segment.element === element)
      .reduce((sum, segment) => sum + segment.plannedMs / MINUTE_MS, 0),
  );
}

function minutesPerForm(plans: readonly Plan[]): Readonly<Partial<Record<SegmentKind, number>>> {
  const forms: Partial<Record<SegmentKind, number>> = {};
  for (const { kind, plannedMs } of plans.flatMap((plan) => plan.segments)) {
    forms[kind] = (forms[kind] ?? 0) + plannedMs / MINUTE_MS;
  }
  return forms;
}

function perElement(count: (element: Element) => number): Readonly<Record<Element, number>> {
  return {
    restitution: count('restitution'),
    problem_solving: count('problem_solving'),
    a_good_life: count('a_good_life'),
  };
}
