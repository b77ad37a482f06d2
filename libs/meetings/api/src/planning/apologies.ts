import { Injectable } from '@nestjs/common';
import type { MeetingId, PersonId } from '@kreds/meetings/model';
import { AuditTrail, LiveChannel, RefusedError, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { Apology } from '../entities/apology.entity';
import type { Meeting } from '../entities/meeting.entity';
import { rooms } from '../live/rooms';
import { MeetingRelations } from '../meeting-relations';
import type { SendApology as SendApologyBody } from '@kreds/meetings/model';
import { isPlannable } from './plannable';

/** A leader says beforehand that they cannot come, in one tap and without words (A2); or takes it back. */
@Injectable()
export class SendApology {
  constructor(
    private readonly units: UnitOfWork,
    private readonly relations: MeetingRelations,
    private readonly channel: LiveChannel,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Sent again, it replaces the code. @param body null takes the apology back
   * @throws RefusedError `platform.not-found`, or `meetings.wrong-state` once the meeting has begun
   */
  async run(ctx: RequestContext, meetingId: string, body: SendApologyBody | null): Promise<void> {
    const { meeting } = await this.relations.inMeeting(ctx, meetingId, 'meetings.apologise');
    if (ctx.actor.kind !== 'account') throw new RefusedError('platform.not-found');
    if (!isPlannable(meeting.life)) throw new RefusedError('meetings.wrong-state');
    const personId = ctx.actor.personId as PersonId;
    const key = { meetingId: meeting.id, personId };
    await this.units.run(async (unit) => {
      if (body === null) await unit.manager.delete(Apology, key);
      else await unit.manager.upsert(Apology, { ...key, code: body.code, at: ctx.now }, ['meetingId', 'personId']);
      await this.audit.record(unit, ctx, {
        action: body === null ? 'meetings.apology-taken-back' : 'meetings.apology-sent',
        subject: `meeting:${meeting.id}`,
      });
      unit.afterCommit(() => this.tell(meeting));
    });
  }

  private tell(meeting: Meeting): void {
    this.channel.send(rooms.facilitators(meeting.id as MeetingId), 'meeting.apologies.v1', {});
  }
}
