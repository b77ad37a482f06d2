import type { Language } from '@kreds/kernel';
import { idColumn, instantColumn } from '@kreds/platform-api';
import type { NetworkId, NetworkState, ProgrammeId } from '@kreds/programmes/model';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Programme } from '../programme/programme.entity';

/** A closed group of leaders with those who lead it. */
@Entity('network')
@Index('ix_network_programme', ['programmeId'])
export class Network {
  @PrimaryColumn(idColumn())
  id!: NetworkId;

  @Column(idColumn({ name: 'programme_id' }))
  @ForeignKey(() => Programme, { name: 'fk_network_programme' })
  programmeId!: ProgrammeId;

  @Column({ type: 'varchar', length: 80 })
  name!: string;

  /** Language of what the whole group sees (I2). */
  @Column({ type: 'varchar', length: 2 })
  language!: Language;

  @Column({ type: 'varchar', length: 20 })
  state!: NetworkState;

  @Column({ type: 'integer' })
  version!: number;

  @Column(instantColumn({ name: 'created_at' }))
  createdAt!: number;
}
