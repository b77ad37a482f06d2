import { idColumn, instantColumn, optionalIdColumn } from '@kreds/platform-api';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A member with a borrowed phone asks to be let in to one meeting (live-meeting.md 8.6). Waiting while `personId` is null;
 * the facilitator's tap names the person; then the ticket is changed once for a cookie.
 */
@Entity('door_request')
@Unique('uq_door_request_ticket', ['ticketHash'])
@Unique('uq_door_request_token', ['tokenHash'])
@Index('ix_door_request_meeting', ['meetingId'])
export class DoorRequest {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'meeting_id' }))
  meetingId!: string;

  /** Two digits, said aloud in the room, so that the right phone is let in. */
  @Column({ type: 'varchar', length: 2 })
  sign!: string;

  /** SHA-256 of what the waiting phone holds; null once it has been used. */
  @Column({ name: 'ticket_hash', type: 'varchar', length: 64, nullable: true })
  ticketHash!: string | null;

  @Column(instantColumn({ name: 'asked_at' }))
  askedAt!: number;

  @Column(instantColumn({ name: 'waits_until' }))
  waitsUntil!: number;

  @Column(optionalIdColumn({ name: 'person_id' }))
  personId!: string | null;

  /** SHA-256 of the cookie's 256-bit value. */
  @Column({ name: 'token_hash', type: 'varchar', length: 64, nullable: true })
  tokenHash!: string | null;
}
