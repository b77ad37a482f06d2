import type { PersonId as MeetingPersonId, AttendanceCode } from '@kreds/meetings/model';
import { companyNameKey } from '@kreds/programmes/api';
import type { FacilitatorPart, MembershipId, StaffRole, StepState } from '@kreds/programmes/model';
import { STANDARD_TEMPLATE, type TemplateStep } from '@kreds/programmes/model';
import type { DemoRows } from '../demo-rows';
import { journeyRows, type Standing } from '../journey-rows';
import { instantAt } from '../local-day';
import { type DemoPlace, meetingRows } from '../meetings/meeting-rows';
import { newId } from '../new-id';
import type { FinishedDemo, FinishedLeader } from './finished-schema';

/** What the invented staff of the finished programme had to do with its networks or with the programme itself. */
const PARTS: Readonly<Record<string, FacilitatorPart | StaffRole>> = {
  S1: 'programme_lead',
  S2: 'facilitator',
  S3: 'co_facilitator',
  S4: 'guest',
  S5: 'evaluator',
};
const GONE: Standing = { state: 'not_relevant', date: null };

/** The finished programme, with its own dates. Its people can be found by name and cannot sign in. */
export function finishedRows(demo: FinishedDemo): DemoRows {
  const programmeId = newId<'Programme'>();
  const createdAt = instantAt(demo.programme.start, '09:00');
  const idOf = idsFor([...demo.staff, ...demo.leaders, ...demo.networks, ...demo.companies]);
  const network = (id: string) => idOf<'Network'>(id);
  const membershipOf = new Map(demo.leaders.map((leader) => [leader.id, newId<'Membership'>()]));
  const staff = demo.staff.flatMap(({ id }) => {
    const part = PARTS[id];
    return part ? [{ personId: idOf<'Person'>(id), part }] : [];
  });
  const leads = staff.flatMap(({ personId, part }) => (isPart(part) ? [{ personId, part }] : []));
  const series = demo.networks.map(({ id }) =>
    meetingRows({
      networkId: network(id),
      leads: leads.map(({ personId, part }) => ({ personId, role: part })),
      createdAt,
      meetings: demo.meetings
        .filter((meeting) => meeting.networkId === id)
        .sort((a, b) => a.number - b.number)
        .map(({ number, date, attendance }) => ({
          number,
          day: date,
          place: placeOf(demo),
          attendance: new Map(
            attendance.map(({ leaderId, status }): [MeetingPersonId, AttendanceCode] => [
              idOf<'Person'>(leaderId),
              status === 'present' ? 'present' : 'apology',
            ]),
          ),
        })),
    }),
  );
  return {
    people: [...demo.staff.map((one) => ({ ...one, email: null })), ...demo.leaders].map(
      ({ id, displayName, email }) => ({ id: idOf<'Person'>(id), displayName, email, language: 'da', createdAt }),
    ),
    programmes: [
      {
        id: programmeId,
        name: demo.programme.name,
        wallName: { da: 'Netværksmøde', en: 'Network meeting' },
        startDate: demo.programme.start,
        endDate: demo.programme.end,
        wording: 'strained',
        template: STANDARD_TEMPLATE,
        version: 1,
        createdAt,
      },
    ],
    staff: staff.flatMap(({ personId, part }) => (isPart(part) ? [] : [{ programmeId, personId, role: part }])),
    companies: demo.companies.map(({ id, name, type, sizeClass, region }) => ({
      id: idOf<'Company'>(id),
      programmeId,
      name,
      nameKey: companyNameKey(name),
      kind: type,
      sizeClass,
      region,
      version: 1,
    })),
    networks: demo.networks.map(({ id, name, startMonth }) => ({
      id: network(id),
      programmeId,
      name: name.da,
      language: 'da',
      state: 'finished',
      version: 1,
      createdAt: instantAt(`${startMonth}-01`, '09:00'),
    })),
    facilitators: demo.networks.flatMap(({ id }) =>
      leads.map(({ personId, part }) => ({ networkId: network(id), personId, part })),
    ),
    memberships: demo.leaders.map((leader, at) => ({
      id: membershipIn(membershipOf, leader),
      networkId: network(leader.networkId),
      personId: idOf<'Person'>(leader.id),
      companyId: idOf<'Company'>(leader.companyId),
      // A finished network holds no seat.
      seatCompanyId: null,
      seatProgrammeId: null,
      joinedFromMeeting: 1,
      placedAt: createdAt + at,
      ...leftOf(demo, leader),
    })),
    steps: demo.leaders.flatMap((leader) =>
      journeyRows(membershipIn(membershipOf, leader), (step) => standing(demo, leader, step)),
    ),
    meetings: series.flatMap((rows) => rows.meetings),
    events: series.flatMap((rows) => rows.events),
    attendance: series.flatMap((rows) => rows.attendance),
  };
}

