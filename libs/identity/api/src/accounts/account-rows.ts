import { Injectable } from '@nestjs/common';
import type { PassphraseKeys, PersonId, SignUp } from '@kreds/identity/model';
import { Addresses } from '../secrets/addresses';
import { Verifiers } from '../secrets/verifiers';
import type { Account } from './account.entity';

type PassphraseColumns = Pick<Account, 'serverSalt' | 'kdf' | 'verifier' | 'wrapPw' | 'passphraseChangedAt'>;

/** Turns what a browser prepared into the columns of `account`. Hashing takes a few milliseconds: never inside a unit. */
@Injectable()
export class AccountRows {
  constructor(
    private readonly addresses: Addresses,
    private readonly verifiers: Verifiers,
  ) {}

  /** @param now epoch milliseconds */
  async make(of: { personId: PersonId; email: string; signUp: SignUp; now: number }): Promise<Account> {
    return {
      personId: of.personId,
      addressKey: this.addresses.keyOf(of.email),
      ...(await this.passphrase(of.signUp, of.now)),
      edPk: of.signUp.edPk,
      xPk: of.signUp.xPk,
      createdAt: of.now,
      restartedAt: null,
    };
  }

  /** The columns that a new passphrase replaces. */
  async passphrase(keys: PassphraseKeys, now: number): Promise<PassphraseColumns> {
    return {
      serverSalt: keys.serverSalt,
      kdf: keys.kdf,
      verifier: await this.verifiers.hash(keys.auth),
      wrapPw: keys.wrapPw,
      passphraseChangedAt: now,
    };
  }
}
