import { Injectable } from '@nestjs/common';
import type { AccountContext } from '@kreds/platform-api';
import type { NetworkSummary } from '@kreds/programmes/model';
import { NetworkRelations } from '../reader/network-relations';
import { NetworkViews } from './network-views';

/** The networks that the asker has a relation to, each with the nearest one. */
@Injectable()
export class ListNetworks {
  constructor(
    private readonly relations: NetworkRelations,
    private readonly views: NetworkViews,
  ) {}

  async run(ctx: AccountContext): Promise<readonly NetworkSummary[]> {
    return this.views.summaries(await this.relations.networksOf(ctx.actor));
  }
}
