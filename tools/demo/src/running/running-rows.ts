import type { AttendanceCode, PersonId as MeetingPersonId } from '@kreds/meetings/model';
import { companyNameKey } from '@kreds/programmes/api';
import {
  type CompanyId,
  type FacilitatorPart,
  type NetworkId,
  type PersonId,
  type ProgrammeId,
  STANDARD_TEMPLATE,
  type TemplateStep,
} from '@kreds/programmes/model';
import type { DemoRows } from '../demo-rows';
import { journeyRows, type Standing } from '../journey-rows';
import { addDays, instantAt, onWorkingDay } from '../local-day';
import { type DemoPlace, meetingRows } from '../meetings/meeting-rows';
import { newId } from '../new-id';
import { firstAhead, meetingDays, type Rhythm } from './running-calendar';
import { addressOf, type DemoNetwork, type DemoPerson, NETWORKS, STAFF } from './running-people';

export interface RunningRows {
  readonly rows: DemoRows;
  readonly programmeId: ProgrammeId;
  readonly networks: readonly { readonly networkId: NetworkId; readonly rhythm: Rhythm }[];
  /** Who signs in, in the order in which it is printed. */
  readonly signingIn: readonly (DemoPerson & { readonly id: PersonId; readonly email: string })[];
  /** Runs and evaluates the finished programme too. */
  readonly staff: readonly { readonly personId: PersonId; readonly role: 'programme_lead' | 'evaluator' }[];
}

interface Placed {
  readonly id: PersonId;
  readonly companyId: CompanyId;
  readonly company: string;
  readonly name: string;
}

/** Days before today, so that everything has happened in a believable order. */
const PROGRAMME_DAYS = { before: 180, after: 270 } as const;

/** The running programme, with dates around today. */
export function runningRows(today: string): RunningRows {
  const programmeId = newId<'Programme'>();
  const startDate = addDays(today, -PROGRAMME_DAYS.before);
  const createdAt = instantAt(startDate, '09:00');
  const people = peopleById();
  const idOf = (name: string): PersonId => people.get(name)?.id ?? newId();
  const staff = STAFF.flatMap(({ name, role }) =>
    role === 'programme_lead' || role === 'evaluator' ? [{ personId: idOf(name), role }] : [],
  );
  const parts = NETWORKS.map((network) => networkRows(network, { programmeId, today, createdAt, idOf }));
  return {
    programmeId,
    networks: parts.map(({ networkId, rhythm }) => ({ networkId, rhythm })),
    staff,
    signingIn: [...people.values()].filter((person) => person.signsIn),
    rows: {
      people: [...people.values()].map(({ id, name, email, language, role }, at) => ({
        id,
        displayName: name,
        email,
        phone: phoneOf(at),
        language: language ?? 'da',
        administrator: role === 'administrator',
        createdAt,
      })),
      programmes: [
        {
          id: programmeId,
          name: { da: 'Netværk for belastede ledere (demo)', en: 'Network for strained leaders (demo)' },
          wallName: { da: 'Netværksmøde', en: 'Network meeting' },
          startDate,
          endDate: addDays(today, PROGRAMME_DAYS.after),
          wording: 'strained',
          template: STANDARD_TEMPLATE,
          version: 1,
          createdAt,
        },
      ],
      staff: staff.map((row) => ({ ...row, programmeId })),
      companies: parts.flatMap((part) => part.companies),
      networks: parts.map((part) => part.network),
      facilitators: parts.flatMap((part) => part.facilitators),
      memberships: parts.flatMap((part) => part.memberships),
      steps: parts.flatMap((part) => part.steps),
      meetings: parts.flatMap((part) => part.series.meetings),
      events: parts.flatMap((part) => part.series.events),
      attendance: parts.flatMap((part) => part.series.attendance),
    },
  };
}

function peopleById(): ReadonlyMap<string, DemoPerson & { readonly id: PersonId; readonly email: string }> {
  const all = [...STAFF, ...NETWORKS.flatMap(({ leads }) => leads), ...NETWORKS.flatMap(({ members }) => members)];
  return new Map(
    all.map(({ name, role, signsIn, language }) => [
      name,
      { name, role, signsIn, ...(language ? { language } : {}), id: newId<'Person'>(), email: addressOf(name) },
    ]),
  );
}

/** Numbers that nobody has. */
function phoneOf(at: number): string {
  return `00 00 01 ${String(at).padStart(2, '0')}`;
}

