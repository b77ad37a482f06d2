import { authOf, type DemoSignIn, keysOf, readSignIns } from '@kreds/demo';
import { Account } from '@kreds/identity/api';
import type { StoredObjects, VaultLog, VaultSummary } from '@kreds/notes/model';
import type { TestDatabase } from '@kreds/platform-api/testing';
import type { readVault, StoredVault } from '@kreds/vaults';
import type { DataSource } from 'typeorm';
import { type ApiUnderTest, WRITING } from './api-under-test';

/** Somebody of the demo who has signed in with nothing but the printed passphrase. */
export interface Visitor {
  readonly printed: DemoSignIn;
  readonly account: Account;
  readonly keys: Parameters<typeof readVault>[0];
  /** What is there for them. @throws Error for any other answer than 200 */
  readonly get: <Answer>(path: string) => Promise<Answer>;
  readonly statusOf: (path: string) => Promise<number>;
}

export async function arrive(
  { api, write, database }: { api: ApiUnderTest; write: DataSource; database: TestDatabase },
  name: string,
): Promise<Visitor> {
  const email = `${name}@kreds.example`;
  const printed = readSignIns(database.dataFolder).find((line) => line.email === email);
  const accounts = await write.getRepository(Account).find({ relations: { person: true } });
  const account = accounts.find(({ person }) => person?.email === email);
  if (!printed || !account) throw new Error(`nobody called ${name} can sign in`);
  const post = (path: string, body: object) =>
    fetch(`${api.base}/api/${path}`, { method: 'POST', headers: WRITING, body: JSON.stringify(body) });
  const prelogin = (await (await post('auth/prelogin', { email })).json()) as Parameters<typeof authOf>[1];
  const signedIn = await post('auth/sign-in', { email, auth: await authOf(printed, prelogin) });
  const Cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const ask = (path: string) => fetch(`${api.base}/api/${path}`, { headers: { ...WRITING, Cookie } });
  return {
    printed,
    account,
    keys: await keysOf(printed, account),
    statusOf: async (path) => (await ask(path)).status,
    get: async <Answer>(path: string) => {
      const response = await ask(path);
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
      return (await response.json()) as Answer;
    },
  };
}

/** A vault as the server hands it to this visitor. */
export async function storedFor({ get }: Visitor, { id, about }: VaultSummary): Promise<StoredVault> {
  const { entries, seals } = await get<VaultLog>(`vaults/${id}/log`);
  const { objects } = await get<StoredObjects>(`vaults/${id}/objects`);
  return { id, about, entries, seals, objects };
}
