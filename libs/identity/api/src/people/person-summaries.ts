import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { PersonId, PersonSummary } from '@kreds/identity/model';
import { RefusedError } from '@kreds/platform-api';
import { In, IsNull, MoreThan, type Repository } from 'typeorm';
import { Account } from '../accounts/account.entity';
import { Invitation } from '../invitations/invitation.entity';
import { Person } from './person.entity';

/** People as the lists show them, with how far each is with signing in. */
@Injectable()
export class PersonSummaries {
  constructor(
    @InjectRepository(Person) private readonly people: Repository<Person>,
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
    @InjectRepository(Invitation) private readonly invitations: Repository<Invitation>,
  ) {}

  /** In the order of `people`. */
  async of(people: readonly Person[], now: number): Promise<readonly PersonSummary[]> {
    const personId = In(people.map((person) => person.id));
    const accounts = await this.accounts.find({ select: { personId: true }, where: { personId } });
    const alive = { personId, usedAt: IsNull(), endedAt: IsNull(), expiresAt: MoreThan(now) };
    const invitations = await this.invitations.findBy(alive);
    const signedUp = new Set(accounts.map((account) => account.personId));
    const until = new Map(invitations.map((invitation) => [invitation.personId, invitation.expiresAt]));
    return people.map((person) => {
      const invitedUntil = signedUp.has(person.id) ? null : (until.get(person.id) ?? null);
      return {
        id: person.id,
        displayName: person.displayName,
        email: person.email,
        phone: person.phone,
        language: person.language,
        signIn: signedUp.has(person.id) ? 'signed_up' : invitedUntil === null ? 'none' : 'invited',
        invitedUntil,
        administrator: person.administrator,
      };
    });
  }

  async one(id: PersonId, now: number): Promise<PersonSummary> {
    const person = await this.people.findOneBy({ id });
    const [summary] = person ? await this.of([person], now) : [];
    if (!summary) throw new RefusedError('platform.not-found');
    return summary;
  }
}
