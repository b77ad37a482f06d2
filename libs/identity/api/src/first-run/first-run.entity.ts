import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonId } from '@kreds/identity/model';
import { idColumn, instantColumn } from '@kreds/platform-api';

/** The door for the first administrator: one row at most, made at a start without any account, gone once it was used. */
@Entity('first_run')
export class FirstRunDoor {
  /** Always 1. */
  @PrimaryColumn({ type: 'integer' })
  id!: number;

  @Column({ name: 'code_hash', type: 'varchar', length: 43 })
  codeHash!: string;

  /** The uid that the first account will have. */
  @Column(idColumn())
  uid!: PersonId;

  @Column(instantColumn({ name: 'made_at' }))
  madeAt!: number;
}
