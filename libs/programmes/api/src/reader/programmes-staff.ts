import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { StaffRights } from '@kreds/identity/model';
import type { PersonId } from '@kreds/programmes/model';
import { type DataSource, In } from 'typeorm';
import { NetworkFacilitator } from '../network/network-facilitator.entity';
import { ProgrammeStaff } from '../programme/programme-staff.entity';

/** Programme leads, evaluators, facilitators and co-facilitators are staff. Leaders and guests are not. */
@Injectable()
export class ProgrammesStaff implements StaffRights {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  async isStaff(personId: PersonId): Promise<boolean> {
    const part = In(['facilitator', 'co_facilitator']);
    return (
      (await this.source.getRepository(ProgrammeStaff).existsBy({ personId })) ||
      (await this.source.getRepository(NetworkFacilitator).existsBy({ personId, part }))
    );
  }
}
