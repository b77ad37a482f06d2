import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { PersonId } from '@kreds/identity/model';
import type { Repository } from 'typeorm';
import { Account } from './account.entity';

/** What knocking needs of an account. */
export interface FoundAccount {
  readonly personId: PersonId;
  readonly kdf: string;
  readonly serverSalt: string;
  readonly verifier: string;
}

/**
 * Looks an account up by its address, for those who have not shown who they are. The row comes back raw: making an
 * entity of it takes measurably longer than finding nothing, and would tell addresses with an account from the rest.
 */
@Injectable()
export class AccountLookup {
  constructor(@InjectRepository(Account) private readonly accounts: Repository<Account>) {}

  byAddress(addressKey: string): Promise<FoundAccount | undefined> {
    return this.accounts
      .createQueryBuilder('account')
      .select('account.personId', 'personId')
      .addSelect('account.kdf', 'kdf')
      .addSelect('account.serverSalt', 'serverSalt')
      .addSelect('account.verifier', 'verifier')
      .where('account.addressKey = :addressKey', { addressKey })
      .getRawOne<FoundAccount>();
  }
}
