import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import { RefusedError, type RequestContext } from '@kreds/platform-api';
import { NetworkReader } from '@kreds/programmes/api';
import type { NetworkRelation } from '@kreds/programmes/model';
import type { DataSource } from 'typeorm';
import { Meeting } from './entities/meeting.entity';
import { mayInMeeting, type MeetingRight } from './meeting-rights';

/** The second door of every planning route: what the asker is to the network, and whether that is enough. */
@Injectable()
export class MeetingRelations {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly networks: NetworkReader,
  ) {}

  /** @throws RefusedError `platform.not-found` alike for unknown, foreign and malformed ids and for missing rights */
  async inNetwork(ctx: RequestContext, networkId: string, right: MeetingRight): Promise<NetworkRelation> {
    if (ctx.actor.kind !== 'account') throw new RefusedError('platform.not-found');
    const held = await this.networks.relationsTo(ctx.actor, networkId);
    const relation = held.find((one) => mayInMeeting(one, right));
    if (!relation) throw new RefusedError('platform.not-found');
    return relation;
  }

  /** The meeting and the asker's relation to it. @throws RefusedError `platform.not-found` */
  async inMeeting(
    ctx: RequestContext,
    meetingId: string,
    right: MeetingRight,
  ): Promise<{ readonly meeting: Meeting; readonly relation: NetworkRelation }> {
    const meeting = isUuid(meetingId) ? await this.source.getRepository(Meeting).findOneBy({ id: meetingId }) : null;
    if (!meeting) throw new RefusedError('platform.not-found');
    return { meeting, relation: await this.inNetwork(ctx, meeting.networkId, right) };
  }
}
