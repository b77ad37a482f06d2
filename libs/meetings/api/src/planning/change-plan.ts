import { Injectable } from '@nestjs/common';
import { checkPlan, type MeetingEvent, type MeetingEventType, type MeetingId } from '@kreds/meetings/model';
import { AuditTrail, orRefuse, RefusedError, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { Meeting } from '../entities/meeting.entity';
import { MeetingLog } from '../live/meeting-log';
import { MeetingPublisher } from '../live/meeting-publisher';
import { RunningMeetings } from '../live/running-meetings';
import { MeetingRelations } from '../meeting-relations';
import type { ChangePlan as ChangePlanBody, MeetingDetail } from '@kreds/meetings/model';
import { isPlannable } from './plannable';
import { ReadMeeting } from './read-meeting';

/** What may have happened in the lobby without naming an item of the plan; the log then folds over another plan too. */
const ABOUT_PEOPLE: ReadonlySet<MeetingEventType> = new Set<MeetingEventType>([
  'LobbyOpened',
  'PersonArrived',
  'PersonLeft',
  'AttendanceSet',
  'BatonOffered',
  'BatonMoved',
  'StewardNamed',
  'CurtainSet',
]);

function standsAlone(events: readonly MeetingEvent[]): boolean {
  return events.every((event) => ABOUT_PEOPLE.has(event.type));
}

/** Replaces the plan of a meeting that has not begun, against the version that the person saw. */
@Injectable()
export class ChangePlan {
  constructor(
    private readonly units: UnitOfWork,
    private readonly relations: MeetingRelations,
    private readonly meetings: RunningMeetings,
    private readonly log: MeetingLog,
    private readonly publisher: MeetingPublisher,
    private readonly read: ReadMeeting,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @throws RefusedError `platform.not-found`; `meetings.plan-without-check-in` and the other refusals of `checkPlan`;
   *   `meetings.plan-already-running`; `meetings.plan-changed-meanwhile`
   */
  async run(ctx: RequestContext, meetingId: string, body: ChangePlanBody): Promise<MeetingDetail> {
    const { meeting } = await this.relations.inMeeting(ctx, meetingId, 'meetings.plan');
    orRefuse(checkPlan(body.plan));
    await this.meetings.inLine(meeting.id as MeetingId, () => this.replace(ctx, meeting.id, body));
    const running = await this.meetings.open(meeting.id);
    if (running) this.publisher.refresh(running);
    return this.read.run(ctx, meetingId);
  }

  private replace(ctx: RequestContext, id: string, { plan, planVersion }: ChangePlanBody): Promise<void> {
    return this.units.run(async (unit) => {
      const now = await unit.manager.findOneBy(Meeting, { id });
      const events = await this.log.read(id as MeetingId, unit);
      if (!now || !isPlannable(now.life) || !standsAlone(events)) {
        throw new RefusedError('meetings.plan-already-running');
      }
      const seen = { id, planVersion, life: now.life };
      const done = await unit.manager.update(Meeting, seen, { plan, planVersion: planVersion + 1 });
      if (done.affected !== 1) throw new RefusedError('meetings.plan-changed-meanwhile');
      await this.audit.record(unit, ctx, { action: 'meetings.plan-changed', subject: `meeting:${id}` });
      unit.afterCommit(() => this.meetings.forget(id as MeetingId));
    });
  }
}
