import { idColumn, instantColumn } from '@kreds/platform-api';
import type { NetworkId, PersonId } from '@kreds/programmes/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One tick: somebody accepted the agreement of the group in one version. */
@Entity('agreement_acceptance')
export class AgreementAcceptance {
  @PrimaryColumn(idColumn({ name: 'network_id' }))
  networkId!: NetworkId;

  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column(instantColumn({ name: 'accepted_at' }))
  acceptedAt!: number;
}
