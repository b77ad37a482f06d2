import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PersonReader } from '@kreds/identity/api';
import type { Language, Worded } from '@kreds/kernel';
import {
  type FacilitatorPart,
  type MembershipId,
  nearest,
  type NetworkId,
  type NetworkRelation,
  type NetworkState,
  type PersonId,
  type ProgrammeId,
  type ProgrammeTemplate,
  shortNames,
  type Wording,
} from '@kreds/programmes/model';
import { type DataSource, IsNull } from 'typeorm';
import { Company } from '../company/company.entity';
import { Membership } from '../network/membership.entity';
import { NetworkFacilitator } from '../network/network-facilitator.entity';
import { Network } from '../network/network.entity';
import { Programme } from '../programme/programme.entity';
import { NetworkRelations, type Asker } from './network-relations';

export interface NetworkFacts {
  readonly id: NetworkId;
  readonly programmeId: ProgrammeId;
  readonly name: string;
  readonly language: Language;
  readonly state: NetworkState;
}

export interface ProgrammeFacts {
  readonly id: ProgrammeId;
  readonly name: Worded;
  /** Public words for the wall, in the network's language. */
  readonly wallName: string;
  readonly wording: Wording;
  readonly template: ProgrammeTemplate;
}

export interface FacilitatorFacts {
  readonly personId: PersonId;
  readonly part: FacilitatorPart;
  readonly displayName: string;
  readonly firstName: string;
}

export interface MemberFacts {
  readonly membershipId: MembershipId;
  readonly personId: PersonId;
  readonly displayName: string;
  /** First name; with the first letter of the last name where two members are called alike. */
  readonly firstName: string;
  readonly companyName: string;
  readonly joinedFromMeeting: number;
}

/** Somebody who was a member: for lists of meetings that lie in the past. */
export interface FormerMemberFacts extends MemberFacts {
  readonly leftAfterMeeting: number;
}

/** What other domains may know of networks. Everything is read from the database of this moment, nothing is kept. */
@Injectable()
export class NetworkReader {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly relations: NetworkRelations,
    private readonly people: PersonReader,
  ) {}

  /** The nearest relation of somebody to a network; `none` for unknown, foreign and malformed ids alike. */
  async relationTo(who: Asker, networkId: string): Promise<NetworkRelation | 'none'> {
    return nearest(await this.relations.of(who, networkId));
  }

  /** Every relation at once, for rights that do not follow from the nearest one. */
  relationsTo(who: Asker, networkId: string): Promise<readonly NetworkRelation[]> {
    return this.relations.of(who, networkId);
  }

  async networkOf(networkId: string): Promise<NetworkFacts | undefined> {
    const found = await this.source.getRepository(Network).findOneBy({ id: networkId as NetworkId });
    if (!found) return undefined;
    const { id, programmeId, name, language, state } = found;
    return { id, programmeId, name, language, state };
  }

  /** The programme a network belongs to; undefined when there is no such network. */
  async programmeOf(networkId: string): Promise<ProgrammeFacts | undefined> {
    const network = await this.networkOf(networkId);
    const programme = network && (await this.source.getRepository(Programme).findOneBy({ id: network.programmeId }));
    if (!network || !programme) return undefined;
    const { id, name, wallName, wording, template } = programme;
    return { id, name, wallName: wallName[network.language], wording, template };
  }

  /** Those who lead the network: facilitators first, then co-facilitators, then guests. */
  async facilitatorsOf(networkId: string): Promise<readonly FacilitatorFacts[]> {
    const rows = await this.source.getRepository(NetworkFacilitator).findBy({ networkId: networkId as NetworkId });
    const order: readonly FacilitatorPart[] = ['facilitator', 'co_facilitator', 'guest'];
    const sorted = rows.sort(
      (a, b) => order.indexOf(a.part) - order.indexOf(b.part) || a.personId.localeCompare(b.personId),
    );
    const names = await this.namesOf(sorted.map((row) => row.personId));
    const short = shortNames(names);
    return sorted.map(({ personId, part }, index) => ({
      personId,
      part,
      displayName: names[index] ?? '',
      firstName: short[index] ?? '',
    }));
  }

  /** Members who have not left, in the order in which they were placed. */
  async membersOf(networkId: string): Promise<readonly MemberFacts[]> {
    return this.described(
      await this.source.getRepository(Membership).find({
        where: { networkId: networkId as NetworkId, leftAt: IsNull() },
        order: { placedAt: 'ASC', id: 'ASC' },
      }),
    );
  }

  /** Members who have left, with the last meeting they took part in. */
  async formerMembersOf(networkId: string): Promise<readonly FormerMemberFacts[]> {
    const rows = await this.source
      .getRepository(Membership)
      .find({ where: { networkId: networkId as NetworkId }, order: { placedAt: 'ASC', id: 'ASC' } });
    const left = rows.filter((row) => row.leftAt !== null);
    const described = await this.described(left);
    return described.map((facts, index) => ({ ...facts, leftAfterMeeting: left[index]?.leftAfterMeeting ?? 0 }));
  }

  /** Everybody who was a member of the network, has left, and does not lead it either. */
  async departedFrom(networkId: NetworkId): Promise<ReadonlySet<PersonId>> {
    const [memberships, leading] = await Promise.all([
      this.source.getRepository(Membership).findBy({ networkId }),
      this.source.getRepository(NetworkFacilitator).findBy({ networkId }),
    ]);
    const departed = new Set(memberships.flatMap(({ personId, leftAt }) => (leftAt === null ? [] : [personId])));
    const here = memberships.filter((row) => row.leftAt === null);
    for (const { personId } of [...here, ...leading]) departed.delete(personId);
    return departed;
  }

  /** The networks that somebody has a relation to, each with the nearest one. */
  networksOf(who: Asker): Promise<readonly { readonly networkId: NetworkId; readonly relation: NetworkRelation }[]> {
    return this.relations.networksOf(who);
  }

  private async described(rows: readonly Membership[]): Promise<readonly MemberFacts[]> {
    if (rows.length === 0) return [];
    const names = await this.namesOf(rows.map((row) => row.personId));
    const short = shortNames(names);
    const companies = await this.source.getRepository(Company).findBy(rows.map((row) => ({ id: row.companyId })));
    const companyNames = new Map(companies.map((company) => [company.id, company.name]));
    return rows.map(({ id, personId, companyId, joinedFromMeeting }, index) => ({
      membershipId: id,
      personId,
      displayName: names[index] ?? '',
      firstName: short[index] ?? '',
      companyName: companyNames.get(companyId) ?? '',
      joinedFromMeeting,
    }));
  }

  private async namesOf(ids: readonly PersonId[]): Promise<readonly string[]> {
    const names = await this.people.names(ids);
    return ids.map((id) => names.get(id) ?? '');
  }
}
