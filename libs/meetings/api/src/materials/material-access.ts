import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import { RefusedError, type RequestContext } from '@kreds/platform-api';
import { NetworkReader } from '@kreds/programmes/api';
import type { DataSource } from 'typeorm';
import { Material } from '../entities/material.entity';
import { MeetingRelations } from '../meeting-relations';
import type { MeetingRight } from '../meeting-rights';

/** Who may hear or change a material: whoever has the right in its network, or in one network of its programme. */
@Injectable()
export class MaterialAccess {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly relations: MeetingRelations,
    private readonly networks: NetworkReader,
  ) {}

  /** @throws RefusedError `platform.not-found` */
  async to(ctx: RequestContext, materialId: string, right: MeetingRight): Promise<Material> {
    const material = isUuid(materialId)
      ? await this.source.getRepository(Material).findOneBy({ id: materialId })
      : null;
    if (!material || ctx.actor.kind !== 'account') throw new RefusedError('platform.not-found');
    for (const networkId of await this.networksOf(ctx.actor, material)) {
      const allowed = await this.relations.inNetwork(ctx, networkId, right).catch(notThere);
      if (allowed) return material;
    }
    throw new RefusedError('platform.not-found');
  }

  private async networksOf(
    who: { readonly personId: string; readonly administrator: boolean },
    material: Material,
  ): Promise<readonly string[]> {
    if (material.networkId !== null) return [material.networkId];
    const own: string[] = [];
    for (const { networkId } of await this.networks.networksOf(who)) {
      if ((await this.networks.networkOf(networkId))?.programmeId === material.programmeId) own.push(networkId);
    }
    return own;
  }
}

function notThere(error: unknown): undefined {
  if (error instanceof RefusedError) return undefined;
  throw error;
}
