import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeetingId } from '@kreds/meetings/model';
import { type Actor, Facts, LiveChannel, type LiveSeat, LiveTopics } from '@kreds/platform-api';
import type { MemberLeft } from '@kreds/programmes/model';
import type { MeetingHappened } from '../meeting-facts';
import { Audience } from './audience';
import { Presence } from './presence';
import { rooms } from './rooms';
import { RunningMeetings } from './running-meetings';

/** The live topic `meeting`: everybody who takes part, each in the room of their own projection. */
@Injectable()
export class MeetingTopic implements OnModuleInit {
  private readonly borrowed = new Map<MeetingId, Set<string>>();

  constructor(
    private readonly topics: LiveTopics,
    private readonly channel: LiveChannel,
    private readonly facts: Facts,
    private readonly meetings: RunningMeetings,
    private readonly audience: Audience,
    private readonly presence: Presence,
  ) {}

  onModuleInit(): void {
    this.topics.register({
      topic: 'meeting',
      principals: ['account', 'room-guest'],
      admit: (actor, id) => this.admit(actor, id),
    });
    this.facts.hear<MemberLeft>('networks.member-left.v1', (fact) => this.showOut(fact));
    for (const type of ['meetings.ended.v1', 'meetings.cancelled.v1', 'meetings.abandoned.v1'] as const) {
      this.facts.hear<MeetingHappened>(type, ({ meetingId }) => this.sendBorrowedAway(meetingId));
    }
  }

  /** Whoever has left the network is out of its meetings at once: the next request looks again, open lines end. */
  private showOut({ networkId, personId }: MemberLeft): void {
    for (const meeting of this.meetings.ofNetwork(networkId)) {
      meeting.checkedAt.delete(personId);
      this.channel.dismiss(rooms.leader(meeting.id, personId));
    }
  }

  private async admit(actor: Actor, id: string): Promise<LiveSeat | undefined> {
    const meeting = await this.meetings.open(id);
    const viewer = meeting && (await this.audience.viewerOf(meeting, actor));
    if (!meeting || !viewer) return undefined;
    const { personId } = viewer;
    const isLead = viewer.audience === 'facilitator';
    return {
      room: isLead ? rooms.facilitators(meeting.id) : rooms.leader(meeting.id, personId),
      onOpen: (socketId) => {
        if (actor.kind === 'room-guest') this.borrowedOf(meeting.id).add(socketId);
        this.presence.open(meeting.id, personId);
      },
      onClose: (socketId) => {
        this.borrowed.get(meeting.id)?.delete(socketId);
        this.presence.close(meeting.id, personId);
      },
    };
  }

  /** A borrowed phone is let in for one meeting; with its end the line ends too. */
  private sendBorrowedAway(meetingId: MeetingId): void {
    for (const socketId of this.borrowedOf(meetingId)) this.channel.dismissSocket(socketId);
    this.borrowed.delete(meetingId);
  }

  private borrowedOf(meetingId: MeetingId): Set<string> {
    const sockets = this.borrowed.get(meetingId) ?? new Set<string>();
    this.borrowed.set(meetingId, sockets);
    return sockets;
  }
}
