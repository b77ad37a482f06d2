import { Injectable } from '@nestjs/common';
import type { AccountContext } from '@kreds/platform-api';
import type { NetworkDetail } from '@kreds/programmes/model';
import { notFound } from '../refusals';
import { NetworkDoor } from './network-door';
import { NetworkViews } from './network-views';

@Injectable()
export class ReadNetwork {
  constructor(
    private readonly door: NetworkDoor,
    private readonly views: NetworkViews,
  ) {}

  async run(ctx: AccountContext, networkId: string): Promise<NetworkDetail> {
    const { network, relations } = await this.door.open(ctx, networkId, 'network.read');
    const detail = await this.views.detail(network, relations);
    if (!detail) throw notFound();
    return detail;
  }
}
