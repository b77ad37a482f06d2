import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One tick: a leader has accepted the group agreement of a network in this version (G3). */
@Entity('agreement_acceptance')
export class AgreementAcceptance {
  @PrimaryColumn(idColumn({ name: 'network_id' }))
  networkId!: string;

  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column(instantColumn({ name: 'accepted_at' }))
  acceptedAt!: number;
}

/** When the first meeting of a network ended: until then newcomers are granted what was written before them (5.3). */
@Entity('network_first_meeting')
export class NetworkFirstMeeting {
  @PrimaryColumn(idColumn({ name: 'network_id' }))
  networkId!: string;

  @Column(instantColumn({ name: 'ended_at' }))
  endedAt!: number;
}
