import type { Plan } from '@kreds/meetings/model';
import { documentColumn, idColumn, instantColumn, optionalIdColumn } from '@kreds/platform-api';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CastMember } from '../cast/meeting-cast';
import type { WallNames } from '@kreds/meetings/model';

/**
 * One network meeting: when, where, at whose place, and by which plan. How it goes is in its events alone; `life` and
 * `starterId` are what lists need of that, written in the same unit of work as the events.
 */
@Entity('meeting')
@Unique('uq_meeting_number', ['networkId', 'number'])
@Index('ix_meeting_date', ['date'])
export class Meeting {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'network_id' }))
  networkId!: string;

  /** 1, 2, 3 ... within the network. */
  @Column({ type: 'integer' })
  number!: number;

  /** Local day, `YYYY-MM-DD`. */
  @Column({ type: 'varchar', length: 10 })
  date!: string;

  /** Local time, `HH:mm`. */
  @Column({ name: 'start_time', type: 'varchar', length: 5 })
  start!: string;

  @Column({ name: 'end_time', type: 'varchar', length: 5 })
  end!: string;

  /** IANA name of the zone that day and times are meant in. */
  @Column({ type: 'varchar', length: 40 })
  zone!: string;

  @Column({ type: 'varchar', length: 120 })
  place!: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  address!: string | null;

  @Column(optionalIdColumn({ name: 'host_company_id' }))
  hostCompanyId!: string | null;

  /** Who hosts, in words; shown when no company is chosen. */
  @Column({ name: 'host_name', type: 'varchar', length: 120, nullable: true })
  hostName!: string | null;

  /** Whom to ring at the door; plain programme data. */
  @Column({ name: 'host_contact', type: 'varchar', length: 160, nullable: true })
  hostContact!: string | null;

  @Column({ type: 'varchar', length: 120 })
  title!: string;

  @Column(documentColumn())
  plan!: Plan;

  @Column({ name: 'plan_version', type: 'integer' })
  planVersion!: number;

  /** For changes of date, place and host: what the person saw. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'wall_names', type: 'varchar', length: 12 })
  wallNames!: WallNames;

  /** The meeting's life as its last event left it. */
  @Column({ type: 'varchar', length: 12 })
  life!: string;

  /** Who took part, in speaking order, as it stood when the lobby opened: the fold starts from it for ever. */
  @Column(documentColumn({ name: 'cast_list', nullable: true }))
  cast!: readonly CastMember[] | null;

  /** Who spoke first, once the meeting has ended; the rotation over the six meetings is made from it (D3). */
  @Column(optionalIdColumn({ name: 'starter_id' }))
  starterId!: string | null;

  /** Six digits for members without their own phone; null before the lobby and after the end. */
  @Column({ name: 'room_code', type: 'varchar', length: 6, nullable: true })
  @Index('ix_meeting_room_code')
  roomCode!: string | null;

  @Column(instantColumn({ name: 'created_at' }))
  createdAt!: number;
}
