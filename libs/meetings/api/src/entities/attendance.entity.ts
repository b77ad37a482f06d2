import type { AttendanceCode } from '@kreds/meetings/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Attendance as a facilitator has confirmed it (A1); written with the event, so that lists need no fold. */
@Entity('attendance')
export class Attendance {
  @PrimaryColumn(idColumn({ name: 'meeting_id' }))
  meetingId!: string;

  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: string;

  @Column({ type: 'varchar', length: 16 })
  code!: AttendanceCode;

  @Column(instantColumn())
  at!: number;
}
