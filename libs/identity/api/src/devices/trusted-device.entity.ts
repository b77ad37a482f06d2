import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { DeviceLabel, PersonId } from '@kreds/identity/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';

/** The server's half of one trusted device (confidentiality.md 4.3). Without the row what the device keeps is dead. */
@Entity('trusted_device')
@Index('ix_trusted_device_person_id', ['personId'])
export class TrustedDevice {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_trusted_device_account' })
  account?: Account;

  /** SHA-256 of what only the device can make. */
  @Column({ name: 'release_hash', type: 'varchar', length: 43 })
  releaseHash!: string;

  /** 32 bytes. */
  @Column({ name: 'server_half', type: 'varchar', length: 43 })
  serverHalf!: string;

  @Column({ type: 'varchar', length: 20 })
  label!: DeviceLabel;

  @Column(instantColumn({ name: 'trusted_at' }))
  trustedAt!: number;

  @Column(instantColumn({ name: 'last_used_at' }))
  lastUsedAt!: number;
}
