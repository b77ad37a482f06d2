import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { ChangeCompany as Request, CompanyId } from '@kreds/programmes/model';
import type { DataSource } from 'typeorm';
import { ProgrammeStanding } from '../programme/programme-standing';
import { demandChanged, notFound, refusal } from '../refusals';
import { isUniqueViolation } from '../unique-violation';
import { Company, companyNameKey } from './company.entity';

@Injectable()
export class ChangeCompany {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly standing: ProgrammeStanding,
  ) {}

  async run(ctx: AccountContext, companyId: string, { version, ...changes }: Request): Promise<{ version: number }> {
    const company = isUuid(companyId)
      ? await this.source.getRepository(Company).findOneBy({ id: companyId as CompanyId })
      : null;
    if (!company) throw notFound();
    await this.standing.programmeFor(ctx, company.programmeId, ['administrator', 'programme_lead']);
    const named = changes.name === undefined ? {} : { nameKey: companyNameKey(changes.name) };
    try {
      await this.units.run(async (unit) => {
        const where = { id: company.id, version };
        demandChanged(await unit.manager.update(Company, where, { ...changes, ...named, version: version + 1 }));
        await this.audit.record(unit, ctx, { action: 'programmes.company-changed', subject: `company:${company.id}` });
      });
    } catch (error) {
      throw isUniqueViolation(error) ? refusal('programmes.company-exists') : error;
    }
    return { version: version + 1 };
  }
}
