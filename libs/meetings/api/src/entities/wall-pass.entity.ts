import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One screen on the wall of one meeting: first a pairing code on the facilitator's device, then a cookie on the screen. */
@Entity('wall_pass')
@Unique('uq_wall_pass_pairing', ['pairingHash'])
@Unique('uq_wall_pass_token', ['tokenHash'])
@Index('ix_wall_pass_meeting', ['meetingId'])
export class WallPass {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'meeting_id' }))
  meetingId!: string;

  /** SHA-256 of the pairing code; null once it has been used. */
  @Column({ name: 'pairing_hash', type: 'varchar', length: 64, nullable: true })
  pairingHash!: string | null;

  @Column(instantColumn({ name: 'pairing_until' }))
  pairingUntil!: number;

  /** SHA-256 of the cookie's 256-bit value; null until a screen has paired. */
  @Column({ name: 'token_hash', type: 'varchar', length: 64, nullable: true })
  tokenHash!: string | null;

  /** The cookie ends here at the latest. */
  @Column(instantColumn({ name: 'ends_at' }))
  endsAt!: number;
}
