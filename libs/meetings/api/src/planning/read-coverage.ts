import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RequestContext } from '@kreds/platform-api';
import { coverage, type Coverage } from '@kreds/meetings/model';
import type { DataSource } from 'typeorm';
import { Meeting } from '../entities/meeting.entity';
import { MeetingRelations } from '../meeting-relations';

/** How the three elements are spread over the meetings of a network, as planned; `perMeeting` is by number. */
@Injectable()
export class ReadCoverage {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly relations: MeetingRelations,
  ) {}

  /** @throws RefusedError `platform.not-found` */
  async run(ctx: RequestContext, networkId: string): Promise<Coverage> {
    await this.relations.inNetwork(ctx, networkId, 'meetings.read-plan');
    const meetings = await this.source.getRepository(Meeting).find({ where: { networkId }, order: { number: 'ASC' } });
    return coverage(meetings.map((meeting) => meeting.plan));
  }
}
