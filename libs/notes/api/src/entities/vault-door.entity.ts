import { idColumn, instantColumn } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Vault } from './vault.entity';

/** An admin shows a code just now. The code itself never comes here. */
@Entity('vault_door')
export class VaultDoor {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @ManyToOne(() => Vault, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'vault_id', foreignKeyConstraintName: 'fk_vault_door_vault' })
  vault?: Vault;

  /** Whoever shows the code. */
  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  /** Base64url. */
  @Column({ name: 'facilitator_kid', type: 'varchar', length: 22 })
  facilitatorKid!: string;

  @Column(instantColumn({ name: 'ends_at' }))
  endsAt!: number;
}
