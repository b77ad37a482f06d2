import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { Access, type AccountContext, Ctx } from '@kreds/platform-api';
import {
  type ChangeCompany as ChangeCompanyRequest,
  changeCompanySchema,
  type CompanyId,
  type CompanyView,
  type CreateCompany as CreateCompanyRequest,
  createCompanySchema,
} from '@kreds/programmes/model';
import { PROGRAMMES_ACCESS } from '../programmes-access';
import { ChangeCompany } from './change-company';
import { CreateCompany } from './create-company';
import { ListCompanies } from './list-companies';

/** The workplaces that take part in a programme. */
@Controller('api')
export class CompaniesController {
  constructor(
    private readonly list: ListCompanies,
    private readonly create: CreateCompany,
    private readonly change: ChangeCompany,
  ) {}

  @Get('programmes/:id/companies')
  @Access(PROGRAMMES_ACCESS['companies.read'])
  listCompanies(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<readonly CompanyView[]> {
    return this.list.run(ctx, id);
  }

  /** 201 with the id; 409 `programmes.company-exists` for a name that the programme has already. */
  @Post('programmes/:id/companies')
  @Access(PROGRAMMES_ACCESS['companies.change'])
  createCompany(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: createCompanySchema }) body: CreateCompanyRequest,
  ): Promise<{ readonly id: CompanyId }> {
    return this.create.run(ctx, id, body);
  }

  /** Answers the new version. */
  @Patch('companies/:id')
  @Access(PROGRAMMES_ACCESS['companies.change'])
  changeCompany(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: changeCompanySchema }) body: ChangeCompanyRequest,
  ): Promise<{ readonly version: number }> {
    return this.change.run(ctx, id, body);
  }
}
