import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Language } from '@kreds/kernel';
import { meetingTheme, planTemplate, type SegmentId } from '@kreds/meetings/model';
import { AuditTrail, RefusedError, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { NetworkReader } from '@kreds/programmes/api';
import type { DataSource } from 'typeorm';
import { Meeting } from '../entities/meeting.entity';
import { isTaken } from '../live/meeting-log';
import { MeetingRelations } from '../meeting-relations';
import type { CreateMeetings as CreateMeetingsBody, MeetingSummary, NewMeeting } from '@kreds/meetings/model';
import { DEFAULT_ZONE } from './local-time';
import { MeetingSummaries } from './meeting-summaries';

/** Puts one meeting or a whole series into the calendar of a network, each with the plan of its number. */
@Injectable()
export class CreateMeetings {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly relations: MeetingRelations,
    private readonly networks: NetworkReader,
    private readonly summaries: MeetingSummaries,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * All of them or none. @throws RefusedError `platform.not-found`, `meetings.times-reversed`, `meetings.number-taken`
   */
  async run(ctx: RequestContext, networkId: string, body: CreateMeetingsBody): Promise<readonly MeetingSummary[]> {
    await this.relations.inNetwork(ctx, networkId, 'meetings.plan');
    const known = await this.source.getRepository(Meeting).find({ where: { networkId }, order: { number: 'ASC' } });
    const language = (await this.networks.networkOf(networkId))?.language ?? 'da';
    const wallNames = known.at(-1)?.wallNames ?? 'first_name';
    let last = known.at(-1)?.number ?? 0;
    const made = body.meetings.map((wish) => {
      if (wish.end <= wish.start) throw new RefusedError('meetings.times-reversed');
      last = wish.number ?? last + 1;
      return { ...rowOf(wish, last, networkId, language), wallNames, createdAt: ctx.now };
    });
    try {
      await this.units.run(async (unit) => {
        for (const meeting of made) {
          await unit.manager.insert(Meeting, meeting);
          await this.audit.record(unit, ctx, { action: 'meetings.created', subject: `meeting:${meeting.id}` });
        }
      });
    } catch (error) {
      if (isTaken(error)) throw new RefusedError('meetings.number-taken');
      throw error;
    }
    return this.summaries.of(made, undefined);
  }
}

function rowOf(
  wish: NewMeeting,
  number: number,
  networkId: string,
  language: Language,
): Omit<Meeting, 'wallNames' | 'createdAt'> {
  const { date, start, end, place, address, hostCompanyId, hostName, hostContact } = wish;
  return {
    id: crypto.randomUUID(),
    networkId,
    number,
    date,
    start,
    end,
    zone: DEFAULT_ZONE,
    place,
    address,
    hostCompanyId,
    hostName,
    hostContact,
    title: wish.title ?? meetingTheme(number, language),
    plan: planTemplate(number, language, () => crypto.randomUUID() as string as SegmentId),
    planVersion: 1,
    version: 1,
    life: 'scheduled',
    cast: null,
    starterId: null,
    roomCode: null,
  };
}
