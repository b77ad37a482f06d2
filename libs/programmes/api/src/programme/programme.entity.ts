import type { Worded } from '@kreds/kernel';
import { documentColumn, idColumn, instantColumn } from '@kreds/platform-api';
import type { ProgrammeId, ProgrammeTemplate, Wording } from '@kreds/programmes/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A funded effort with its networks. The template is a copy of its own, pinned when the programme was made (J6). */
@Entity('programme')
export class Programme {
  @PrimaryColumn(idColumn())
  id!: ProgrammeId;

  @Column(documentColumn())
  name!: Worded;

  /** Public words for the room screen. */
  @Column(documentColumn({ name: 'wall_name' }))
  wallName!: Worded;

  @Column({ name: 'start_date', type: 'varchar', length: 10 })
  startDate!: string;

  @Column({ name: 'end_date', type: 'varchar', length: 10 })
  endDate!: string;

  @Column({ type: 'varchar', length: 20 })
  wording!: Wording;

  @Column(documentColumn())
  template!: ProgrammeTemplate;

  @Column({ type: 'integer' })
  version!: number;

  @Column(instantColumn({ name: 'created_at' }))
  createdAt!: number;
}
