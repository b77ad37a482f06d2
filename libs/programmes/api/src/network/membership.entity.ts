import { idColumn, instantColumn, optionalIdColumn } from '@kreds/platform-api';
import type { CompanyId, LeaveReason, MembershipId, NetworkId, PersonId, ProgrammeId } from '@kreds/programmes/model';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Company } from '../company/company.entity';
import { Network } from './network.entity';

/**
 * A leader's place in a network, once per person. While it is taken, the two seat columns repeat the rules of placement
 * in the database: one person per company in a network, one network per person in a programme. Whoever has left holds
 * no seat (null), and nulls never collide on either engine.
 */
@Entity('membership')
@Unique('uq_membership_person', ['networkId', 'personId'])
@Unique('uq_membership_company_seat', ['networkId', 'seatCompanyId'])
@Unique('uq_membership_programme_seat', ['seatProgrammeId', 'personId'])
@Index('ix_membership_person', ['personId'])
export class Membership {
  @PrimaryColumn(idColumn())
  id!: MembershipId;

  @Column(idColumn({ name: 'network_id' }))
  @ForeignKey(() => Network, { name: 'fk_membership_network' })
  networkId!: NetworkId;

  @Column(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @Column(idColumn({ name: 'company_id' }))
  @ForeignKey(() => Company, { name: 'fk_membership_company' })
  companyId!: CompanyId;

  @Column(optionalIdColumn({ name: 'seat_company_id' }))
  seatCompanyId!: CompanyId | null;

  @Column(optionalIdColumn({ name: 'seat_programme_id' }))
  seatProgrammeId!: ProgrammeId | null;

  /** Number of the first meeting the member takes part in. */
  @Column({ name: 'joined_from_meeting', type: 'integer' })
  joinedFromMeeting!: number;

  @Column(instantColumn({ name: 'placed_at' }))
  placedAt!: number;

  @Column(instantColumn({ name: 'left_at', nullable: true }))
  leftAt!: number | null;

  @Column({ name: 'left_after_meeting', type: 'integer', nullable: true })
  leftAfterMeeting!: number | null;

  @Column({ name: 'leave_reason', type: 'varchar', length: 20, nullable: true })
  leaveReason!: LeaveReason | null;
}
