import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FailedSignIns } from '@kreds/identity/model';
import { instantColumn } from '@kreds/platform-api';

/** Wrong passphrases for one address. Kept for addresses without an account too, so that both are slowed alike. */
@Entity('failed_sign_ins')
@Index('ix_failed_sign_ins_last_failed_at', ['lastFailedAt'])
export class FailedSignInsRow implements FailedSignIns {
  /** `Addresses.keyOf(email)`. */
  @PrimaryColumn({ name: 'address_key', type: 'varchar', length: 43 })
  addressKey!: string;

  @Column({ type: 'integer' })
  failures!: number;

  @Column(instantColumn({ name: 'last_failed_at' }))
  lastFailedAt!: number;

  /** All of them since the last sign-in; unlike `failures` they do not fade. */
  @Column({ name: 'since_sign_in', type: 'integer' })
  sinceSignIn!: number;
}
