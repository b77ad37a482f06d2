import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { PersonId } from '@kreds/identity/model';
import { idColumn, instantColumn, optionalIdColumn } from '@kreds/platform-api';
import { Person } from '../people/person.entity';

/** One mailed link to an account of one's own. Of a person's invitations at most one is alive. */
@Entity('invitation')
@Unique('uq_invitation_token_hash', ['tokenHash'])
@Index('ix_invitation_person_id', ['personId'])
export class Invitation {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_invitation_person' })
  person?: Person;

  @Column({ name: 'token_hash', type: 'varchar', length: 43 })
  tokenHash!: string;

  @Column(instantColumn({ name: 'created_at' }))
  createdAt!: number;

  @Column(optionalIdColumn({ name: 'created_by' }))
  createdBy!: PersonId | null;

  /** Sent again, as opposed to the first one. */
  @Column({ type: 'boolean' })
  resent!: boolean;

  @Column(instantColumn({ name: 'expires_at' }))
  expiresAt!: number;

  /** When the account was made with it. */
  @Column(instantColumn({ name: 'used_at', nullable: true }))
  usedAt!: number | null;

  /** When a newer one or a new address took its place. */
  @Column(instantColumn({ name: 'ended_at', nullable: true }))
  endedAt!: number | null;
}
