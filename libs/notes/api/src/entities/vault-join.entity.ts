import type { JoinState } from '@kreds/notes/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A code is being shown for this vault; the code itself is nowhere on the server. */
@Entity('vault_door')
export class VaultDoor {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  /** Whoever shows it. */
  @Column(idColumn({ name: 'person_id' }))
  personId!: string;

  /** Of the keys of whoever shows it, base64url. */
  @Column({ type: 'varchar', length: 22 })
  kid!: string;

  @Column(instantColumn({ name: 'ends_at' }))
  endsAt!: number;
}

/** Somebody's proof of the code, until an admin's device has looked at it. One for each person and vault. */
@Entity('vault_join')
@Unique('uq_vault_join_person', ['vaultId', 'personId'])
export class VaultJoin {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @Column(idColumn({ name: 'person_id' }))
  personId!: string;

  @Column({ name: 'facilitator_kid', type: 'varchar', length: 22 })
  facilitatorKid!: string;

  @Column({ name: 'ed_pk', type: 'varchar', length: 43 })
  edPk!: string;

  @Column({ name: 'x_pk', type: 'varchar', length: 43 })
  xPk!: string;

  /** As typed for the group; the proof covers it. */
  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'varchar', length: 43 })
  proof!: string;

  @Column({ type: 'varchar', length: 43, nullable: true })
  ack!: string | null;

  @Column({ type: 'varchar', length: 8 })
  state!: Exclude<JoinState, 'over'>;

  @Column(instantColumn({ name: 'asked_at' }))
  askedAt!: number;

  @Column(instantColumn({ name: 'ends_at' }))
  endsAt!: number;
}
