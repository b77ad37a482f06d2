import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { notFound } from '../refusals';
import { NetworkDoor } from './network-door';
import { NetworkFacilitator } from './network-facilitator.entity';

/** Ends somebody's part in leading the network; from now on it answers that person as if it did not exist. */
@Injectable()
export class DismissFacilitator {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly door: NetworkDoor,
  ) {}

  async run(ctx: AccountContext, networkId: string, personId: string): Promise<void> {
    const { network } = await this.door.open(ctx, networkId, 'network.manage');
    if (!isUuid(personId)) throw notFound();
    await this.units.run(async (unit) => {
      const who = { networkId: network.id, personId: personId as PersonId };
      const { affected } = await unit.manager.delete(NetworkFacilitator, who);
      if (affected !== 1) throw notFound();
      const subject = `network:${network.id}`;
      await this.audit.record(unit, ctx, { action: 'networks.facilitator-dismissed', subject });
    });
  }
}
