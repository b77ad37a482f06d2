import { Injectable } from '@nestjs/common';
import { AuditTrail, RefusedError, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import type { Readable } from 'node:stream';
import { Material } from '../entities/material.entity';
import type { MaterialView } from '@kreds/meetings/model';
import { materialView } from './list-materials';
import { MaterialAccess } from './material-access';
import { MaterialFiles } from './material-files';

/** Takes in the sound of an audio: first the whole file, then its row. */
@Injectable()
export class PutMaterialFile {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: MaterialAccess,
    private readonly files: MaterialFiles,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws RefusedError `platform.not-found`, `platform.too-large` above 20 MB, `meetings.material-unusable` */
  async run(ctx: RequestContext, materialId: string, sound: Readable): Promise<MaterialView> {
    const material = await this.access.to(ctx, materialId, 'meetings.plan');
    if (material.kind !== 'audio') throw new RefusedError('meetings.material-unusable');
    const stored = await this.files.store(material.id, sound);
    await this.units.run(async (unit) => {
      await unit.manager.update(Material, { id: material.id }, { ...stored });
      await this.audit.record(unit, ctx, { action: 'materials.sound-stored', subject: `material:${material.id}` });
    });
    return materialView({ ...material, ...stored });
  }
}
