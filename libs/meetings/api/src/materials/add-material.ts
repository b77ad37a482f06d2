import { Injectable } from '@nestjs/common';
import { AuditTrail, RefusedError, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { NetworkReader } from '@kreds/programmes/api';
import { Material } from '../entities/material.entity';
import { MeetingRelations } from '../meeting-relations';
import type { MaterialView, NewMaterial } from '@kreds/meetings/model';
import { materialView } from './list-materials';

/** Adds a link, or the entry of an audio whose sound follows. */
@Injectable()
export class AddMaterial {
  constructor(
    private readonly units: UnitOfWork,
    private readonly relations: MeetingRelations,
    private readonly networks: NetworkReader,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws RefusedError `platform.not-found` */
  async run(ctx: RequestContext, networkId: string, body: NewMaterial): Promise<MaterialView> {
    await this.relations.inNetwork(ctx, networkId, 'meetings.plan');
    const network = await this.networks.networkOf(networkId);
    if (!network) throw new RefusedError('platform.not-found');
    const material: Material = {
      id: crypto.randomUUID(),
      programmeId: network.programmeId,
      networkId: body.wholeProgramme ? null : networkId,
      kind: body.kind,
      title: body.title,
      minutes: body.minutes,
      url: body.kind === 'link' ? body.url : null,
      mediaType: null,
      bytes: null,
      createdAt: ctx.now,
    };
    await this.units.run(async (unit) => {
      await unit.manager.insert(Material, material);
      await this.audit.record(unit, ctx, { action: 'materials.added', subject: `material:${material.id}` });
    });
    return materialView(material);
  }
}
