import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PersonReader } from '@kreds/identity/api';
import type { Language } from '@kreds/kernel';
import { type PersonId, type Plan, startOrder, type StartRule, type HelpContact } from '@kreds/meetings/model';
import { randomBelow } from '@kreds/platform-api';
import { NetworkReader } from '@kreds/programmes/api';
import { MEETINGS_PER_NETWORK, shortNames } from '@kreds/programmes/model';
import { type DataSource, LessThan } from 'typeorm';
import { Meeting } from '../entities/meeting.entity';
import { HelpLine } from './help-line';
import type { CastMember } from './meeting-cast';

/** What a meeting needs to be told in words; nothing of it is in the log. */
export interface MeetingWords {
  readonly firstNames: ReadonlyMap<PersonId, string>;
  readonly fullNames: ReadonlyMap<PersonId, string>;
  readonly programmeName: string;
  readonly networkName: string;
  readonly meetingsInSeries: number;
  readonly language: Language;
  readonly help: HelpContact | null;
}

const FINE_STEPS = 2 ** 32;

/** How the check-in round finds who begins; the later rounds keep its order. */
function checkInRule(plan: Plan): StartRule {
  return plan.segments.find((segment) => segment.round?.purpose === 'check_in')?.round?.startRule ?? 'rotate';
}

/** Finds out who takes part in a meeting, in which order they speak, and what they are called. */
@Injectable()
export class CastReader {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly networks: NetworkReader,
    private readonly people: PersonReader,
    private readonly help: HelpLine,
  ) {}

  /** Those who lead first (the first holds the baton), then the leaders in today's speaking order (D3). */
  async castOf(meeting: Meeting): Promise<readonly CastMember[]> {
    const leads = await this.networks.facilitatorsOf(meeting.networkId);
    const members = await this.networks.membersOf(meeting.networkId);
    const order = startOrder({
      leaders: members.map((member) => member.personId),
      history: await this.startersBefore(meeting),
      meetingNumber: meeting.number,
      rule: checkInRule(meeting.plan),
      random: () => randomBelow(FINE_STEPS) / FINE_STEPS,
    });
    const joins = new Map(members.map((member) => [member.personId, member.joinedFromMeeting]));
    return [
      ...leads.map(({ personId, part }): CastMember => ({ personId, role: part, member: true })),
      ...order.map((personId): CastMember => ({
        personId,
        role: 'leader',
        member: (joins.get(personId) ?? 1) <= meeting.number,
      })),
    ];
  }

  async wordsOf(meeting: Meeting, cast: readonly CastMember[]): Promise<MeetingWords> {
    const ids = cast.map((person) => person.personId);
    const [names, network, programme, help] = await Promise.all([
      this.people.names(ids),
      this.networks.networkOf(meeting.networkId),
      this.networks.programmeOf(meeting.networkId),
      this.help.of(meeting.networkId),
    ]);
    const full = ids.map((id) => names.get(id) ?? '');
    const short = shortNames(full);
    return {
      firstNames: new Map(ids.map((id, at) => [id, short[at] ?? ''])),
      fullNames: new Map(ids.map((id, at) => [id, full[at] ?? ''])),
      programmeName: programme?.wallName ?? '',
      networkName: network?.name ?? '',
      meetingsInSeries: MEETINGS_PER_NETWORK,
      language: network?.language ?? 'da',
      help,
    };
  }

  /** Who spoke first at the meetings before this one, oldest first. */
  private async startersBefore(meeting: Meeting): Promise<readonly PersonId[]> {
    const earlier = await this.source.getRepository(Meeting).find({
      select: { id: true, number: true, starterId: true },
      where: { networkId: meeting.networkId, number: LessThan(meeting.number) },
      order: { number: 'ASC' },
    });
    return earlier.flatMap(({ starterId }) => (starterId ? [starterId as PersonId] : []));
  }
}
