import { Inject, Injectable } from '@nestjs/common';
import { Facts, CLOCK, LiveChannel } from '@kreds/platform-api';
import type { Clock } from '@kreds/kernel';
import { type Audience, factFor, type MeetingEvent, type MeetingFact, type NetworkId } from '@kreds/meetings/model';
import { HAPPENED, type MeetingHappened } from '../meeting-facts';
import { audienceOf } from './audience';
import { MeetingViews } from './meeting-views';
import { rooms } from './rooms';
import type { RunningMeeting } from './running-meeting';

/**
 * Tells everybody what has been committed. Each event reaches each audience once, as one message named like its fact; the
 * last message of a command carries the audience's fresh view, made by the same projection as the snapshot.
 */
@Injectable()
export class MeetingPublisher {
  constructor(
    private readonly channel: LiveChannel,
    private readonly views: MeetingViews,
    private readonly facts: Facts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  committed(meeting: RunningMeeting, events: readonly MeetingEvent[]): void {
    const views = this.views.of(meeting);
    this.tell(rooms.wall(meeting.id), 'screen', events, views.screen());
    for (const { personId, role } of meeting.state.people) {
      if (audienceOf(role) !== 'leader') continue;
      this.tell(rooms.leader(meeting.id, personId), 'leader', events, views.leader(personId));
    }
    this.tell(rooms.facilitators(meeting.id), 'facilitator', events, views.facilitator());
    this.tellOtherDomains(meeting, events);
  }

  /** Something beside the log has changed (plan in the lobby, a lead that is gone): look again. Carries nothing. */
  refresh(meeting: RunningMeeting): void {
    const { id, state } = meeting;
    const leaders = state.people.filter(({ role }) => audienceOf(role) === 'leader');
    const everywhere = [
      rooms.facilitators(id),
      rooms.wall(id),
      ...leaders.map(({ personId }) => rooms.leader(id, personId)),
    ];
    for (const room of everywhere) this.channel.send(room, 'meeting.refresh.v1', {});
  }

  private tell(room: string, audience: Audience, events: readonly MeetingEvent[], view: object): void {
    const serverNow = this.clock.now();
    for (const [at, event] of events.entries()) {
      const fact: MeetingFact = factFor(audience, event);
      this.channel.send(room, fact.type, at === events.length - 1 ? { ...fact, serverNow, view } : fact);
    }
  }

  private tellOtherDomains(meeting: RunningMeeting, events: readonly MeetingEvent[]): void {
    for (const event of events) {
      const type = HAPPENED[event.type];
      if (!type) continue;
      const fact: MeetingHappened = {
        type,
        meetingId: meeting.id,
        networkId: meeting.row.networkId as NetworkId,
        number: meeting.row.number,
        at: event.at,
      };
      this.facts.publish(fact);
    }
  }
}
