import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { notFound } from '../refusals';
import { ProgrammeStaff } from './programme-staff.entity';
import { ProgrammeStanding } from './programme-standing';

/** Ends somebody's standing in a programme. */
@Injectable()
export class DismissStaff {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly standing: ProgrammeStanding,
  ) {}

  async run(ctx: AccountContext, programmeId: string, personId: string): Promise<void> {
    const { programme } = await this.standing.programmeFor(ctx, programmeId, ['administrator']);
    if (!isUuid(personId)) throw notFound();
    await this.units.run(async (unit) => {
      const who = { programmeId: programme.id, personId: personId as PersonId };
      const { affected } = await unit.manager.delete(ProgrammeStaff, who);
      if (affected !== 1) throw notFound();
      await this.audit.record(unit, ctx, {
        action: 'programmes.staff-dismissed',
        subject: `programme:${programme.id}`,
      });
    });
  }
}
