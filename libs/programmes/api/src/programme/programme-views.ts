import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { NetworkId, ProgrammeId, ProgrammeView } from '@kreds/programmes/model';
import { type DataSource, In, IsNull } from 'typeorm';
import { Membership } from '../network/membership.entity';
import { Network } from '../network/network.entity';
import type { Standing } from './programme-standing';
import type { Programme } from './programme.entity';

/** Draws programmes as they leave the house, field by field. */
@Injectable()
export class ProgrammeViews {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  async of(
    rows: readonly { readonly programme: Programme; readonly standing: Standing }[],
  ): Promise<readonly ProgrammeView[]> {
    const networks = await this.networksOf(rows.map(({ programme }) => programme.id));
    const members = await this.memberCounts(networks.map((network) => network.id));
    return rows.map(({ programme, standing }) => ({
      id: programme.id,
      name: programme.name,
      wallName: programme.wallName,
      startDate: programme.startDate,
      endDate: programme.endDate,
      wording: programme.wording,
      template: programme.template,
      networks: networks
        .filter((network) => network.programmeId === programme.id)
        .map(({ id, name, state }) => ({ id, name, state, memberCount: members.get(id) ?? 0 })),
      standing,
      version: programme.version,
    }));
  }

  private async networksOf(programmeIds: readonly ProgrammeId[]): Promise<readonly Network[]> {
    return this.source
      .getRepository(Network)
      .find({ where: { programmeId: In([...programmeIds]) }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** How many members each network has now; networks without any are missing. */
  async memberCounts(networkIds: readonly NetworkId[]): Promise<ReadonlyMap<NetworkId, number>> {
    const rows = await this.source
      .getRepository(Membership)
      .find({ select: { id: true, networkId: true }, where: { networkId: In([...networkIds]), leftAt: IsNull() } });
    const counts = new Map<NetworkId, number>();
    for (const { networkId } of rows) counts.set(networkId, (counts.get(networkId) ?? 0) + 1);
    return counts;
  }
}
