import { type Account, AccountRows, Addresses, Secrets, Verifiers } from '@kreds/identity/api';
import { makePassphrase, prepareAccount, type RandomBytes } from '@kreds/sealing';
import type { RunningRows } from '../running/running-rows';
import type { DemoSignIn } from './demo-sign-in';

export interface DemoAccounts {
  readonly accounts: readonly Account[];
  readonly signIns: readonly DemoSignIn[];
}

/**
 * Real accounts with wrapped account keys, made as a browser makes them at sign-up; about half a second each. The keys are
 * forgotten at once: only the passphrase opens them.
 */
export async function makeAccounts(
  people: RunningRows['signingIn'],
  { dataFolder, now, random }: { readonly dataFolder: string; readonly now: number; readonly random: RandomBytes },
): Promise<DemoAccounts> {
  const secrets = Secrets.open(dataFolder);
  const rows = new AccountRows(new Addresses(secrets), new Verifiers(secrets));
  const accounts: Account[] = [];
  const signIns: DemoSignIn[] = [];
  for (const { id, email, role, language } of people) {
    const passphrase = makePassphrase(language ?? 'da', random);
    const { serverSalt, kdf, auth, wrapPw, edPk, xPk } = await prepareAccount({ uid: id, email, passphrase, random });
    const signUp = { serverSalt, kdf, auth, wrapPw, edPk, xPk };
    accounts.push(await rows.make({ personId: id, email, signUp, now }));
    signIns.push({ role, email, passphrase });
  }
  return { accounts, signIns };
}
