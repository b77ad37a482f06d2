import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AccountContext } from '@kreds/platform-api';
import { mayInNetwork, type NetworkId, type NetworkRelation, type NetworkRight } from '@kreds/programmes/model';
import type { DataSource } from 'typeorm';
import { notFound } from '../refusals';
import { NetworkRelations } from '../reader/network-relations';
import { Network } from './network.entity';

/** The second door of every use case here: the asker's relation to *this* network. */
@Injectable()
export class NetworkDoor {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly relations: NetworkRelations,
  ) {}

  /** @throws RefusedError 404 for unknown, foreign and malformed ids alike, and when the relation gives no such right */
  async open(
    ctx: AccountContext,
    networkId: string,
    right: NetworkRight,
  ): Promise<{ readonly network: Network; readonly relations: readonly NetworkRelation[] }> {
    const relations = await this.relations.of(ctx.actor, networkId);
    if (!mayInNetwork(relations, right)) throw notFound();
    const network = await this.source.getRepository(Network).findOneBy({ id: networkId as NetworkId });
    if (!network) throw notFound();
    return { network, relations };
  }
}
