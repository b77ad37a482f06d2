import type { VaultRole } from '@kreds/notes/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Who is in a vault, copied from its reduced log for lists alone. `barredAt`: the person has left the network, and the
 * server lets nothing through before an admin has written it into the log.
 */
@Entity('vault_member')
@Index('ix_vault_member_person', ['personId'])
export class VaultMemberRow {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: string;

  @Column({ type: 'varchar', length: 8 })
  role!: VaultRole;

  @Column(instantColumn({ name: 'barred_at', nullable: true }))
  barredAt!: number | null;
}
