import { idColumn } from '@kreds/platform-api';
import type { PersonId, ProgrammeId, StaffRole } from '@kreds/programmes/model';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Programme } from './programme.entity';

/** Somebody's one standing in a programme: whoever evaluates it does not lead it. */
@Entity('programme_staff')
@Index('ix_programme_staff_person', ['personId'])
export class ProgrammeStaff {
  @PrimaryColumn(idColumn({ name: 'programme_id' }))
  @ForeignKey(() => Programme, { name: 'fk_programme_staff_programme' })
  programmeId!: ProgrammeId;

  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @Column({ type: 'varchar', length: 20 })
  role!: StaffRole;
}
