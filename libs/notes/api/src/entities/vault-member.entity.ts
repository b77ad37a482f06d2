import type { VaultRole } from '@kreds/notes/model';
import { idColumn } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Vault } from './vault.entity';

/** Who is in which vault: an index for listing. Rights come from the vault's reduced state and never from here. */
@Entity('vault_member')
@Index('ix_vault_member_person', ['personId'])
export class VaultMember {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @ManyToOne(() => Vault, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'vault_id', foreignKeyConstraintName: 'fk_vault_member_vault' })
  vault?: Vault;

  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @Column({ type: 'varchar', length: 8 })
  role!: VaultRole;
}
