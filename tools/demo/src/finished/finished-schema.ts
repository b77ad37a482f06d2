import * as z from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const month = z.string().regex(/^\d{4}-\d{2}$/);
const time = z.string().regex(/^\d{2}:\d{2}$/);
const worded = z.object({ da: z.string(), en: z.string() });
const networkId = z.enum(['N1', 'N2', 'N3']);

const leader = z.object({
  id: z.string(),
  displayName: z.string(),
  email: z.string(),
  networkId,
  employment: z.enum(['private_employee', 'owner_leader', 'ngo', 'cultural_institution']),
  gender: z.enum(['female', 'male']),
  region: z.enum(['zealand', 'jutland']),
  position: z.enum(['leads_leaders', 'owner_without_other_leaders', 'reports_to_board', 'first_line_leader']),
  stressExperience: z.enum(['sick_leave_before_or_during', 'sick_leave_earlier_in_career', 'none']),
  companyId: z.string(),
  participation: z.object({
    status: z.enum(['completed', 'dropped_out']),
    afterMeetingNumber: z.int().optional(),
    reason: z.string().optional(),
  }),
  endStatus: z.string().nullish(),
  stillLeader: z.boolean().nullish(),
});

const agendaItem = z.object({
  order: z.int(),
  kind: z.enum(['restitution', 'check_in_round', 'theme_work', 'take_away_round']),
  form: z.string().optional(),
  element: z.string().optional(),
  start: time,
  end: time,
});

const meeting = z.object({
  id: z.string(),
  networkId,
  number: z.int(),
  date: day,
  start: time,
  end: time,
  agenda: z.array(agendaItem),
  attendance: z.array(z.object({ leaderId: z.string(), status: z.enum(['present', 'excused']) })),
});

/** The finished programme of the demo: every person, company, date and answer in it is invented. */
export const finishedDemoSchema = z.object({
  programme: z.object({ name: worded, start: day, end: day, capacity: z.int() }),
  venues: z.array(z.object({ id: z.string(), name: z.string(), district: z.string() })),
  staff: z.array(z.object({ id: z.string(), displayName: z.string(), role: z.string() })),
  companies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(['private_company', 'ngo', 'cultural_institution']),
      sizeClass: z.enum(['sme_under_250', 'large_250_plus']),
      employees: z.int(),
      region: z.enum(['zealand', 'jutland']),
    }),
  ),
  networks: z.array(z.object({ id: networkId, name: worded, startMonth: month, endMonth: month })),
  leaders: z.array(leader),
  enquiries: z.array(
    z.object({
      id: z.string(),
      channel: z.string(),
      screeningCall: z.object({ date: day, minutes: z.int() }).optional(),
      inTargetGroup: z.boolean().nullable(),
      wantsToJoin: z.boolean().nullable(),
      outcome: z.enum(['joined', 'declined_no_places', 'not_participation']),
      reason: z.string().nullish(),
      profile: z.string().nullish(),
      region: z.string().nullish(),
      leaderId: z.string().nullish(),
    }),
  ),
  companyApprovals: z.array(z.object({ leaderId: z.string(), date: day, status: z.string() })),
  conversations: z.array(
    z.object({
      leaderId: z.string(),
      kind: z.enum(['opening', 'midway', 'closing']),
      date: day.nullish(),
      status: z.enum(['held', 'declined']),
    }),
  ),
  meetings: z.array(meeting),
  measurements: z.array(
    z.object({
      leaderId: z.string(),
      instrument: z.enum(['PSS-10', 'WHO-5']),
      wave: z.enum(['baseline', 'final']),
      items: z.array(z.int()),
    }),
  ),
  closingCompanyMeetings: z.array(
    z.object({ leaderId: z.string(), status: z.enum(['held', 'declined', 'not_relevant_owner']) }),
  ),
  themeDay: z.object({
    date: day,
    leaderIds: z.array(z.string()),
    companyRepresentatives: z.array(z.object({ id: z.string(), companyId: z.string() })),
    programme: z.array(z.object({ order: z.int(), kind: z.string() })),
  }),
  focusGroups: z.array(
    z.object({
      networkId,
      mode: z.enum(['virtual', 'physical']),
      minutes: z.int(),
      participantIds: z.array(z.string()),
    }),
  ),
  continuation: z.array(z.object({ networkId, leaderIds: z.array(z.string()) })),
});
export type FinishedDemo = z.infer<typeof finishedDemoSchema>;
export type FinishedLeader = FinishedDemo['leaders'][number];
export type FinishedMeeting = FinishedDemo['meetings'][number];
