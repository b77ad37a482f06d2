import type { ObjectType } from '@kreds/notes/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Vault } from './vault.entity';

/** A sealed object in its newest version. What it says, nobody here knows. */
@Entity('vault_object')
@Unique('uq_vault_object_change', ['vaultId', 'change'])
export class VaultObject {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @ManyToOne(() => Vault, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'vault_id', foreignKeyConstraintName: 'fk_vault_object_vault' })
  vault?: Vault;

  @PrimaryColumn(idColumn({ name: 'object_id' }))
  objectId!: string;

  @Column({ type: 'integer' })
  version!: number;

  /** Who stored version 1: objects of one's own are written by nobody else. */
  @Column(idColumn({ name: 'first_author_id' }))
  firstAuthorId!: PersonId;

  @Column({ type: 'boolean' })
  own!: boolean;

  /** The vault's count of changes when this version was stored. */
  @Column({ type: 'integer' })
  change!: number;

  @Column({ type: 'integer' })
  type!: ObjectType;

  @Column({ type: 'integer' })
  epoch!: number;

  @Column(idColumn({ name: 'author_id' }))
  authorId!: PersonId;

  @Column(instantColumn({ name: 'received_at' }))
  receivedAt!: number;

  /** Base64url. */
  @Column({ type: 'text' })
  bytes!: string;
}
