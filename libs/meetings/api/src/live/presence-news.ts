import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeetingId, PersonId, PersonPresence } from '@kreds/meetings/model';
import { KredsLogger, LiveChannel } from '@kreds/platform-api';
import { MeetingPublisher } from './meeting-publisher';
import { Presence } from './presence';
import { rooms } from './rooms';
import { RunningMeetings } from './running-meetings';

/** When a lead that is gone begins to matter: one large button for co-facilitators, later the steward's. Ms. */
const MARKS_MS = [10_000, 60_000] as const;

/**
 * Tells those who lead who is on line, by id and status, beside the log and without a seq; nobody else ever hears of it.
 * When the lead itself goes or comes, everybody is asked to look again, because the projections follow from it.
 */
@Injectable()
export class PresenceNews implements OnModuleInit {
  private readonly told = new Map<MeetingId, string>();
  private readonly leads = new Map<MeetingId, number>();

  constructor(
    private readonly presence: Presence,
    private readonly meetings: RunningMeetings,
    private readonly publisher: MeetingPublisher,
    private readonly channel: LiveChannel,
    private readonly logger: KredsLogger,
  ) {}

  onModuleInit(): void {
    this.presence.listen((meetingId, personId) => {
      this.tell(meetingId, personId).catch((error: unknown) => this.logger.surprise(error));
    });
  }

  private async tell(meetingId: MeetingId, personId: PersonId): Promise<void> {
    const meeting = await this.meetings.open(meetingId);
    if (!meeting) return;
    const people = this.presence.of(
      meetingId,
      meeting.state.people.map((person) => person.personId),
    );
    this.tellLeads(meetingId, people);
    if (personId !== meeting.state.baton.holder) return;
    const mark = this.markOf(meetingId, personId);
    if (this.leads.get(meetingId) === mark) return;
    const first = !this.leads.has(meetingId);
    this.leads.set(meetingId, mark);
    if (!first || mark > 0) this.publisher.refresh(meeting);
  }

  private tellLeads(meetingId: MeetingId, people: readonly PersonPresence[]): void {
    const news = JSON.stringify(people);
    if (this.told.get(meetingId) === news) return;
    this.told.set(meetingId, news);
    this.channel.send(rooms.facilitators(meetingId), 'meeting.presence.v1', { people });
  }

  /** How many of the marks the lead has been gone for. */
  private markOf(meetingId: MeetingId, holder: PersonId): number {
    const gone = this.presence.goneForMs(meetingId, holder);
    return MARKS_MS.filter((mark) => gone !== null && gone >= mark).length;
  }
}
