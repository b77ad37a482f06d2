import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RefusedError, type RequestContext } from '@kreds/platform-api';
import { NetworkReader } from '@kreds/programmes/api';
import { type DataSource, IsNull } from 'typeorm';
import { Material } from '../entities/material.entity';
import { MeetingRelations } from '../meeting-relations';
import type { MaterialView } from '@kreds/meetings/model';

export function materialView(row: Material): MaterialView {
  const file = row.mediaType !== null && row.bytes !== null ? { mediaType: row.mediaType, bytes: row.bytes } : null;
  const { id, kind, title, minutes, url } = row;
  return { id, kind, title, minutes, url, file, wholeProgramme: row.networkId === null };
}

/** What the members of a network may hear and open: its own material and that of its programme. */
@Injectable()
export class ListMaterials {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly relations: MeetingRelations,
    private readonly networks: NetworkReader,
  ) {}

  /** @throws RefusedError `platform.not-found` */
  async run(ctx: RequestContext, networkId: string): Promise<readonly MaterialView[]> {
    await this.relations.inNetwork(ctx, networkId, 'meetings.read');
    const network = await this.networks.networkOf(networkId);
    if (!network) throw new RefusedError('platform.not-found');
    const { programmeId } = network;
    const rows = await this.source.getRepository(Material).find({
      where: [{ networkId }, { programmeId, networkId: IsNull() }],
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return rows.filter((row) => row.kind === 'link' || row.bytes !== null).map(materialView);
  }
}
