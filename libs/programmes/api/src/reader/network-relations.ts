import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import {
  type MembershipId,
  nearest,
  type NetworkId,
  type NetworkRelation,
  NETWORK_RELATIONS,
  type PersonId,
  type ProgrammeId,
} from '@kreds/programmes/model';
import { type DataSource, IsNull } from 'typeorm';
import { Membership } from '../network/membership.entity';
import { NetworkFacilitator } from '../network/network-facilitator.entity';
import { Network } from '../network/network.entity';
import { ProgrammeStaff } from '../programme/programme-staff.entity';

/** Who asks; an account's actor fits as it is. A room guest asks without `administrator`. */
export interface Asker {
  readonly personId: string;
  readonly administrator?: boolean;
}

/** Finds out what somebody is to a network. Every right in a network starts here. */
@Injectable()
export class NetworkRelations {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** All relations, nearest first; empty for unknown, foreign and malformed ids alike. Whoever has left has none. */
  async of(who: Asker, networkId: string): Promise<readonly NetworkRelation[]> {
    if (!isUuid(networkId)) return [];
    const network = await this.source.getRepository(Network).findOneBy({ id: networkId as NetworkId });
    if (!network) return [];
    const personId = who.personId as PersonId;
    const [part, member, staff] = await Promise.all([
      this.source.getRepository(NetworkFacilitator).findOneBy({ networkId: network.id, personId }),
      this.source.getRepository(Membership).existsBy({ networkId: network.id, personId, leftAt: IsNull() }),
      this.source.getRepository(ProgrammeStaff).findOneBy({ programmeId: network.programmeId, personId }),
    ]);
    const found = new Set<NetworkRelation>();
    if (part) found.add(part.part);
    if (member) found.add('leader');
    if (staff?.role === 'programme_lead') found.add('programme_lead');
    if (who.administrator) found.add('administrator');
    return NETWORK_RELATIONS.filter((relation) => found.has(relation));
  }

  /** Networks that somebody has a relation to, each with the nearest one, oldest network first. */
  async networksOf(who: Asker): Promise<readonly { networkId: NetworkId; relation: NetworkRelation }[]> {
    const personId = who.personId as PersonId;
    const [networks, parts, memberships, staff] = await Promise.all([
      this.source.getRepository(Network).find({ order: { createdAt: 'ASC', id: 'ASC' } }),
      this.source.getRepository(NetworkFacilitator).findBy({ personId }),
      this.source.getRepository(Membership).findBy({ personId, leftAt: IsNull() }),
      this.source.getRepository(ProgrammeStaff).findBy({ personId, role: 'programme_lead' }),
    ]);
    const led = new Set<ProgrammeId>(staff.map((row) => row.programmeId));
    const member = new Set<NetworkId>(memberships.map((row) => row.networkId));
    const partOf = new Map(parts.map((row) => [row.networkId, row.part]));
    return networks.flatMap(({ id, programmeId }) => {
      const part = partOf.get(id);
      const relations: NetworkRelation[] = [
        ...(part ? [part] : []),
        ...(member.has(id) ? (['leader'] as const) : []),
        ...(led.has(programmeId) ? (['programme_lead'] as const) : []),
        ...(who.administrator ? (['administrator'] as const) : []),
      ];
      const relation = nearest(relations);
      return relation === 'none' ? [] : [{ networkId: id, relation }];
    });
  }

  /** The memberships somebody holds now. */
  async membershipsOf(personId: string): Promise<readonly { id: MembershipId; networkId: NetworkId }[]> {
    return this.source.getRepository(Membership).findBy({ personId: personId as PersonId, leftAt: IsNull() });
  }
}
