import { type Attendance, type CastMember, type Meeting, type MeetingEventRow } from '@kreds/meetings/api';
import {
  type AttendanceCode,
  type MeetingEvent,
  type MeetingId,
  meetingTheme,
  type NetworkId,
  type PersonId,
  planTemplate,
  type SegmentId,
  startOrder,
} from '@kreds/meetings/model';
import { instantAt } from '../local-day';
import { newId } from '../new-id';
import { pastRun } from './past-run';

export interface MeetingRows {
  readonly meetings: readonly Meeting[];
  readonly events: readonly MeetingEventRow[];
  readonly attendance: readonly Attendance[];
}

/** Where a meeting takes place. */
export interface DemoPlace {
  readonly place: string;
  readonly address: string | null;
  readonly hostCompanyId: string | null;
  readonly hostName: string | null;
  readonly hostContact: string | null;
}

/** One network's meetings, as the demo knows them beforehand. */
export interface DemoSeries {
  readonly networkId: NetworkId;
  /** Who leads; the first holds the baton. */
  readonly leads: readonly Pick<CastMember, 'personId' | 'role'>[];
  readonly meetings: readonly {
    readonly number: number;
    readonly day: string;
    readonly place: DemoPlace;
    /** The members at that time, in seating order, with what became of each; undefined while it lies ahead. */
    readonly attendance?: ReadonlyMap<PersonId, AttendanceCode>;
  }[];
  readonly createdAt: number;
}

const HOURS = { start: '08:30', end: '11:30', zone: 'Europe/Copenhagen' } as const;

/** Rows of a whole series: meetings that lie behind have a log, a start order by rotation and attendance. */
export function meetingRows(series: DemoSeries): MeetingRows {
  const meetings: Meeting[] = [];
  const events: MeetingEventRow[] = [];
  const attendance: Attendance[] = [];
  const history: PersonId[] = [];
  for (const { number, day, place, attendance: codes } of series.meetings) {
    const meeting = scheduled(series, number, day, place);
    meetings.push(meeting);
    if (!codes) continue;
    const leaders = startOrder({
      leaders: [...codes.keys()],
      history,
      meetingNumber: number,
      rule: 'rotate',
      random: () => 0,
    });
    const cast: CastMember[] = [
      ...series.leads.map(({ personId, role }) => ({ personId, role, member: true })),
      ...leaders.map((personId) => ({ personId, role: 'leader' as const, member: true })),
    ];
    const run = pastRun(
      {
        id: meeting.id as MeetingId,
        networkId: series.networkId,
        plan: meeting.plan,
        planVersion: meeting.planVersion,
        people: cast,
        plannedStart: instantAt(day, HOURS.start),
        plannedEnd: instantAt(day, HOURS.end),
      },
      codes,
    );
    const starter = run.events.find((event) => event.type === 'TurnBegan')?.personId ?? null;
    if (starter) history.push(starter);
    Object.assign(meeting, { life: run.state.life, cast, starterId: starter });
    events.push(...run.events.map((event) => eventRow(meeting.id, event)));
    for (const [personId, code] of codes) {
      attendance.push({ meetingId: meeting.id, personId, code, at: instantAt(day, HOURS.end) });
    }
  }
  return { meetings, events, attendance };
}

function scheduled(series: DemoSeries, number: number, day: string, place: DemoPlace): Meeting {
  return {
    id: newId<'Meeting'>(),
    networkId: series.networkId,
    number,
    date: day,
    ...HOURS,
    ...place,
    title: meetingTheme(number, 'da'),
    plan: planTemplate(number, 'da', () => newId() as SegmentId),
    planVersion: 1,
    version: 1,
    wallNames: 'first_name',
    life: 'scheduled',
    cast: null,
    starterId: null,
    roomCode: null,
    createdAt: series.createdAt,
  };
}

function eventRow(meetingId: string, { seq, at, by, commandId, type, ...body }: MeetingEvent): MeetingEventRow {
  return { meetingId, seq, at, byPersonId: by, commandId, type, body: JSON.stringify(body) };
}
