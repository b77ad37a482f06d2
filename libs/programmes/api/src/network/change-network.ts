import { Injectable } from '@nestjs/common';
import { type AccountContext, AuditTrail, orRefuse, type Unit, UnitOfWork } from '@kreds/platform-api';
import { type ChangeNetwork as Request, mayInNetwork, moveNetwork, type NetworkState } from '@kreds/programmes/model';
import { In, IsNull } from 'typeorm';
import { demandChanged, notFound } from '../refusals';
import { Membership } from './membership.entity';
import { NetworkDoor } from './network-door';
import { NetworkFacilitator } from './network-facilitator.entity';
import { NetworkLock } from './network-lock';
import { Network } from './network.entity';

/** Renames a network or moves it on: forming, running, finished. Facilitators may start it and change nothing else. */
@Injectable()
export class ChangeNetwork {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly door: NetworkDoor,
    private readonly lock: NetworkLock,
  ) {}

  async run(ctx: AccountContext, networkId: string, { version, ...changes }: Request): Promise<{ version: number }> {
    const startsOnly = changes.state === 'running' && changes.name === undefined && changes.language === undefined;
    const { network, relations } = await this.door.open(ctx, networkId, startsOnly ? 'network.start' : 'network.read');
    if (!startsOnly && !mayInNetwork(relations, 'network.manage')) throw notFound();
    await this.units.run(async (unit) => {
      const current = await this.lock.take(unit, network.id);
      if (changes.state && changes.state !== current.state) await this.move(unit, current, changes.state);
      const next = { ...changes, version: version + 1 };
      demandChanged(await unit.manager.update(Network, { id: network.id, version }, next));
      const meta = changes.state ? { meta: changes.state } : {};
      await this.audit.record(unit, ctx, { action: 'networks.changed', subject: `network:${network.id}`, ...meta });
    });
    return { version: version + 1 };
  }

  private async move(unit: Unit, network: Network, to: NetworkState): Promise<void> {
    const networkId = network.id;
    const [members, facilitators] = [
      await unit.manager.countBy(Membership, { networkId, leftAt: IsNull() }),
      await unit.manager.countBy(NetworkFacilitator, { networkId, part: In(['facilitator', 'co_facilitator']) }),
    ];
    orRefuse(moveNetwork({ state: network.state, members, facilitators }, to));
    // A finished network holds no seat: its members may go on in another one of the programme (X2).
    if (to === 'finished') {
      await unit.manager.update(Membership, { networkId }, { seatCompanyId: null, seatProgrammeId: null });
    }
  }
}
