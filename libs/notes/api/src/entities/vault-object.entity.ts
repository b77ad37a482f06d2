import type { ObjectType } from '@kreds/notes/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The newest version of one sealed object. */
@Entity('vault_object')
@Index('ix_vault_object_change', ['vaultId', 'change'])
export class VaultObject {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @PrimaryColumn(idColumn())
  id!: string;

  /** The type byte of the envelope; 5 for one that has ended. */
  @Column({ type: 'integer' })
  type!: ObjectType;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  epoch!: number;

  @Column(idColumn({ name: 'author_id' }))
  authorId!: string;

  /** Whether later versions belong to the first author alone (confidentiality.md 6.4). */
  @Column({ type: 'boolean' })
  own!: boolean;

  @Column(idColumn({ name: 'first_author_id' }))
  firstAuthorId!: string;

  @Column(instantColumn({ name: 'received_at' }))
  receivedAt!: number;

  /** The vault's count when this version came. */
  @Column({ type: 'integer' })
  change!: number;

  /** The envelope, base64url. */
  @Column({ type: 'text' })
  bytes!: string;
}

/** An older version, kept for undo: ten of them, for thirty days. */
@Entity('vault_object_version')
export class VaultObjectVersion {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @PrimaryColumn(idColumn({ name: 'object_id' }))
  objectId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  type!: ObjectType;

  @Column({ type: 'integer' })
  epoch!: number;

  @Column(idColumn({ name: 'author_id' }))
  authorId!: string;

  @Column(instantColumn({ name: 'received_at' }))
  receivedAt!: number;

  @Column({ type: 'text' })
  bytes!: string;
}
