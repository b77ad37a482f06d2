import { type Account, AccountRows, Addresses, Secrets, Verifiers } from '@kreds/identity/api';
import { makePassphrase, openNewAccount, type RandomBytes, wipe } from '@kreds/sealing';
import { type Keyholder, keyholder } from '../../../vaults/src/keyholder';
import type { RunningRows } from '../running/running-rows';
import type { DemoSignIn } from './demo-sign-in';
import { nativeArgon2 } from './native-argon2';

export interface DemoAccounts {
  readonly accounts: readonly Account[];
  readonly signIns: readonly DemoSignIn[];
  /** Able to sign and open, until {@link forgetKeys}. */
  readonly keyholders: readonly Keyholder[];
}

interface AccountOptions {
  readonly dataFolder: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly random: RandomBytes;
}

/**
 * Real accounts with wrapped account keys, made as a browser makes them at sign-up. The keys live until the vaults are
 * sealed: after that, only the passphrase opens them.
 */
export async function makeAccounts(people: RunningRows['signingIn'], options: AccountOptions): Promise<DemoAccounts> {
  const { dataFolder, now, random } = options;
  const secrets = Secrets.open(dataFolder);
  const rows = new AccountRows(new Addresses(secrets), new Verifiers(secrets));
  const made = await Promise.all(
    people.map(async ({ id, name, email, role, language }) => {
      const passphrase = makePassphrase(language ?? 'da', random);
      const { accountKey, prepared } = await openNewAccount({ uid: id, email, passphrase, random }, nativeArgon2);
      const { serverSalt, kdf, auth, wrapPw, edPk, xPk } = prepared;
      const signUp = { serverSalt, kdf, auth, wrapPw, edPk, xPk };
      const holder = keyholder(id, name, accountKey);
      wipe(accountKey);
      const account = await rows.make({ personId: id, email, signUp, now });
      return { account, holder, signIn: { role, email, passphrase } };
    }),
  );
  return {
    accounts: made.map((one) => one.account),
    signIns: made.map((one) => one.signIn),
    keyholders: made.map((one) => one.holder),
  };
}

/** Overwrites the keys: nothing can be signed or opened with them any more. */
export function forgetKeys(keyholders: readonly Keyholder[]): void {
  for (const { keys } of keyholders) keys.wipe();
}
