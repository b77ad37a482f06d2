import { Injectable } from '@nestjs/common';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { CompanyId, CreateCompany as Request } from '@kreds/programmes/model';
import { newId } from '../new-id';
import { ProgrammeStanding } from '../programme/programme-standing';
import { refusal } from '../refusals';
import { isUniqueViolation } from '../unique-violation';
import { Company, companyNameKey } from './company.entity';

/** Adds a company to a programme; its name may occur there once. */
@Injectable()
export class CreateCompany {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly standing: ProgrammeStanding,
  ) {}

  async run(ctx: AccountContext, programmeId: string, request: Request): Promise<{ readonly id: CompanyId }> {
    const { programme } = await this.standing.programmeFor(ctx, programmeId, ['administrator', 'programme_lead']);
    const id: CompanyId = newId();
    try {
      await this.units.run(async (unit) => {
        const nameKey = companyNameKey(request.name);
        await unit.manager.insert(Company, { ...request, id, programmeId: programme.id, nameKey, version: 1 });
        await this.audit.record(unit, ctx, { action: 'programmes.company-added', subject: `company:${id}` });
      });
    } catch (error) {
      throw isUniqueViolation(error) ? refusal('programmes.company-exists') : error;
    }
    return { id };
  }
}
