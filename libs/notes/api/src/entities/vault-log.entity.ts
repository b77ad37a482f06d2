import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Vault } from './vault.entity';

/** One entry of a vault's log, as it was signed. Triggers refuse changes; rows go with their vault and not before. */
@Entity('vault_log')
export class VaultLogRow {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @ManyToOne(() => Vault, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'vault_id', foreignKeyConstraintName: 'fk_vault_log_vault' })
  vault?: Vault;

  /** 0, 1, 2 ... without gaps. */
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  /** Base64url. */
  @Column({ type: 'text' })
  bytes!: string;

  /** Hex. */
  @Column({ type: 'varchar', length: 64 })
  hash!: string;

  @Column(instantColumn({ name: 'received_at' }))
  receivedAt!: number;
}
