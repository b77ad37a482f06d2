import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ApologyCode, AttendanceCode, MeetingId, MeetingLife, NetworkId, PersonId } from '@kreds/meetings/model';
import { type DataSource, In } from 'typeorm';
import { Apology } from '../entities/apology.entity';
import { Attendance } from '../entities/attendance.entity';
import type { Meeting } from '../entities/meeting.entity';
import type { MeetingSummary } from '@kreds/meetings/model';
import { instantOf } from './local-time';

/** What the asker may see of attendance: everybody's, or only the own. */
export type AttendanceSight = { readonly of: 'everybody' } | { readonly of: 'me'; readonly personId: PersonId };

type Codes<C> = ReadonlyMap<string, readonly { readonly personId: PersonId; readonly code: C }[]>;

/** Puts rows of meetings into words of the wire, with as much attendance as the asker may see. */
@Injectable()
export class MeetingSummaries {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  async of(meetings: readonly Meeting[], sight: AttendanceSight | undefined): Promise<readonly MeetingSummary[]> {
    if (!sight) return meetings.map((meeting) => basics(meeting));
    const where = { meetingId: In(meetings.map((meeting) => meeting.id)) };
    const attendance = byMeeting<AttendanceCode>(await this.source.getRepository(Attendance).findBy(where));
    const apologies = byMeeting<ApologyCode>(await this.source.getRepository(Apology).findBy(where));
    return meetings.map((meeting) => {
      const codes = attendance.get(meeting.id) ?? [];
      const sorries = apologies.get(meeting.id) ?? [];
      if (sight.of === 'everybody') return { ...basics(meeting), attendance: codes, apologies: sorries };
      const mine = <C>(rows: readonly { personId: PersonId; code: C }[]): C | null =>
        rows.find((row) => row.personId === sight.personId)?.code ?? null;
      return { ...basics(meeting), mine: { attendance: mine(codes), apology: mine(sorries) } };
    });
  }
}

function byMeeting<C>(rows: readonly { meetingId: string; personId: string; code: C }[]): Codes<C> {
  const grouped = new Map<string, { personId: PersonId; code: C }[]>();
  for (const { meetingId, personId, code } of rows) {
    grouped.set(meetingId, [...(grouped.get(meetingId) ?? []), { personId: personId as PersonId, code }]);
  }
  return grouped;
}

/** The fields that everybody with a relation to the network sees. */
function basics(meeting: Meeting): MeetingSummary {
  return {
    id: meeting.id as MeetingId,
    networkId: meeting.networkId as NetworkId,
    number: meeting.number,
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    zone: meeting.zone,
    startsAt: instantOf(meeting.date, meeting.start, meeting.zone),
    endsAt: instantOf(meeting.date, meeting.end, meeting.zone),
    place: meeting.place,
    address: meeting.address,
    hostCompanyId: meeting.hostCompanyId,
    hostName: meeting.hostName,
    hostContact: meeting.hostContact,
    title: meeting.title,
    life: meeting.life as MeetingLife,
  };
}
