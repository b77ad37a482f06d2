import type { ObjectType } from '@kreds/notes/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Vault } from './vault.entity';

/** An earlier version of an object, kept for undoing: the last few, thirty days. */
@Entity('vault_object_version')
@Index('ix_vault_object_version_received', ['receivedAt'])
export class VaultObjectVersion {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @ManyToOne(() => Vault, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'vault_id', foreignKeyConstraintName: 'fk_vault_object_version_vault' })
  vault?: Vault;

  @PrimaryColumn(idColumn({ name: 'object_id' }))
  objectId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  type!: ObjectType;

  @Column({ type: 'integer' })
  epoch!: number;

  @Column(idColumn({ name: 'author_id' }))
  authorId!: PersonId;

  @Column(instantColumn({ name: 'received_at' }))
  receivedAt!: number;

  @Column({ type: 'text' })
  bytes!: string;
}
