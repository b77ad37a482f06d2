import { Injectable } from '@nestjs/common';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { ChangeProgramme as Request } from '@kreds/programmes/model';
import { demandChanged, refusal } from '../refusals';
import { ProgrammeStanding } from './programme-standing';
import { Programme } from './programme.entity';

/** Changes names, dates and wording of a programme; the template stays as it was pinned. */
@Injectable()
export class ChangeProgramme {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly standing: ProgrammeStanding,
  ) {}

  async run(ctx: AccountContext, programmeId: string, { version, ...changes }: Request): Promise<{ version: number }> {
    const { programme } = await this.standing.programmeFor(ctx, programmeId, ['administrator', 'programme_lead']);
    const startDate = changes.startDate ?? programme.startDate;
    const endDate = changes.endDate ?? programme.endDate;
    if (endDate < startDate) throw refusal('programmes.dates-order');
    await this.units.run(async (unit) => {
      const where = { id: programme.id, version };
      demandChanged(await unit.manager.update(Programme, where, { ...changes, version: version + 1 }));
      await this.audit.record(unit, ctx, { action: 'programmes.changed', subject: `programme:${programme.id}` });
    });
    return { version: version + 1 };
  }
}
