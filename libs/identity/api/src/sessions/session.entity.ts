import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { PersonId, SessionLife } from '@kreds/identity/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';

/** One browser that has signed in. The cookie's value is nowhere in the database, only its hash. */
@Entity('session')
@Unique('uq_session_token_hash', ['tokenHash'])
@Index('ix_session_person_id', ['personId'])
export class Session implements SessionLife {
  /** Names the session in the process; it opens nothing. */
  @PrimaryColumn(idColumn())
  id!: string;

  @Column({ name: 'token_hash', type: 'varchar', length: 43 })
  tokenHash!: string;

  @Column(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_session_account' })
  account?: Account;

  @Column(instantColumn({ name: 'opened_at' }))
  openedAt!: number;

  @Column(instantColumn({ name: 'last_used_at' }))
  lastUsedAt!: number;

  @Column(instantColumn({ name: 'ends_at' }))
  endsAt!: number;

  @Column(instantColumn({ name: 'ends_for_good_at' }))
  endsForGoodAt!: number;

  /** Wrong passphrases between the sign-in before and this one. */
  @Column({ name: 'failed_before', type: 'integer' })
  failedBefore!: number;

  /** When the passphrase was last shown in this session; null for one from before that was noted. */
  @Column(instantColumn({ name: 'proved_at', nullable: true }))
  provedAt!: number | null;

  /** When the second factor was shown; null without one. */
  @Column(instantColumn({ name: 'second_factor_at', nullable: true }))
  secondFactorAt!: number | null;

  /** Since when the session is known to be a staff member's; looked up when it opens and with each noted use. */
  @Column(instantColumn({ name: 'staff_since', nullable: true }))
  staffSince!: number | null;
}
