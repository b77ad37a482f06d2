import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import type { MeetingId } from '@kreds/meetings/model';
import { AuditTrail, LiveChannel, RefusedError, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { IsNull } from 'typeorm';
import { DoorRequest } from '../entities/door-request.entity';
import { rooms } from '../live/rooms';
import { RunningMeetings } from '../live/running-meetings';
import { isOpen } from '../live/side-rows';
import { MeetingRelations } from '../meeting-relations';
import type { AnswerDoor } from '@kreds/meetings/model';

/** The facilitator's one tap: who stands at the door, or nobody whom the group knows. */
@Injectable()
export class AnswerDoorRequest {
  constructor(
    private readonly units: UnitOfWork,
    private readonly relations: MeetingRelations,
    private readonly meetings: RunningMeetings,
    private readonly channel: LiveChannel,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @throws RefusedError `platform.not-found`; `meetings.unknown-person` for whoever is no leader of this meeting;
   *   `meetings.door-closed` when the request is answered, too old or the meeting is over
   */
  async run(ctx: RequestContext, meetingId: string, doorId: string, { personId }: AnswerDoor): Promise<void> {
    const { meeting } = await this.relations.inMeeting(ctx, meetingId, 'meetings.host-room');
    const running = await this.meetings.open(meeting.id);
    if (!running || !isUuid(doorId)) throw new RefusedError('platform.not-found');
    if (!isOpen(running.state.life)) throw new RefusedError('meetings.door-closed');
    const isLeader = running.cast.some((person) => person.personId === personId && person.role === 'leader');
    if (personId !== null && !isLeader) throw new RefusedError('meetings.unknown-person');
    await this.units.run(async (unit) => {
      const waiting = { id: doorId, meetingId: meeting.id, personId: IsNull() };
      const request = await unit.manager.findOneBy(DoorRequest, waiting);
      if (!request || request.waitsUntil <= ctx.now) throw new RefusedError('meetings.door-closed');
      const done =
        personId === null
          ? await unit.manager.delete(DoorRequest, waiting)
          : await unit.manager.update(DoorRequest, waiting, { personId });
      if (done.affected !== 1) throw new RefusedError('meetings.door-closed');
      await this.audit.record(unit, ctx, {
        action: personId === null ? 'meetings.door-refused' : 'meetings.door-confirmed',
        subject: personId === null ? `meeting:${meeting.id}` : `person:${personId}`,
      });
      unit.afterCommit(() => this.channel.send(rooms.facilitators(meeting.id as MeetingId), 'meeting.doors.v1', {}));
    });
  }
}
