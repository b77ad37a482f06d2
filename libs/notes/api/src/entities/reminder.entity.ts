import { idColumn, instantColumn } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** The one reminder that somebody asked for: a time, and nothing of why. */
@Entity('reminder')
@Unique('uq_reminder_token', ['tokenHash'])
@Index('ix_reminder_due', ['dueAt'])
export class Reminder {
  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @Column(instantColumn({ name: 'due_at' }))
  dueAt!: number;

  /** Null until the mail was sent; the row stays for the link in it. */
  @Column(instantColumn({ name: 'sent_at', nullable: true }))
  sentAt!: number | null;

  /** Of the link in the latest mail. */
  @Column({ name: 'token_hash', type: 'varchar', length: 64, nullable: true })
  tokenHash!: string | null;
}
