import { Injectable } from '@nestjs/common';
import { PersonReader } from '@kreds/identity/api';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { AppointStaff as Request } from '@kreds/programmes/model';
import { notFound } from '../refusals';
import { ProgrammeStaff } from './programme-staff.entity';
import { ProgrammeStanding } from './programme-standing';

/** Gives somebody a standing in a programme, or changes it: nobody leads and evaluates the same programme. */
@Injectable()
export class AppointStaff {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly standing: ProgrammeStanding,
    private readonly people: PersonReader,
  ) {}

  async run(ctx: AccountContext, programmeId: string, { personId, role }: Request): Promise<void> {
    const { programme } = await this.standing.programmeFor(ctx, programmeId, ['administrator']);
    if (!(await this.people.names([personId])).has(personId)) throw notFound();
    await this.units.run(async (unit) => {
      await unit.manager.upsert(ProgrammeStaff, { programmeId: programme.id, personId, role }, [
        'programmeId',
        'personId',
      ]);
      const subject = `programme:${programme.id}`;
      await this.audit.record(unit, ctx, { action: 'programmes.staff-appointed', subject, meta: role });
    });
  }
}
