import type { Page } from '@playwright/test';
import { openByPassphrase } from '@kreds/account-keys';
import type { SignedIn } from '@kreds/identity/model';
import type { VaultAbout } from '@kreds/notes/model';
import { fromBase64url, identityKeysOf, openEpochKey, uidBytes } from '@kreds/sealing';
import { readLog } from '@kreds/vaults';
import { keysMadeOf, keysOfPassphrase } from './known-keys';

const FROM_HERE = { 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' };

interface KeyOwner {
  readonly id: string;
  readonly email: string;
  readonly passphrase: string;
}

interface SeenVault {
  readonly id: string;
  readonly about: VaultAbout;
}

interface SeenLog {
  readonly entries: readonly { readonly bytes: string }[];
  readonly seals: readonly { readonly epoch: number; readonly bytes: string }[];
}

/**
 * Every key of an account and of the vaults it is in, made from the passphrase and from what the server answers, outside
 * of any browser. By names for a report; what the server is meant to get is not among them.
 * @param page signed in as this person
 */
export async function secretsOf(page: Page, owner: KeyOwner): Promise<ReadonlyMap<string, Buffer>> {
  const post = async <Answer>(path: string, data: unknown): Promise<Answer> =>
    (await (await page.request.post(path, { headers: FROM_HERE, data })).json()) as Answer;
  const { email, passphrase, id } = owner;
  const before = await post<{ kdf: string; serverSalt: string }>('/api/auth/prelogin', { email });
  const accountKey = await openByPassphrase({ email, passphrase, ...before }, (auth) =>
    post<SignedIn>('/api/auth/sign-in', { email, auth }).then(({ keys }) => keys),
  );
  if (!accountKey) throw new Error(`the passphrase of ${email} opens nothing`);
  const stretched = await keysOfPassphrase({ email, passphrase, serverSalt: before.serverSalt });
  const named = new Map<string, Buffer>();
  const add = (name: string, keys: readonly Buffer[]): void =>
    keys.forEach((key, index) => named.set(`${name} ${index} of ${email}`, key));
  add('passphrase key', stretched.secret);
  add('account key', keysMadeOf([[...accountKey]], [id]));
  const me = identityKeysOf(accountKey, uidBytes(id));
  const { vaults } = (await (await page.request.get('/api/vaults')).json()) as { vaults: readonly SeenVault[] };
  for (const vault of vaults) {
    const { entries, seals } = (await (await page.request.get(`/api/vaults/${vault.id}/log`)).json()) as SeenLog;
    const log = readLog({ ...vault, entries });
    for (const { epoch, bytes } of seals) {
      const sealed = fromBase64url(bytes);
      if (!sealed) throw new Error('a seal that is not base64url');
      add(`epoch ${epoch} of ${vault.about.kind}`, [Buffer.from(openEpochKey({ log, me, epoch, sealed }))]);
    }
  }
  return named;
}
