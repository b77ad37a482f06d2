import { Injectable } from '@nestjs/common';
import { AuditTrail, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { Material } from '../entities/material.entity';
import { MaterialAccess } from './material-access';
import { MaterialFiles } from './material-files';

@Injectable()
export class RemoveMaterial {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: MaterialAccess,
    private readonly files: MaterialFiles,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws RefusedError `platform.not-found` */
  async run(ctx: RequestContext, materialId: string): Promise<void> {
    const { id } = await this.access.to(ctx, materialId, 'meetings.plan');
    await this.units.run(async (unit) => {
      await unit.manager.delete(Material, { id });
      await this.audit.record(unit, ctx, { action: 'materials.removed', subject: `material:${id}` });
    });
    await this.files.forget(id);
  }
}
