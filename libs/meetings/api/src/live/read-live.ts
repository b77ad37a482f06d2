import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Clock } from '@kreds/kernel';
import type { MeetingId, PersonId } from '@kreds/meetings/model';
import { CLOCK, RefusedError, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import type { DataSource } from 'typeorm';
import { DoorBook } from '../door/door-book';
import { Apology } from '../entities/apology.entity';
import type { FacilitatorSnapshot, LiveSnapshot } from '@kreds/meetings/model';
import { Audience } from './audience';
import { MeetingLog } from './meeting-log';
import { MeetingViews } from './meeting-views';
import { Presence } from './presence';
import type { RunningMeeting } from './running-meeting';
import { RunningMeetings } from './running-meetings';
import { ServerAway } from './server-away';

/** The whole picture for whoever comes late, comes back or has missed a fact: one path, the same projections. */
@Injectable()
export class ReadLive {
  constructor(
    private readonly meetings: RunningMeetings,
    @InjectDataSource() private readonly source: DataSource,
    private readonly log: MeetingLog,
    private readonly units: UnitOfWork,
    private readonly audience: Audience,
    private readonly views: MeetingViews,
    private readonly presence: Presence,
    private readonly doors: DoorBook,
    private readonly away: ServerAway,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusedError `platform.not-found` for everybody who does not take part */
  async run(ctx: RequestContext, meetingId: string): Promise<LiveSnapshot> {
    const meeting = await this.current(meetingId);
    const viewer = meeting && (await this.audience.viewerOf(meeting, ctx.actor));
    if (!meeting || !viewer) throw new RefusedError('platform.not-found');
    this.presence.touch(meeting.id, viewer.personId);
    const { personId: me } = viewer;
    const head = { me, seq: meeting.state.seq, serverNow: this.clock.now() };
    const views = this.views.of(meeting);
    if (viewer.audience === 'leader') {
      return { audience: 'leader', ...head, view: views.leader(me), help: meeting.words.help };
    }
    return {
      audience: 'facilitator',
      ...head,
      view: views.facilitator(),
      presence: this.presence.of(
        meeting.id,
        meeting.state.people.map((person) => person.personId),
      ),
      doors: await this.doors.waiting(meeting.id, ctx.now),
      // A guest leads a part of the meeting and has no business with who is ill.
      apologies: viewer.role === 'guest' ? [] : await this.apologies(meeting.id),
      serverAway: this.away.outageOf(meeting.state),
    };
  }

  private async apologies(meetingId: MeetingId): Promise<FacilitatorSnapshot['apologies']> {
    const rows = await this.source.getRepository(Apology).findBy({ meetingId });
    return rows.map(({ personId, code }) => ({ personId: personId as PersonId, code }));
  }

  /** The meeting as of now. On PostgreSQL another process may have written: then it is folded anew first. */
  async current(meetingId: string): Promise<RunningMeeting | undefined> {
    const meeting = await this.meetings.open(meetingId);
    if (!meeting || this.units.engine === 'sqlite') return meeting;
    if ((await this.log.lastSeq(meeting.id)) === meeting.state.seq) return meeting;
    return this.meetings.load(meeting.id);
  }
}
