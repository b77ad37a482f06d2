import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One signed entry of a vault's log, byte for byte. Append-only: triggers refuse UPDATE and DELETE. The primary key is
 * the conditional append: whoever comes second with the same seat looks again.
 */
@Entity('vault_log')
export class VaultLogRow {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

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
