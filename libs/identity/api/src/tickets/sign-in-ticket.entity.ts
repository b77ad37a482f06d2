import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { PersonId, TicketKind } from '@kreds/identity/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';

/** One step on the way back in: a mailed link, a sheet that fitted, a passphrase that waits for its second factor. */
@Entity('sign_in_ticket')
@Unique('uq_sign_in_ticket_token_hash', ['tokenHash'])
@Index('ix_sign_in_ticket_person_id', ['personId'])
export class SignInTicket {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_sign_in_ticket_account' })
  account?: Account;

  @Column({ type: 'varchar', length: 10 })
  kind!: TicketKind;

  @Column({ name: 'token_hash', type: 'varchar', length: 43 })
  tokenHash!: string;

  @Column(instantColumn({ name: 'expires_at' }))
  expiresAt!: number;

  /** A mailed link alone takes no new passphrase: a trusted device has to show itself first. */
  @Column(instantColumn({ name: 'device_shown_at', nullable: true }))
  deviceShownAt!: number | null;

  /** Codes tried with it. */
  @Column({ type: 'integer' })
  tries!: number;

  /** Wrong passphrases before this way in; handed on to the session. */
  @Column({ name: 'failed_before', type: 'integer' })
  failedBefore!: number;
}
