import { openByPassphrase } from '@kreds/account-keys';
import type { Prelogin, SignedIn } from '@kreds/identity/model';
import type { MyVaults, StoredVersion, VaultLog, VaultSummary } from '@kreds/notes/model';
import { openEpochKey } from '@kreds/sealing';
import { applyLog, fromBase64url, uuidToHex } from '@kreds/sealing/log';
import { keyholder, sealNote, type Keyholder, type MadeVault, type SealedNote } from '@kreds/vaults';
import type { RunningServer, SignIn } from './server';

const FROM_HERE = { 'Content-Type': 'application/json', 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' };

/** A person's device without a browser, straight at the honest server: for what others do meanwhile. */
export class HonestDevice {
  private constructor(
    private readonly server: RunningServer,
    private readonly cookie: string,
    readonly holder: Keyholder,
    private readonly auth: string,
  ) {}

  static async signIn(server: RunningServer, { email, passphrase }: SignIn): Promise<HonestDevice> {
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${server.base}/api/auth/${path}`, { method: 'POST', headers: FROM_HERE, body: JSON.stringify(body) });
    const prelogin = (await (await post('prelogin', { email })).json()) as Prelogin;
    let signedIn: SignedIn | undefined;
    let cookie: string | undefined;
    let shown = '';
    const accountKey = await openByPassphrase({ ...prelogin, email, passphrase }, async (auth) => {
      const answer = await post('sign-in', { email, auth });
      if (!answer.ok) return undefined;
      shown = auth;
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
      signedIn = (await answer.json()) as SignedIn;
      return signedIn.keys;
    });
    if (!accountKey || !signedIn || !cookie) throw new Error(`${email} cannot sign in`);
    const { personId, displayName } = signedIn.me;
    return new HonestDevice(server, cookie, keyholder(personId, displayName, accountKey), shown);
  }

  async get<Answer>(path: string): Promise<Answer> {
    return (await this.ask('GET', path)) as Answer;
  }

  /** The passphrase is shown first: a journey may have begun more than five minutes ago. */
  async post(path: string, body: object): Promise<void> {
    await this.ask('POST', '/api/auth/step-up', { auth: this.auth });
    await this.ask('POST', path, body);
  }

  /** The vaults that they are in. */
  async vaults(): Promise<MyVaults['vaults']> {
    return (await this.get<MyVaults>('/api/vaults')).vaults;
  }

  /** Reads and verifies a vault, with every epoch's key that this person has a seal for. @param upTo newest entry to read */
  async open({ id, about }: Pick<VaultSummary, 'id' | 'about'>, upTo = Infinity): Promise<MadeVault> {
    const stored = await this.get<VaultLog>(`/api/vaults/${id}/log?from=0`);
    const entries = stored.entries.filter(({ seq }) => seq <= upTo).map(({ bytes }) => bytesOf(bytes));
    const log = applyLog(entries, { vault: uuidToHex(id) });
    const me = this.holder.keys;
    const keys = stored.seals
      .filter(({ epoch }) => epoch <= log.epoch)
      .map(({ epoch, bytes }): [number, Uint8Array] => [
        epoch,
        openEpochKey({ log, me, epoch, sealed: bytesOf(bytes) }),
      ]);
    return { id, about, log, epochKeys: new Map(keys) };
  }

  /** Stores the next version of a note and says what was stored. */
  async write(vault: MadeVault, note: Parameters<typeof sealNote>[2]): Promise<SealedNote> {
    const sealed = sealNote(vault, this.holder, note);
    const path = `/api/vaults/${vault.id}/objects/${sealed.object}`;
    (await this.ask('PUT', path, sealed.body, { 'If-Match': String(sealed.seen) })) as StoredVersion;
    return sealed;
  }

  private async ask(method: string, path: string, body?: object, more: Record<string, string> = {}): Promise<unknown> {
    const answer = await fetch(`${this.server.base}${path}`, {
      method,
      headers: { ...FROM_HERE, Cookie: this.cookie, ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64url(text);
  if (!bytes) throw new Error('no base64url');
  return bytes;
}
