import { idColumn } from '@kreds/platform-api';
import type { JourneyKind, JourneyStepId, MembershipId, StepState } from '@kreds/programmes/model';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Membership } from '../network/membership.entity';

/** One step of one leader's path. Rows are made from the pinned template, so a newer template never moves them (J6). */
@Entity('journey_step')
@Unique('uq_journey_step_position', ['membershipId', 'position'])
export class JourneyStep {
  @PrimaryColumn(idColumn())
  id!: JourneyStepId;

  @Column(idColumn({ name: 'membership_id' }))
  @ForeignKey(() => Membership, { name: 'fk_journey_step_membership' })
  membershipId!: MembershipId;

  @Column({ type: 'varchar', length: 30 })
  kind!: JourneyKind;

  @Column({ name: 'meeting_number', type: 'integer', nullable: true })
  meetingNumber!: number | null;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'boolean' })
  optional!: boolean;

  @Column({ type: 'varchar', length: 20 })
  state!: StepState;

  /** Local day, `YYYY-MM-DD`. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  date!: string | null;
}
