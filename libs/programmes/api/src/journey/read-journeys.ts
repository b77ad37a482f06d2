import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AccountContext } from '@kreds/platform-api';
import { type JourneyView, mayInNetwork } from '@kreds/programmes/model';
import { type DataSource, IsNull } from 'typeorm';
import { Membership } from '../network/membership.entity';
import { NetworkDoor } from '../network/network-door';
import { JourneyViews } from './journey-views';

/** The paths of a network's members: all for those who run it, the own one for a member, none for a guest (J1, J3). */
@Injectable()
export class ReadJourneys {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly door: NetworkDoor,
    private readonly views: JourneyViews,
  ) {}

  async run(ctx: AccountContext, id: string): Promise<readonly JourneyView[]> {
    const { network, relations } = await this.door.open(ctx, id, 'network.read');
    const networkId = network.id;
    const where = mayInNetwork(relations, 'journeys.read-all')
      ? { networkId }
      : { networkId, personId: ctx.actor.personId, leftAt: IsNull() };
    const order = { placedAt: 'ASC', id: 'ASC' } as const;
    return this.views.of(await this.source.getRepository(Membership).find({ where, order }));
  }
}
