import { Injectable } from '@nestjs/common';
import { PersonReader } from '@kreds/identity/api';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { AppointFacilitator as Request } from '@kreds/programmes/model';
import { IsNull } from 'typeorm';
import { notFound, refusal } from '../refusals';
import { Membership } from './membership.entity';
import { NetworkDoor } from './network-door';
import { NetworkFacilitator } from './network-facilitator.entity';
import { NetworkLock } from './network-lock';

/** Gives somebody a part in leading the network, or changes it. A member cannot lead the own circle. */
@Injectable()
export class AppointFacilitator {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly door: NetworkDoor,
    private readonly lock: NetworkLock,
    private readonly people: PersonReader,
  ) {}

  async run(ctx: AccountContext, id: string, { personId, part }: Request): Promise<void> {
    const { network } = await this.door.open(ctx, id, 'network.manage');
    if (!(await this.people.names([personId])).has(personId)) throw notFound();
    const networkId = network.id;
    await this.units.run(async (unit) => {
      await this.lock.take(unit, networkId);
      const member = await unit.manager.existsBy(Membership, { networkId, personId, leftAt: IsNull() });
      if (member) throw refusal('programmes.is-member-here');
      await unit.manager.upsert(NetworkFacilitator, { networkId, personId, part }, ['networkId', 'personId']);
      const subject = `network:${networkId}`;
      await this.audit.record(unit, ctx, { action: 'networks.facilitator-appointed', subject, meta: part });
    });
  }
}
