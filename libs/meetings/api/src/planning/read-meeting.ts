import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@kreds/platform-api';
import type { NetworkRelation } from '@kreds/programmes/model';
import { HelpLine } from '../cast/help-line';
import type { Meeting } from '../entities/meeting.entity';
import { MeetingRelations } from '../meeting-relations';
import { mayInMeeting } from '../meeting-rights';
import type { MeetingDetail } from '@kreds/meetings/model';
import { sightOf } from './list-meetings';
import { MeetingSummaries } from './meeting-summaries';
import { isPlannable } from './plannable';

/** One meeting as the asker may see it; nothing of how it goes. */
@Injectable()
export class ReadMeeting {
  constructor(
    private readonly relations: MeetingRelations,
    private readonly summaries: MeetingSummaries,
    private readonly help: HelpLine,
  ) {}

  /** @throws RefusedError `platform.not-found` */
  async run(ctx: RequestContext, meetingId: string): Promise<MeetingDetail> {
    const { meeting, relation } = await this.relations.inMeeting(ctx, meetingId, 'meetings.read');
    return this.detail(ctx, meeting, relation);
  }

  async detail(ctx: RequestContext, meeting: Meeting, relation: NetworkRelation): Promise<MeetingDetail> {
    const [summary] = await this.summaries.of([meeting], sightOf(ctx, relation));
    if (!summary) throw new Error('a meeting without a summary');
    const seesPlan = mayInMeeting(relation, 'meetings.read-plan');
    return {
      ...summary,
      relation,
      version: meeting.version,
      wallNames: meeting.wallNames,
      program: meeting.plan.segments.map(({ kind, element, titlePublic, plannedMs }) => ({
        kind,
        element,
        title: titlePublic,
        plannedMs,
      })),
      ...(seesPlan ? { plan: meeting.plan, planVersion: meeting.planVersion } : {}),
      plannable: isPlannable(meeting.life),
      help: await this.help.of(meeting.networkId),
    };
  }
}
