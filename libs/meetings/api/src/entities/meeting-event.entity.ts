import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One line of a meeting's log. Append-only: triggers refuse UPDATE and DELETE. The primary key is the conditional append:
 * whoever comes second with the same seq fails and has to look again. The log is also the audit of its commands.
 */
@Entity('meeting_event')
@Index('ix_meeting_event_command', ['meetingId', 'commandId'])
export class MeetingEventRow {
  @PrimaryColumn(idColumn({ name: 'meeting_id' }))
  meetingId!: string;

  /** 1, 2, 3 ... without gaps. */
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column(instantColumn())
  at!: number;

  @Column(idColumn({ name: 'by_person_id' }))
  byPersonId!: string;

  @Column(idColumn({ name: 'command_id' }))
  commandId!: string;

  @Column({ type: 'varchar', length: 40 })
  type!: string;

  /** The event's own fields as JSON: ids, times and codes, never words. */
  @Column({ type: 'text' })
  body!: string;
}
