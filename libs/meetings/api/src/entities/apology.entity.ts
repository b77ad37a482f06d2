import type { ApologyCode } from '@kreds/meetings/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A leader has said before the meeting that they cannot come: a code without words (A2). */
@Entity('apology')
export class Apology {
  @PrimaryColumn(idColumn({ name: 'meeting_id' }))
  meetingId!: string;

  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: string;

  @Column({ type: 'varchar', length: 16 })
  code!: ApologyCode;

  @Column(instantColumn())
  at!: number;
}
