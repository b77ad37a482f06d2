import type { ValueProvider } from '@angular/core';
import { ACCOUNT_KEYS, AccountKeysError, type AccountKeys, type AccountKeysCode } from '../account-keys/account-keys';

const made = { serverSalt: 'c2FsdA', kdf: '{}', auth: 'YXV0aA', wrapPw: 'd3JhcA', edPk: 'ZWQ', xPk: 'eA', kid: 'a2lk' };

/** Keys for tests: no cryptography, no worker. `calls` holds the names of what was asked, in order. */
export class FakeAccountKeys implements AccountKeys {
  readonly calls: string[] = [];
  /** The next call of that name rejects with the code. */
  readonly failing = new Map<keyof AccountKeys, AccountKeysCode>();
  readonly provider: ValueProvider = { provide: ACCOUNT_KEYS, useValue: this };
  private suggested = 0;

  suggestPassphrase(): Promise<{ passphrase: string }> {
    return this.answer('suggestPassphrase', {
      passphrase: `have bold kage lampe sne ${['stol', 'bord', 'dør'][this.suggested++ % 3] ?? 'stol'}`,
    });
  }

  checkPassphrase(request: { passphrase: string }): ReturnType<AccountKeys['checkPassphrase']> {
    return this.answer('checkPassphrase', { problem: request.passphrase.length < 14 ? 'PASSPHRASE_SHORT' : null });
  }

  prepareSignUp(): ReturnType<AccountKeys['prepareSignUp']> {
    return this.answer('prepareSignUp', made);
  }

  signIn(): ReturnType<AccountKeys['signIn']> {
    return this.answer('signIn', { auth: made.auth });
  }

  unlock(): ReturnType<AccountKeys['unlock']> {
    return this.answer('unlock', { kid: made.kid });
  }

  changePassphrase(): ReturnType<AccountKeys['changePassphrase']> {
    return this.answer('changePassphrase', {
      auth: made.auth,
      newServerSalt: 'bnlzYWx0',
      newKdf: made.kdf,
      newAuth: 'bnlhdXRo',
      newWrapPw: 'bnl3cmFw',
    });
  }

  lock(): Promise<void> {
    return this.answer('lock', undefined);
  }

  private answer<Value>(call: keyof AccountKeys, value: Value): Promise<Value> {
    this.calls.push(call);
    const code = this.failing.get(call);
    this.failing.delete(call);
    return code ? Promise.reject(new AccountKeysError(code)) : Promise.resolve(value);
  }
}
