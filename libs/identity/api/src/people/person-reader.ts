import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Language } from '@kreds/kernel';
import { normaliseEmail, type PersonId } from '@kreds/identity/model';
import { In, type Repository } from 'typeorm';
import { Account } from '../accounts/account.entity';
import { Person } from './person.entity';

export interface PersonContact {
  readonly id: PersonId;
  readonly displayName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
}

/** Public keys of an account, base64url. */
export interface PersonKeys {
  /** Ed25519, 32 bytes. */
  readonly edPk: string;
  /** X25519, 32 bytes. */
  readonly xPk: string;
  /** When the account began anew with these keys, epoch ms; null for its first ones. */
  readonly restartedAt: number | null;
}

/** What downstream domains may know of people. Who may see it, the asking domain decides by its own relations. */
@Injectable()
export class PersonReader {
  constructor(
    @InjectRepository(Person) private readonly people: Repository<Person>,
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
  ) {}

  /** Display names by id; ids that nobody has are missing. */
  async names(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
    const found = await this.people.find({ select: { id: true, displayName: true }, where: { id: In([...ids]) } });
    return new Map(found.map((person) => [person.id, person.displayName]));
  }

  /** Particulars by id; ids that nobody has are missing. */
  async contacts(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonContact>> {
    const found = await this.people.find({ where: { id: In([...ids]) } });
    return new Map(found.map((person) => [person.id, contactOf(person)]));
  }

  async findByEmail(email: string): Promise<PersonContact | undefined> {
    const person = await this.people.findOneBy({ emailKey: normaliseEmail(email) });
    return person ? contactOf(person) : undefined;
  }

  /** Those of the ids that are people. */
  async existing(ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
    return new Set((await this.names(ids)).keys());
  }

  /** Those of the ids that can sign in. */
  async withAccount(ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
    const found = await this.accounts.find({ select: { personId: true }, where: { personId: In([...ids]) } });
    return new Set(found.map((account) => account.personId));
  }

  /** The current public keys by id; ids without an account are missing. */
  async publicKeys(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonKeys>> {
    const select = { personId: true, edPk: true, xPk: true, restartedAt: true };
    const found = await this.accounts.find({ select, where: { personId: In([...ids]) } });
    return new Map(found.map(({ personId, edPk, xPk, restartedAt }) => [personId, { edPk, xPk, restartedAt }]));
  }
}

function contactOf(person: Person): PersonContact {
  return {
    id: person.id,
    displayName: person.displayName,
    email: person.email,
    phone: person.phone,
    language: person.language,
  };
}
