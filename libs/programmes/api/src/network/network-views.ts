import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PersonReader } from '@kreds/identity/api';
import {
  type ContactView,
  type FacilitatorView,
  mayInNetwork,
  type MemberView,
  nearest,
  NETWORK_SIZE,
  type NetworkDetail,
  type NetworkId,
  type NetworkRelation,
  type NetworkSummary,
  type PersonId,
} from '@kreds/programmes/model';
import { type DataSource, In, type FindOptionsOrder } from 'typeorm';
import { Company } from '../company/company.entity';
import { Programme } from '../programme/programme.entity';
import { ProgrammeViews } from '../programme/programme-views';
import { NetworkReader } from '../reader/network-reader';
import { Membership } from './membership.entity';
import { Network } from './network.entity';

type Contacts = ReadonlyMap<PersonId, ContactView>;

const IN_ORDER: FindOptionsOrder<Membership> = { placedAt: 'ASC', id: 'ASC' };

/** Draws networks as they leave the house, field by field and by the asker's relation. */
@Injectable()
export class NetworkViews {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly reader: NetworkReader,
    private readonly people: PersonReader,
    private readonly programmes: ProgrammeViews,
  ) {}

  /** One line per network, oldest first. */
  async summaries(
    rows: readonly { readonly networkId: NetworkId; readonly relation: NetworkRelation }[],
  ): Promise<readonly NetworkSummary[]> {
    const ids = rows.map((row) => row.networkId);
    const networks = await this.source.getRepository(Network).findBy({ id: In(ids) });
    const programmes = await this.source
      .getRepository(Programme)
      .findBy({ id: In(networks.map((network) => network.programmeId)) });
    const counts = await this.programmes.memberCounts(ids);
    return rows.flatMap(({ networkId, relation }) => {
      const network = networks.find((row) => row.id === networkId);
      const programme = programmes.find((row) => row.id === network?.programmeId);
      if (!network || !programme) return [];
      const { id, name, programmeId, state, language } = network;
      const memberCount = counts.get(id) ?? 0;
      return [{ id, name, programmeId, programmeName: programme.name, state, language, memberCount, relation }];
    });
  }

  /** Everything one asker may see of one network. Undefined without a relation. */
  async detail(network: Network, relations: readonly NetworkRelation[]): Promise<NetworkDetail | undefined> {
    const relation = nearest(relations);
    if (relation === 'none') return undefined;
    const [summary] = await this.summaries([{ networkId: network.id, relation }]);
    if (!summary) return undefined;
    const facilitators = await this.reader.facilitatorsOf(network.id);
    const memberships = await this.source
      .getRepository(Membership)
      .find({ where: { networkId: network.id }, order: IN_ORDER });
    const contacts = mayInNetwork(relations, 'network.contacts')
      ? await this.people.contacts([...facilitators, ...memberships].map((row) => row.personId))
      : undefined;
    return {
      ...summary,
      size: { ...NETWORK_SIZE },
      facilitators: facilitators.map(({ personId, displayName, part }): FacilitatorView => ({
        personId,
        displayName,
        part,
        ...contactOf(contacts, personId),
      })),
      members: await this.members(memberships, relations, contacts),
      version: network.version,
    };
  }

  private async members(
    memberships: readonly Membership[],
    relations: readonly NetworkRelation[],
    contacts: Contacts | undefined,
  ): Promise<readonly MemberView[]> {
    const past = mayInNetwork(relations, 'network.past-members');
    const shown = memberships.filter((row) => past || row.leftAt === null);
    const names = await this.people.names(shown.map((row) => row.personId));
    const companies = await this.source.getRepository(Company).findBy({ id: In(shown.map((row) => row.companyId)) });
    return shown.map((row) => {
      const company = companies.find((candidate) => candidate.id === row.companyId);
      return {
        membershipId: row.id,
        personId: row.personId,
        displayName: names.get(row.personId) ?? '',
        companyName: company?.name ?? '',
        companyKind: company?.kind ?? 'private_company',
        ...(past ? { companyId: row.companyId } : {}),
        joinedFromMeeting: row.joinedFromMeeting,
        ...contactOf(contacts, row.personId),
        ...(row.leftAt !== null && row.leftAfterMeeting !== null && row.leaveReason !== null
          ? { left: { afterMeeting: row.leftAfterMeeting, reason: row.leaveReason } }
          : {}),
      };
    });
  }
}

function contactOf(contacts: Contacts | undefined, personId: PersonId): { readonly contact?: ContactView } {
  const found = contacts?.get(personId);
  return found ? { contact: { email: found.email, phone: found.phone } } : {};
}
