import { Injectable } from '@nestjs/common';
import type { MeetingId } from '@kreds/meetings/model';
import { AuditTrail, RefusedError, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { Meeting } from '../entities/meeting.entity';
import { MeetingPublisher } from '../live/meeting-publisher';
import { RunningMeetings } from '../live/running-meetings';
import { MeetingRelations } from '../meeting-relations';
import type { ChangeMeeting as ChangeMeetingBody, MeetingDetail } from '@kreds/meetings/model';
import { isMovable } from './plannable';
import { ReadMeeting } from './read-meeting';

/** Changes day, hours, place, host or title of a meeting, against the version that the person saw. */
@Injectable()
export class ChangeMeeting {
  constructor(
    private readonly units: UnitOfWork,
    private readonly relations: MeetingRelations,
    private readonly meetings: RunningMeetings,
    private readonly publisher: MeetingPublisher,
    private readonly read: ReadMeeting,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @throws RefusedError `platform.not-found`, `meetings.changed-meanwhile`, `meetings.times-reversed`, or
   *   `meetings.wrong-state` when day or hours shall move after the lobby was opened
   */
  async run(ctx: RequestContext, meetingId: string, body: ChangeMeetingBody): Promise<MeetingDetail> {
    const { meeting } = await this.relations.inMeeting(ctx, meetingId, 'meetings.plan');
    const { version, ...wishes } = body;
    const moves = wishes.date !== undefined || wishes.start !== undefined || wishes.end !== undefined;
    if (moves && !isMovable(meeting.life)) throw new RefusedError('meetings.wrong-state');
    if ((wishes.end ?? meeting.end) <= (wishes.start ?? meeting.start)) {
      throw new RefusedError('meetings.times-reversed');
    }
    await this.meetings.inLine(meeting.id as MeetingId, () =>
      this.units.run(async (unit) => {
        const seen = { id: meeting.id, version, life: meeting.life };
        const done = await unit.manager.update(Meeting, seen, { ...wishes, version: version + 1 });
        if (done.affected !== 1) throw new RefusedError('meetings.changed-meanwhile');
        await this.audit.record(unit, ctx, { action: 'meetings.changed', subject: `meeting:${meeting.id}` });
        unit.afterCommit(() => this.meetings.forget(meeting.id as MeetingId));
      }),
    );
    await this.tell(meeting.id);
    return this.read.run(ctx, meetingId);
  }

  private async tell(meetingId: string): Promise<void> {
    const running = await this.meetings.open(meetingId);
    if (running) this.publisher.refresh(running);
  }
}
