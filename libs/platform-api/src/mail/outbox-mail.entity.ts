import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../database/columns';

/** One mail as it was handed over: neutral subject, plain text, no content from any meeting. */
@Entity('outbox_mail')
export class OutboxMail {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(instantColumn({ name: 'queued_at' }))
  queuedAt!: number;

  @Column({ name: 'to_address', type: 'varchar', length: 254 })
  toAddress!: string;

  @Column({ type: 'varchar', length: 2 })
  language!: string;

  @Column({ type: 'varchar', length: 160 })
  subject!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column(instantColumn({ name: 'sent_at', nullable: true }))
  sentAt!: number | null;
}
