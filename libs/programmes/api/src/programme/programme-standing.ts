import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import type { AccountContext } from '@kreds/platform-api';
import type { PersonId, ProgrammeId, StaffRole } from '@kreds/programmes/model';
import type { DataSource } from 'typeorm';
import { notFound } from '../refusals';
import { ProgrammeStaff } from './programme-staff.entity';
import { Programme } from './programme.entity';

export type Standing = 'administrator' | StaffRole;

/** Finds out what an account is to a programme. Administrators have a standing in every one. */
@Injectable()
export class ProgrammeStanding {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** @throws RefusedError 404 for unknown, foreign and malformed ids alike */
  async programmeFor(
    ctx: AccountContext,
    programmeId: string,
    allowed: readonly Standing[],
  ): Promise<{ readonly programme: Programme; readonly standing: Standing }> {
    if (!isUuid(programmeId)) throw notFound();
    const programme = await this.source.getRepository(Programme).findOneBy({ id: programmeId as ProgrammeId });
    if (!programme) throw notFound();
    const standing = ctx.actor.administrator ? 'administrator' : await this.roleIn(ctx.actor.personId, programme.id);
    if (!standing || !allowed.includes(standing)) throw notFound();
    return { programme, standing };
  }

  private async roleIn(personId: PersonId, programmeId: ProgrammeId): Promise<StaffRole | undefined> {
    return (await this.source.getRepository(ProgrammeStaff).findOneBy({ programmeId, personId }))?.role;
  }
}
