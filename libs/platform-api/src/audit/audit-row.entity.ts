import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { instantColumn, optionalIdColumn } from '../database/columns';

/** Who did what to which thing, and when. Append-only (triggers refuse update and delete), and without any content. */
@Entity('audit')
export class AuditRow {
  @PrimaryGeneratedColumn({ type: 'integer' })
  seq!: number;

  @Column(instantColumn())
  at!: number;

  @Column(optionalIdColumn({ name: 'actor_id' }))
  actorId!: string | null;

  /** A dotted verb, e.g. `networks.member-placed`. */
  @Column({ type: 'varchar', length: 80 })
  action!: string;

  /** What it happened to, e.g. `network:<id>`. */
  @Column({ type: 'varchar', length: 120 })
  subject!: string;

  /** A code that says more, never free text. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  meta!: string | null;
}
