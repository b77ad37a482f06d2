import type { JoinState } from '@kreds/notes/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Vault } from './vault.entity';

/** Somebody proved to know the code and waits to be let in. One for each person and vault, the newest. */
@Entity('vault_join')
@Unique('uq_vault_join_person', ['vaultId', 'personId'])
export class VaultJoin {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @ManyToOne(() => Vault, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'vault_id', foreignKeyConstraintName: 'fk_vault_join_vault' })
  vault?: Vault;

  @Column(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  /** The rest is base64url. */
  @Column({ name: 'facilitator_kid', type: 'varchar', length: 22 })
  facilitatorKid!: string;

  @Column({ name: 'ed_pk', type: 'varchar', length: 43 })
  edPk!: string;

  @Column({ name: 'x_pk', type: 'varchar', length: 43 })
  xPk!: string;

  /** As typed. Emptied with the answer, like the proof: the log has the name then, and nobody guesses at the code. */
  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'varchar', length: 43 })
  proof!: string;

  @Column({ type: 'varchar', length: 8 })
  state!: Exclude<JoinState, 'over'>;

  @Column({ type: 'varchar', length: 43, nullable: true })
  ack!: string | null;

  @Column(instantColumn({ name: 'asked_at' }))
  askedAt!: number;
}
