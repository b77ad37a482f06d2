import { type Account, AccountRows, Addresses, Secrets, Verifiers } from '@kreds/identity/api';
import { makePassphrase, prepareAccount, type RandomBytes } from '@kreds/sealing';
import type { RunningRows } from '../running/running-rows';
import type { DemoSignIn } from './demo-sign-in';
import { nativeArgon2 } from './native-argon2';

export interface DemoAccounts {
  readonly accounts: readonly Account[];
  readonly signIns: readonly DemoSignIn[];
}

interface AccountOptions {
  readonly dataFolder: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly random: RandomBytes;
}

/**
 * Real accounts with wrapped account keys, made as a browser makes them at sign-up. The keys are forgotten at once: only
 * the passphrase opens them.
 */
export async function makeAccounts(people: RunningRows['signingIn'], options: AccountOptions): Promise<DemoAccounts> {
  const { dataFolder, now, random } = options;
  const secrets = Secrets.open(dataFolder);
  const rows = new AccountRows(new Addresses(secrets), new Verifiers(secrets));
  const made = await Promise.all(
    people.map(async ({ id, email, role, language }) => {
      const passphrase = makePassphrase(language ?? 'da', random);
      const account = await prepareAccount({ uid: id, email, passphrase, random }, nativeArgon2);
      const { serverSalt, kdf, auth, wrapPw, edPk, xPk } = account;
      const signUp = { serverSalt, kdf, auth, wrapPw, edPk, xPk };
      return { account: await rows.make({ personId: id, email, signUp, now }), signIn: { role, email, passphrase } };
    }),
  );
  return { accounts: made.map((one) => one.account), signIns: made.map((one) => one.signIn) };
}
