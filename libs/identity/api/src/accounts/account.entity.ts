import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { PersonId } from '@kreds/identity/model';
import { idColumn, instantColumn } from '@kreds/platform-api';
import { Person } from '../people/person.entity';

/**
 * A person's sign-in: the verifier of the passphrase, the account key sealed to it, and the public keys. Nothing here
 * opens anything without the passphrase. Byte strings are base64url.
 */
@Entity('account')
@Unique('uq_account_address_key', ['addressKey'])
export class Account {
  @PrimaryColumn(idColumn({ name: 'person_id' }))
  personId!: PersonId;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_account_person' })
  person?: Person;

  /** `Addresses.keyOf(email)`: what sign-in looks up. */
  @Column({ name: 'address_key', type: 'varchar', length: 43 })
  addressKey!: string;

  /** 16 bytes, made in the browser. */
  @Column({ name: 'server_salt', type: 'varchar', length: 22 })
  serverSalt!: string;

  /** The JSON text as the browser wrote it; the wrap is bound to it byte for byte. */
  @Column({ type: 'varchar', length: 256 })
  kdf!: string;

  /** Argon2id of `auth`, with salt and parameters in its text; peppered. */
  @Column({ type: 'varchar', length: 200 })
  verifier!: string;

  /** 72 bytes. */
  @Column({ name: 'wrap_pw', type: 'varchar', length: 96 })
  wrapPw!: string;

  /** Ed25519, 32 bytes. */
  @Column({ name: 'ed_pk', type: 'varchar', length: 43 })
  edPk!: string;

  /** X25519, 32 bytes. */
  @Column({ name: 'x_pk', type: 'varchar', length: 43 })
  xPk!: string;

  @Column(instantColumn({ name: 'created_at' }))
  createdAt!: number;

  @Column(instantColumn({ name: 'passphrase_changed_at' }))
  passphraseChangedAt!: number;

  /** When the person began anew with other keys because nothing was left; null for the first ones. */
  @Column(instantColumn({ name: 'restarted_at', nullable: true }))
  restartedAt!: number | null;
}
