import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One reminder at a time, at a moment the person picked (K3). What it is about is nowhere on the server. */
@Entity('reminder')
@Unique('uq_reminder_token', ['tokenHash'])
export class Reminder {
  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: string;

  /** Epoch ms; null when it was sent or stopped. */
  @Column(instantColumn({ nullable: true }))
  at!: number | null;

  /** Of the link in the mail, which moves or stops it. */
  @Column({ name: 'token_hash', type: 'varchar', length: 64, nullable: true })
  tokenHash!: string | null;

  @Column(instantColumn({ name: 'sent_at', nullable: true }))
  sentAt!: number | null;
}
