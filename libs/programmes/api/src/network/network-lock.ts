import { Injectable } from '@nestjs/common';
import { type Unit, UnitOfWork } from '@kreds/platform-api';
import type { NetworkId } from '@kreds/programmes/model';
import { notFound } from '../refusals';
import { Network } from './network.entity';

/**
 * Makes changes to who is in one network wait for each other, so that two people at once cannot take the last seat.
 * PostgreSQL locks the row; on SQLite units of work run one after the other anyway.
 */
@Injectable()
export class NetworkLock {
  constructor(private readonly units: UnitOfWork) {}

  /** The network as it stands inside this unit of work, locked until its end. */
  async take(unit: Unit, id: NetworkId): Promise<Network> {
    const found = await unit.manager.findOne(Network, {
      where: { id },
      ...(this.units.engine === 'postgres' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    if (!found) throw notFound();
    return found;
  }
}
