import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Fact, Facts, UnitOfWork } from '@kreds/platform-api';
import type { NetworkId } from '@kreds/programmes/model';
import { In, IsNull } from 'typeorm';
import { Membership } from '../network/membership.entity';
import { JourneyStep } from './journey-step.entity';

/** What this handler needs of the fact; meetings lie downstream, so their type cannot be imported here. */
interface MeetingEnded extends Fact {
  readonly type: 'meetings.ended.v1';
  readonly networkId: NetworkId;
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

const copenhagenDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

/**
 * A meeting that has ended is held for everybody who is a member by then. Who was missing stands in the attendance of
 * the meeting, and a facilitator may mark the step as missed. Ending twice, after a re-opening, changes nothing.
 */
@Injectable()
export class MarkStepHeldWhenMeetingEnded implements OnModuleInit {
  constructor(
    private readonly facts: Facts,
    private readonly units: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.facts.hear<MeetingEnded>('meetings.ended.v1', (fact) => this.mark(fact));
  }

  private mark({ networkId, number, at }: MeetingEnded): Promise<void> {
    return this.units.run(async (unit) => {
      const members = await unit.manager.findBy(Membership, { networkId, leftAt: IsNull() });
      const membershipId = In(members.map((member) => member.id));
      const ahead = { membershipId, kind: 'meeting' as const, meetingNumber: number, state: In(['not_yet', 'booked']) };
      await unit.manager.update(JourneyStep, ahead, { state: 'held', date: copenhagenDay.format(at) });
    });
  }
}
