import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PersonReader } from '@kreds/identity/api';
import { isUuid } from '@kreds/kernel';
import { MeetingReader } from '@kreds/meetings/api';
import { AGREEMENT_VERSION, keepUntilOf, type NetworkCircle } from '@kreds/notes/model';
import type { AccountContext } from '@kreds/platform-api';
import { NetworkReader, ProgrammeReader } from '@kreds/programmes/api';
import type { NetworkId, PersonId } from '@kreds/programmes/model';
import { type DataSource, In } from 'typeorm';
import { AgreementAcceptance } from '../entities/agreement-acceptance.entity';
import { Vault } from '../entities/vault.entity';
import { notFound } from '../refusals';
import { AccountKeysOf } from '../vaults/account-keys';
import { Standing } from '../vaults/standing';
import { personOf } from '../vaults/wire-bytes';

type Person = NetworkCircle['people'][number];

/** Where everybody of a network stands with its vaults; a leader learns that of themselves alone. */
@Injectable()
export class ReadCircle {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly standing: Standing,
    private readonly networks: NetworkReader,
    private readonly programmes: ProgrammeReader,
    private readonly meetings: MeetingReader,
    private readonly people: PersonReader,
    private readonly keys: AccountKeysOf,
  ) {}

  async run(ctx: AccountContext, id: string): Promise<NetworkCircle> {
    const { personId } = ctx.actor;
    if (!isUuid(id)) throw notFound();
    const networkId = id as string as NetworkId;
    const runsIt = await this.standing.leads(personId, networkId);
    if (!runsIt && !(await this.standing.isLeader(personId, networkId))) throw notFound();
    const endDate = await this.programmes.endDateOf(networkId);
    if (endDate === undefined) throw notFound();
    const vaults = await this.source.getRepository(Vault).findBy({ networkId });
    const group = vaults.find((vault) => vault.aboutKind === 'group');
    const facilitators = vaults.find((vault) => vault.aboutKind === 'facilitators');
    const people = await this.peopleOf(networkId, personId, group);
    return {
      networkId,
      agreementVersion: AGREEMENT_VERSION,
      keepUntil: keepUntilOf(endDate),
      firstMeetingEnded: await this.meetings.anyHasEnded(networkId),
      group: group ? { id: group.id } : null,
      // A leader is not told of a vault that is not theirs.
      facilitators: facilitators && runsIt ? { id: facilitators.id } : null,
      people: runsIt ? people : people.filter((person) => person.personId === personId),
    };
  }

  private async peopleOf(networkId: NetworkId, asker: PersonId, group: Vault | undefined): Promise<readonly Person[]> {
    const leaders = await this.networks.membersOf(networkId);
    const leading = (await this.networks.facilitatorsOf(networkId)).filter(({ part }) => part !== 'guest');
    const all = [
      ...leaders.map(({ personId, displayName }) => ({ personId, name: displayName, part: 'leader' as const })),
      ...leading.map(({ personId, displayName }) => ({ personId, name: displayName, part: 'facilitator' as const })),
    ];
    const ids = all.map((person) => person.personId);
    const [accounts, keys, accepted, conversations] = await Promise.all([
      this.people.withAccount(ids),
      this.keys.all(ids),
      this.accepted(networkId),
      this.conversationsOf(asker, ids),
    ]);
    return all.map((person) => {
      const { personId } = person;
      const member = group?.reduced.members.find(({ uid }) => personOf(uid) === personId);
      return {
        ...person,
        hasAccount: accounts.has(personId),
        acceptedVersion: accepted.get(personId) ?? null,
        inGroup: member !== undefined,
        keysChanged: member !== undefined && member.kid !== keys.get(personId)?.kid,
        conversation: conversations.get(personId) ?? null,
      };
    });
  }

  /** The newest version that each has accepted. */
  private async accepted(networkId: NetworkId): Promise<ReadonlyMap<PersonId, number>> {
    const rows = await this.source
      .getRepository(AgreementAcceptance)
      .find({ where: { networkId }, order: { version: 'ASC' } });
    return new Map(rows.map(({ personId, version }) => [personId, version]));
  }

  /** Conversations in which the asker is, by the leader they are about. */
  private async conversationsOf(
    asker: PersonId,
    leaderIds: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, NonNullable<Person['conversation']>>> {
    const rows = await this.source
      .getRepository(Vault)
      .find({ where: { aboutKind: 'conversation', personId: In([...leaderIds]) }, order: { createdAt: 'ASC' } });
    const found = new Map<PersonId, NonNullable<Person['conversation']>>();
    for (const { id, personId, reduced } of rows) {
      const inside = reduced.members.map(({ uid }) => personOf(uid));
      if (personId && inside.includes(asker)) found.set(personId, { id, leaderInside: inside.includes(personId) });
    }
    return found;
  }
}
