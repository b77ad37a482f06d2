import { idColumn, instantColumn, optionalIdColumn } from '@kreds/platform-api';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MaterialKind } from '@kreds/meetings/model';

/**
 * Restitution material for members: a sound file in the data folder, or a link. It belongs to one network or to a whole
 * programme; the latter can be shared without showing any group (L3).
 */
@Entity('material')
@Index('ix_material_programme', ['programmeId'])
@Index('ix_material_network', ['networkId'])
export class Material {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'programme_id' }))
  programmeId!: string;

  /** Null for everybody in the programme. */
  @Column(optionalIdColumn({ name: 'network_id' }))
  networkId!: string | null;

  @Column({ type: 'varchar', length: 8 })
  kind!: MaterialKind;

  @Column({ type: 'varchar', length: 120 })
  title!: string;

  /** Length in whole minutes, when known. */
  @Column({ type: 'integer', nullable: true })
  minutes!: number | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  url!: string | null;

  @Column({ name: 'media_type', type: 'varchar', length: 40, nullable: true })
  mediaType!: string | null;

  /** Length of the file in bytes. */
  @Column({ type: 'integer', nullable: true })
  bytes!: number | null;

  @Column(instantColumn({ name: 'created_at' }))
  createdAt!: number;
}
