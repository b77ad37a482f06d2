import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '@kreds/kernel';
import type { PersonId } from '@kreds/identity/model';
import { idColumn, instantColumn, optionalIdColumn } from '@kreds/platform-api';

/** Somebody Kreds knows by name: with an account, invited to one, or only taking part. */
@Entity('person')
@Unique('uq_person_email_key', ['emailKey'])
export class Person {
  @PrimaryColumn(idColumn())
  id!: PersonId;

  @Column({ name: 'display_name', type: 'varchar', length: 120 })
  displayName!: string;

  /** As it was typed. Fixed once there is an account, because the passphrase is stretched with it. */
  @Column({ type: 'varchar', length: 254, nullable: true })
  email!: string | null;

  /** `normaliseEmail(email)`: one person for each address. */
  @Column({ name: 'email_key', type: 'varchar', length: 254, nullable: true })
  emailKey!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  phone!: string | null;

  @Column({ type: 'varchar', length: 2 })
  language!: Language;

  /** The right itself; without an account it waits for one. */
  @Column({ type: 'boolean' })
  administrator!: boolean;

  @Column(instantColumn({ name: 'created_at' }))
  createdAt!: number;

  @Column(optionalIdColumn({ name: 'created_by' }))
  createdBy!: PersonId | null;
}
