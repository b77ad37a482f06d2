import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Access, type AccountContext, Ctx } from '@kreds/platform-api';
import {
  type AppointStaff as AppointStaffRequest,
  appointStaffSchema,
  type ChangeProgramme as ChangeProgrammeRequest,
  changeProgrammeSchema,
  type CreateProgramme as CreateProgrammeRequest,
  createProgrammeSchema,
  type ProgrammeId,
  type ProgrammeStaffView,
  type ProgrammeView,
} from '@kreds/programmes/model';
import { PROGRAMMES_ACCESS } from '../programmes-access';
import { AppointStaff } from './appoint-staff';
import { ChangeProgramme } from './change-programme';
import { CreateProgramme } from './create-programme';
import { DismissStaff } from './dismiss-staff';
import { ListProgrammes } from './list-programmes';
import { ReadProgramme } from './read-programme';
import { ReadStaff } from './read-staff';

/** Programmes and who leads and evaluates them. */
@Controller('api/programmes')
export class ProgrammesController {
  constructor(
    private readonly list: ListProgrammes,
    private readonly read: ReadProgramme,
    private readonly create: CreateProgramme,
    private readonly change: ChangeProgramme,
    private readonly staff: ReadStaff,
    private readonly appoint: AppointStaff,
    private readonly dismiss: DismissStaff,
  ) {}

  /** Programmes the asker administers, leads or evaluates; an empty list for everybody else. */
  @Get()
  @Access(PROGRAMMES_ACCESS['programmes.list'])
  listProgrammes(@Ctx() ctx: AccountContext): Promise<readonly ProgrammeView[]> {
    return this.list.run(ctx);
  }

  /** 201 with the id. */
  @Post()
  @Access(PROGRAMMES_ACCESS['programmes.create'])
  createProgramme(
    @Ctx() ctx: AccountContext,
    @Body({ schema: createProgrammeSchema }) body: CreateProgrammeRequest,
  ): Promise<{ readonly id: ProgrammeId }> {
    return this.create.run(ctx, body);
  }

  @Get(':id')
  @Access(PROGRAMMES_ACCESS['programmes.read'])
  readProgramme(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<ProgrammeView> {
    return this.read.run(ctx, id);
  }

  /** Answers the new version. 409 `programmes.stale` when somebody else was faster. */
  @Patch(':id')
  @Access(PROGRAMMES_ACCESS['programmes.change'])
  changeProgramme(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: changeProgrammeSchema }) body: ChangeProgrammeRequest,
  ): Promise<{ readonly version: number }> {
    return this.change.run(ctx, id, body);
  }

  @Get(':id/staff')
  @Access(PROGRAMMES_ACCESS['programmes.staff.read'])
  readStaff(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<readonly ProgrammeStaffView[]> {
    return this.staff.run(ctx, id);
  }

  /** 204; sent again with another role, it changes the role. */
  @Post(':id/staff')
  @HttpCode(204)
  @Access(PROGRAMMES_ACCESS['programmes.staff.change'])
  appointStaff(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: appointStaffSchema }) body: AppointStaffRequest,
  ): Promise<void> {
    return this.appoint.run(ctx, id, body);
  }

  @Delete(':id/staff/:personId')
  @HttpCode(204)
  @Access(PROGRAMMES_ACCESS['programmes.staff.change'])
  dismissStaff(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    return this.dismiss.run(ctx, id, personId);
  }
}
