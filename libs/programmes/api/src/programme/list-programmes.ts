import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AccountContext } from '@kreds/platform-api';
import type { ProgrammeView } from '@kreds/programmes/model';
import type { DataSource } from 'typeorm';
import { ProgrammeStaff } from './programme-staff.entity';
import { type Standing } from './programme-standing';
import { ProgrammeViews } from './programme-views';
import { Programme } from './programme.entity';

/** The programmes an account administers, leads or evaluates, the latest first; empty for everybody else. */
@Injectable()
export class ListProgrammes {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly views: ProgrammeViews,
  ) {}

  async run(ctx: AccountContext): Promise<readonly ProgrammeView[]> {
    const programmes = await this.source.getRepository(Programme).find({ order: { startDate: 'DESC', id: 'ASC' } });
    const roles = await this.source.getRepository(ProgrammeStaff).findBy({ personId: ctx.actor.personId });
    const roleIn = new Map(roles.map((row) => [row.programmeId, row.role]));
    const own = programmes.flatMap((programme) => {
      const standing: Standing | undefined = ctx.actor.administrator ? 'administrator' : roleIn.get(programme.id);
      return standing ? [{ programme, standing }] : [];
    });
    return this.views.of(own);
  }
}
