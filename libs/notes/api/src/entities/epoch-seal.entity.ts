import { idColumn } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Vault } from './vault.entity';

/** The key of one epoch, sealed to one person: handed to that person alone. */
@Entity('epoch_seal')
export class EpochSealRow {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @ManyToOne(() => Vault, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'vault_id', foreignKeyConstraintName: 'fk_epoch_seal_vault' })
  vault?: Vault;

  @PrimaryColumn({ type: 'integer' })
  epoch!: number;

  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  /** Of the keys that open it, base64url. */
  @Column({ type: 'varchar', length: 22 })
  kid!: string;

  /** 80 bytes, base64url. */
  @Column({ type: 'varchar', length: 107 })
  bytes!: string;
}
