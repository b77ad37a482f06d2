import { Injectable } from '@nestjs/common';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { CreateNetwork as Request, NetworkId } from '@kreds/programmes/model';
import { newId } from '../new-id';
import { ProgrammeStanding } from '../programme/programme-standing';
import { Network } from './network.entity';

/** Opens a network that is still forming. */
@Injectable()
export class CreateNetwork {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly standing: ProgrammeStanding,
  ) {}

  async run(ctx: AccountContext, { programmeId, name, language }: Request): Promise<{ readonly id: NetworkId }> {
    const { programme } = await this.standing.programmeFor(ctx, programmeId, ['administrator', 'programme_lead']);
    const id: NetworkId = newId();
    await this.units.run(async (unit) => {
      const row = { id, programmeId: programme.id, name, language, version: 1, createdAt: ctx.now };
      await unit.manager.insert(Network, { ...row, state: 'forming' });
      await this.audit.record(unit, ctx, { action: 'networks.created', subject: `network:${id}` });
    });
    return { id };
  }
}