interface Around {
  readonly programmeId: ProgrammeId;
  readonly today: string;
  readonly createdAt: number;
  readonly idOf: (name: string) => PersonId;
}

function networkRows(demo: DemoNetwork, { programmeId, today, createdAt, idOf }: Around) {
  const networkId = newId<'Network'>();
  const days = meetingDays(demo.rhythm, today);
  const ahead = firstAhead(demo.rhythm);
  const members = demo.members.map(({ name, company }): Placed => ({
    id: idOf(name),
    name,
    company: company.name,
    companyId: newId(),
  }));
  const memberships = members.map(({ id, companyId }, at) => ({
    id: newId<'Membership'>(),
    networkId,
    personId: id,
    companyId,
    seatCompanyId: companyId,
    seatProgrammeId: programmeId,
    joinedFromMeeting: 1,
    placedAt: createdAt + at,
    leftAt: null,
    leftAfterMeeting: null,
    leaveReason: null,
  }));
  return {
    networkId,
    rhythm: demo.rhythm,
    network: {
      id: networkId,
      programmeId,
      name: demo.name,
      language: 'da' as const,
      state: ahead === 1 ? ('forming' as const) : ('running' as const),
      version: 1,
      createdAt,
    },
    companies: demo.members.map(({ company }, at) => ({
      ...company,
      id: members[at]?.companyId ?? newId<'Company'>(),
      programmeId,
      nameKey: companyNameKey(company.name),
      region: 'zealand' as const,
      version: 1,
    })),
    facilitators: demo.leads.map(({ name, role }) => ({
      networkId,
      personId: idOf(name),
      part: role as FacilitatorPart,
    })),
    memberships,
    steps: memberships.flatMap((membership, seat) =>
      journeyRows(membership.id, (step) => standing(step, { days, ahead, seat })),
    ),
    series: meetingRows({
      networkId,
      leads: demo.leads.map(({ name, role }) => ({ personId: idOf(name), role: role as FacilitatorPart })),
      createdAt,
      meetings: days.map((day, at) => ({
        number: at + 1,
        day,
        place: hostedBy(members[at]),
        ...(at + 1 < ahead ? { attendance: attendanceAt(at + 1, members) } : {}),
      })),
    }),
  };
}

/** Members take turns in having the others as their guests. */
function hostedBy(host: Placed | undefined): DemoPlace {
  const company = host?.company ?? 'Demosalen';
  return {
    place: company,
    address: 'Demovej 3, 2000 Frederiksberg',
    hostCompanyId: host?.companyId ?? null,
    hostName: host?.name.split(' ')[0] ?? null,
    hostContact: null,
  };
}

/** One member was away from the second meeting, everybody else came. */
function isAway(meeting: number, seat: number): boolean {
  return meeting === 2 && seat === 4;
}

function attendanceAt(meeting: number, members: readonly Placed[]): ReadonlyMap<MeetingPersonId, AttendanceCode> {
  return new Map(members.map(({ id }, seat) => [id, isAway(meeting, seat) ? 'apology' : 'present']));
}

interface Seat {
  readonly days: readonly string[];
  /** The first meeting that lies ahead. */
  readonly ahead: number;
  /** 0 to 5. */
  readonly seat: number;
}

/** Where a step is: meetings follow the calendar, conversations the meetings around them. */
function standing({ kind, meetingNumber }: TemplateStep, { days, ahead, seat }: Seat): Standing | undefined {
  const first = days[0] ?? '';
  if (kind === 'screening_call') return held(addDays(first, -70 + seat));
  if (kind === 'opening_conversation') {
    const still = ahead === 1 && seat >= 4;
    return still ? { state: 'offered', date: null } : held(addDays(first, -28 + seat));
  }
  if (kind === 'meeting' && meetingNumber !== null) {
    const date = days[meetingNumber - 1] ?? null;
    if (meetingNumber >= ahead) return { state: 'booked', date };
    return { state: isAway(meetingNumber, seat) ? 'missed' : 'held', date };
  }
  if (kind === 'midway_conversation' && ahead === 3) return { state: 'offered', date: null };
  if (kind === 'midway_conversation' && ahead > 3) {
    return seat === 3 ? { state: 'declined', date: null } : held(addDays(days[2] ?? '', 7 + seat));
  }
  return undefined;
}

function held(day: string): Standing {
  return { state: 'held', date: onWorkingDay(day) };
}
