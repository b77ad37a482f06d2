import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PersonId } from '@kreds/meetings/model';
import type { RequestContext } from '@kreds/platform-api';
import type { NetworkRelation } from '@kreds/programmes/model';
import type { DataSource } from 'typeorm';
import { Meeting } from '../entities/meeting.entity';
import { MeetingRelations } from '../meeting-relations';
import { mayInMeeting } from '../meeting-rights';
import type { MeetingSummary } from '@kreds/meetings/model';
import { type AttendanceSight, MeetingSummaries } from './meeting-summaries';

/** All attendance for those who lead or manage, the own for a leader, none for a guest. */
export function sightOf(ctx: RequestContext, relation: NetworkRelation): AttendanceSight | undefined {
  if (mayInMeeting(relation, 'meetings.read-attendance')) return { of: 'everybody' };
  if (relation !== 'leader' || ctx.actor.kind !== 'account') return undefined;
  return { of: 'me', personId: ctx.actor.personId as PersonId };
}

/** The meetings of one network, by number. */
@Injectable()
export class ListMeetings {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly relations: MeetingRelations,
    private readonly summaries: MeetingSummaries,
  ) {}

  /** @throws RefusedError `platform.not-found` */
  async run(ctx: RequestContext, networkId: string): Promise<readonly MeetingSummary[]> {
    const relation = await this.relations.inNetwork(ctx, networkId, 'meetings.read');
    const rows = await this.source.getRepository(Meeting).find({ where: { networkId }, order: { number: 'ASC' } });
    return this.summaries.of(rows, sightOf(ctx, relation));
  }
}
