import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AccountContext } from '@kreds/platform-api';
import type { CompanyView } from '@kreds/programmes/model';
import type { DataSource } from 'typeorm';
import { ProgrammeStanding } from '../programme/programme-standing';
import { companyView } from './company-view';
import { Company } from './company.entity';

/** The companies of one programme, by name. */
@Injectable()
export class ListCompanies {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly standing: ProgrammeStanding,
  ) {}

  async run(ctx: AccountContext, programmeId: string): Promise<readonly CompanyView[]> {
    const { programme } = await this.standing.programmeFor(ctx, programmeId, ['administrator', 'programme_lead']);
    const companies = await this.source.getRepository(Company).findBy({ programmeId: programme.id });
    return companies.sort((a, b) => a.name.localeCompare(b.name, 'da')).map(companyView);
  }
}
