import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { PersonId } from '@kreds/identity/model';
import { documentColumn, idColumn, instantColumn } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';

/** The authenticator app of one person (RFC 6238), and what is left of the backup codes. */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_second_factor_account' })
  account?: Account;

  /** `Secrets.seal` of the 20 bytes: the database alone computes no code. */
  @Column({ name: 'sealed_secret', type: 'varchar', length: 120 })
  sealedSecret!: string;

  /** Null until the app has shown a first code; before that it is not asked for. */
  @Column(instantColumn({ name: 'confirmed_at', nullable: true }))
  confirmedAt!: number | null;

  /** The newest 30-second step whose code was taken: a code works once, and no older one after it. */
  @Column({ name: 'last_step', type: 'integer' })
  lastStep!: number;

  /** Keyed hashes of the backup codes that are left. */
  @Column(documentColumn({ name: 'backup_hashes' }))
  backupHashes!: readonly string[];
}