function idsFor(rows: readonly { readonly id: string }[]) {
  const ids = new Map(rows.map((row) => [row.id, newId()]));
  return <Noun extends string>(id: string) => {
    const found = ids.get(id);
    if (!found) throw new Error(`the demo knows no ${id}`);
    return found as string as ReturnType<typeof newId<Noun>>;
  };
}

function isPart(part: FacilitatorPart | StaffRole): part is FacilitatorPart {
  return part !== 'programme_lead' && part !== 'evaluator';
}

function membershipIn(memberships: ReadonlyMap<string, MembershipId>, { id }: FinishedLeader): MembershipId {
  const found = memberships.get(id);
  if (!found) throw new Error(`the demo knows no ${id}`);
  return found;
}

function placeOf({ venues }: FinishedDemo): DemoPlace {
  const [venue] = venues;
  const place = venue ? `${venue.name}, ${venue.district}` : 'Demosalen';
  return { place, address: null, hostCompanyId: null, hostName: null, hostContact: null };
}

function leftOf(demo: FinishedDemo, { networkId, participation }: FinishedLeader) {
  const after = participation.afterMeetingNumber;
  const last = demo.meetings.find((meeting) => meeting.networkId === networkId && meeting.number === after);
  if (after === undefined || !last) return { leftAt: null, leftAfterMeeting: null, leaveReason: null };
  return { leftAt: instantAt(last.date, '12:00'), leftAfterMeeting: after, leaveReason: 'well_again' as const };
}

const CONVERSATIONS = {
  opening_conversation: 'opening',
  midway_conversation: 'midway',
  closing_conversation: 'closing',
} as const;

/** Where one step of one leader ended. What the data does not name never came. */
function standing(demo: FinishedDemo, leader: FinishedLeader, step: TemplateStep): Standing {
  const own = (row: { readonly leaderId?: string | null | undefined }): boolean => row.leaderId === leader.id;
  switch (step.kind) {
    case 'screening_call':
      return held(demo.enquiries.find(own)?.screeningCall?.date);
    case 'opening_conversation':
    case 'midway_conversation':
    case 'closing_conversation': {
      const kind = CONVERSATIONS[step.kind];
      const found = demo.conversations.find((one) => own(one) && one.kind === kind);
      return found ? ended(found.status, found.date) : GONE;
    }
    case 'meeting': {
      const meeting = demo.meetings.find(
        (one) => one.networkId === leader.networkId && one.number === step.meetingNumber,
      );
      const row = meeting?.attendance.find(own);
      return meeting && row ? ended(row.status === 'present' ? 'held' : 'missed', meeting.date) : GONE;
    }
    case 'closing_company_meeting': {
      const found = demo.closingCompanyMeetings.find(own);
      return !found || found.status === 'not_relevant_owner' ? GONE : ended(found.status, null);
    }
    case 'theme_day':
      if (leader.participation.status !== 'completed') return GONE;
      return demo.themeDay.leaderIds.includes(leader.id) ? held(demo.themeDay.date) : ended('skipped', null);
  }
}

function ended(state: StepState, date: string | null | undefined): Standing {
  return { state, date: date ?? null };
}

function held(date: string | undefined): Standing {
  return date === undefined ? GONE : ended('held', date);
}
