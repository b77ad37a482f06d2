import type { Particulars } from '@kreds/identity/api';
import type { Attendance, Meeting, MeetingEventRow } from '@kreds/meetings/api';
import type {
  Company,
  JourneyStep,
  Membership,
  Network,
  NetworkFacilitator,
  Programme,
  ProgrammeStaff,
} from '@kreds/programmes/api';

/** Everything that one programme of the demo puts into the database, in order of insertion. */
export interface DemoRows {
  readonly people: readonly Particulars[];
  readonly programmes: readonly Programme[];
  readonly staff: readonly ProgrammeStaff[];
  readonly companies: readonly Company[];
  readonly networks: readonly Network[];
  readonly facilitators: readonly NetworkFacilitator[];
  readonly memberships: readonly Membership[];
  readonly steps: readonly JourneyStep[];
  readonly meetings: readonly Meeting[];
  readonly events: readonly MeetingEventRow[];
  readonly attendance: readonly Attendance[];
}

/** Several sets of rows as one. */
export function together(sets: readonly DemoRows[]): DemoRows {
  return {
    people: sets.flatMap((rows) => rows.people),
    programmes: sets.flatMap((rows) => rows.programmes),
    staff: sets.flatMap((rows) => rows.staff),
    companies: sets.flatMap((rows) => rows.companies),
    networks: sets.flatMap((rows) => rows.networks),
    facilitators: sets.flatMap((rows) => rows.facilitators),
    memberships: sets.flatMap((rows) => rows.memberships),
    steps: sets.flatMap((rows) => rows.steps),
    meetings: sets.flatMap((rows) => rows.meetings),
    events: sets.flatMap((rows) => rows.events),
    attendance: sets.flatMap((rows) => rows.attendance),
  };
}
