import { Inject, Injectable } from '@nestjs/common';
import { type Clock } from '@kreds/kernel';
import type { PersonId, PersonRole } from '@kreds/meetings/model';
import { type Actor, CLOCK } from '@kreds/platform-api';
import { NetworkReader } from '@kreds/programmes/api';
import type { RunningMeeting } from './running-meeting';

/** Who looks at a running meeting: which projection, and as whom. */
export interface Viewer {
  readonly audience: 'facilitator' | 'leader';
  readonly personId: PersonId;
  readonly role: PersonRole;
}

/** How long a looked-up relation holds: within this time somebody who has left the network is out, ms. */
const RELATION_MS = 20_000;

/** Guests lead a part of the meeting, so they see it as those who lead. */
export function audienceOf(role: PersonRole): Viewer['audience'] {
  return role === 'leader' ? 'leader' : 'facilitator';
}

/** The second door of the live meeting: only who takes part sees anything; everybody else gets "not there". */
@Injectable()
export class Audience {
  constructor(
    private readonly networks: NetworkReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined for everybody who is not of this meeting: company, administrator, programme lead, evaluator, strangers. */
  async viewerOf(meeting: RunningMeeting, actor: Actor): Promise<Viewer | undefined> {
    if (actor.kind !== 'account' && actor.kind !== 'room-guest') return undefined;
    if (actor.kind === 'room-guest' && actor.meetingId !== meeting.id) return undefined;
    const person = meeting.state.people.find(({ personId }) => personId === actor.personId);
    if (!person || !(await this.stillBelongs(meeting, person.personId))) return undefined;
    const { personId, role } = person;
    return { audience: audienceOf(role), personId, role };
  }

  private async stillBelongs(meeting: RunningMeeting, personId: PersonId): Promise<boolean> {
    const now = this.clock.now();
    const checked = meeting.checkedAt.get(personId);
    if (checked !== undefined && now - checked >= 0 && now - checked < RELATION_MS) return true;
    const relation = await this.networks.relationTo({ personId }, meeting.row.networkId);
    const belongs = ['facilitator', 'co_facilitator', 'guest', 'leader'].includes(relation);
    if (belongs) meeting.checkedAt.set(personId, now);
    else meeting.checkedAt.delete(personId);
    return belongs;
  }
}
