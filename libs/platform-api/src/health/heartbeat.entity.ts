import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row that the readiness check writes to, so that a full disk or a read-only file is noticed. */
@Entity('heartbeat')
export class Heartbeat {
  @PrimaryColumn({ type: 'integer' })
  id!: number;

  @Column({ type: 'integer' })
  beats!: number;
}
