import { Injectable } from '@nestjs/common';
import type { MeetingId } from '@kreds/meetings/model';
import { AuditTrail, LiveChannel, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { WallPass } from '../entities/wall-pass.entity';
import { rooms } from '../live/rooms';
import { MeetingRelations } from '../meeting-relations';

/** Ends every wall of a meeting at once: cookies, codes and open lines. */
@Injectable()
export class CloseWalls {
  constructor(
    private readonly units: UnitOfWork,
    private readonly relations: MeetingRelations,
    private readonly channel: LiveChannel,
    private readonly audit: AuditTrail,
  ) {}

  /** Closing what is closed is fine. @throws RefusedError `platform.not-found` */
  async run(ctx: RequestContext, meetingId: string): Promise<void> {
    const { meeting } = await this.relations.inMeeting(ctx, meetingId, 'meetings.host-room');
    await this.units.run(async (unit) => {
      await unit.manager.delete(WallPass, { meetingId: meeting.id });
      await this.audit.record(unit, ctx, { action: 'meetings.walls-closed', subject: `meeting:${meeting.id}` });
      unit.afterCommit(() => this.channel.dismiss(rooms.wall(meeting.id as MeetingId)));
    });
  }
}
