import { idColumn } from '@kreds/platform-api';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of one epoch, sealed to one person. It goes when the person leaves. */
@Entity('epoch_seal')
export class EpochSeal {
  @PrimaryColumn(idColumn({ name: 'vault_id' }))
  vaultId!: string;

  @PrimaryColumn({ type: 'integer' })
  epoch!: number;

  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: string;

  /** Of the receiver's keys, base64url: after new keys the old seal opens nothing. */
  @PrimaryColumn({ type: 'varchar', length: 22 })
  kid!: string;

  /** 80 bytes, base64url. */
  @Column({ type: 'varchar', length: 107 })
  bytes!: string;
}
