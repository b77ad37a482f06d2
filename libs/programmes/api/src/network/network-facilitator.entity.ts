import { idColumn } from '@kreds/platform-api';
import type { FacilitatorPart, NetworkId, PersonId } from '@kreds/programmes/model';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Network } from './network.entity';

/** Somebody's part in leading a network. */
@Entity('network_facilitator')
@Index('ix_network_facilitator_person', ['personId'])
export class NetworkFacilitator {
  @PrimaryColumn(idColumn({ name: 'network_id' }))
  @ForeignKey(() => Network, { name: 'fk_network_facilitator_network' })
  networkId!: NetworkId;

  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @Column({ type: 'varchar', length: 20 })
  part!: FacilitatorPart;
}
