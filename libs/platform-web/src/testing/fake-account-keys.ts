import type { ValueProvider } from '@angular/core';
import { ACCOUNT_KEYS, AccountKeysError, type AccountKeys, type AccountKeysCode } from '../account-keys/account-keys';

const made = { serverSalt: 'c2FsdA', kdf: '{}', auth: 'YXV0aA', wrapPw: 'd3JhcA', edPk: 'ZWQ', xPk: 'eA', kid: 'a2lk' };

/** Keys for tests: no cryptography, no worker. `calls` holds the names of what was asked, in order. */
export class FakeAccountKeys implements AccountKeys {
  readonly calls: string[] = [];
  /** The next call of that name rejects with the code. */
  readonly failing = new Map<keyof AccountKeys, AccountKeysCode>();
  readonly provider: ValueProvider = { provide: ACCOUNT_KEYS, useValue: this };
  /** Whose keys are open; a test may set it. */
  openUid: string | null = null;
  /** Set while this device is trusted. */
  deviceId: string | null = null;
  private suggested = 0;

  suggestPassphrase(): Promise<{ passphrase: string }> {
    return this.answer('suggestPassphrase', {
      passphrase: `have bold kage lampe sne ${['stol', 'bord', 'dør'][this.suggested++ % 3] ?? 'stol'}`,
    });
  }

  checkPassphrase(request: { passphrase: string }): ReturnType<AccountKeys['checkPassphrase']> {
    return this.answer('checkPassphrase', { problem: request.passphrase.length < 14 ? 'PASSPHRASE_SHORT' : null });
  }

  prepareSignUp({ uid }: { readonly uid: string }): ReturnType<AccountKeys['prepareSignUp']> {
    return this.answer('prepareSignUp', made, () => (this.openUid = uid));
  }

  signIn(): ReturnType<AccountKeys['signIn']> {
    return this.answer('signIn', { auth: made.auth });
  }

  unlock({ uid }: { readonly uid: string }): ReturnType<AccountKeys['unlock']> {
    return this.open('unlock', uid);
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

  whoIsOpen(): ReturnType<AccountKeys['whoIsOpen']> {
    return this.answer('whoIsOpen', { uid: this.openUid, kid: this.openUid === null ? null : made.kid });
  }

  provePassphrase(): ReturnType<AccountKeys['provePassphrase']> {
    return this.answer('provePassphrase', { auth: made.auth });
  }

  makeRecoverySheet(): ReturnType<AccountKeys['makeRecoverySheet']> {
    const code = 'A1B2 C3D4 E5F6 G7H8 J9K0 MNPQ RSTV';
    return this.answer('makeRecoverySheet', { code, auth: made.auth, wrap: made.wrapPw });
  }

  readRecoverySheet(): ReturnType<AccountKeys['readRecoverySheet']> {
    return this.answer('readRecoverySheet', { auth: made.auth });
  }

  openByRecoverySheet({ uid }: { readonly uid: string }): ReturnType<AccountKeys['openByRecoverySheet']> {
    return this.open('openByRecoverySheet', uid);
  }

  sealToNewPassphrase(): ReturnType<AccountKeys['sealToNewPassphrase']> {
    const { serverSalt, kdf, auth, wrapPw } = made;
    return this.answer('sealToNewPassphrase', { serverSalt, kdf, auth, wrapPw });
  }

  deviceRelease(): ReturnType<AccountKeys['deviceRelease']> {
    return this.answer('deviceRelease', { deviceId: this.deviceId, release: 'cmVsZWFzZQ' });
  }

  trustDevice({ deviceId }: { readonly deviceId: string }): Promise<void> {
    return this.answer('trustDevice', undefined, () => (this.deviceId = deviceId));
  }

  openByDevice({ uid }: { readonly uid: string }): ReturnType<AccountKeys['openByDevice']> {
    if (this.deviceId === null && !this.failing.has('openByDevice')) this.failing.set('openByDevice', 'DEVICE_UNKNOWN');
    return this.open('openByDevice', uid);
  }

  forgetDevice(): Promise<void> {
    return this.answer('forgetDevice', undefined, () => (this.deviceId = null));
  }

  lock(): Promise<void> {
    return this.answer('lock', undefined, () => (this.openUid = null));
  }

  private open(
    call: 'unlock' | 'openByRecoverySheet' | 'openByDevice',
    uid: string,
  ): Promise<{ readonly kid: string }> {
    return this.answer(call, { kid: made.kid }, () => (this.openUid = uid));
  }

  private answer<Value>(call: keyof AccountKeys, value: Value, done?: () => void): Promise<Value> {
    this.calls.push(call);
    const code = this.failing.get(call);
    this.failing.delete(call);
    if (code) return Promise.reject(new AccountKeysError(code));
    done?.();
    return Promise.resolve(value);
  }
}
