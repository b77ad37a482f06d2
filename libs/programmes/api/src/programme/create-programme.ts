import { Injectable } from '@nestjs/common';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import { type CreateProgramme as Request, type ProgrammeId, templateFor } from '@kreds/programmes/model';
import { newId } from '../new-id';
import { Programme } from './programme.entity';

/** Makes a programme with its own, pinned copy of the template. Administrators only (checked at the first door). */
@Injectable()
export class CreateProgramme {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, request: Request): Promise<{ readonly id: ProgrammeId }> {
    const id: ProgrammeId = newId();
    const { name, wallName, startDate, endDate, wording } = request;
    await this.units.run(async (unit) => {
      await unit.manager.insert(Programme, {
        id,
        name,
        wallName,
        startDate,
        endDate,
        wording,
        template: templateFor(request),
        version: 1,
        createdAt: ctx.now,
      });
      await this.audit.record(unit, ctx, { action: 'programmes.created', subject: `programme:${id}` });
    });
    return { id };
  }
}
