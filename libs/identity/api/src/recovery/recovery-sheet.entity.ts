import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { PersonId } from '@kreds/identity/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';

/** The server's side of one person's recovery sheet. The code stands on paper; without it nothing here opens anything. */
@Entity('recovery_sheet')
export class RecoverySheet {
  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_recovery_sheet_account' })
  account?: Account;

  /** SHA-256 of `auth`: the code has 130 bits, so nothing slower is needed (confidentiality.md 4.2). */
  @Column({ name: 'auth_hash', type: 'varchar', length: 43 })
  authHash!: string;

  /** 72 bytes. */
  @Column({ type: 'varchar', length: 96 })
  wrap!: string;

  @Column(instantColumn({ name: 'made_at' }))
  madeAt!: number;
}
