import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PersonReader } from '@kreds/identity/api';
import type { AccountContext } from '@kreds/platform-api';
import type { ProgrammeStaffView } from '@kreds/programmes/model';
import type { DataSource } from 'typeorm';
import { ProgrammeStaff } from './programme-staff.entity';
import { ProgrammeStanding } from './programme-standing';

/** Who leads and who evaluates a programme. */
@Injectable()
export class ReadStaff {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly standing: ProgrammeStanding,
    private readonly people: PersonReader,
  ) {}

  async run(ctx: AccountContext, programmeId: string): Promise<readonly ProgrammeStaffView[]> {
    const { programme } = await this.standing.programmeFor(ctx, programmeId, ['administrator', 'programme_lead']);
    const rows = await this.source.getRepository(ProgrammeStaff).findBy({ programmeId: programme.id });
    const names = await this.people.names(rows.map((row) => row.personId));
    return rows
      .map(({ personId, role }) => ({ personId, role, displayName: names.get(personId) ?? '' }))
      .sort((a, b) => a.displayName.localeCompare(b.displayName, 'da'));
  }
}
