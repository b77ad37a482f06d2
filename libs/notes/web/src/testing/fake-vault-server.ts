import { type StoredObject, type VaultAbout, type VaultSummary, vaultKindOf } from '@kreds/notes/model';
import type { FakeServer, SeenRequest } from '@kreds/platform-web/testing';
import { aboutKey } from '../vaults/about-key';
import { fakeBytes, type FakeLog, followFakeLog, readFakeBytes } from './fake-vault-log';

type Answer = { readonly status: number; readonly body?: unknown };

interface FakeVault {
  readonly about: VaultAbout;
  readonly entries: string[];
  readonly objects: Map<string, StoredObject[]>;
  readonly seals: { epoch: number; uid: string; bytes: string }[];
  change: number;
}

const GONE: Answer = { status: 404, body: { code: 'platform.not-found', title: 'Findes ikke.' } };
const STEP_UP = 'identity.step-up-needed';
const refused = (code: string): Answer => ({ status: 409, body: { code, title: code } });

/**
 * The routes of vaults with a memory: logs, seals, objects with compare-and-set. It answers as one person at a time
 * (`uid`), so that two devices and two people can meet in one test.
 */
export class FakeVaultServer {
  readonly vaults = new Map<string, FakeVault>();
  now = Date.UTC(2026, 8, 2, 8);
  /** Takes no entry before the passphrase was shown once more. */
  wantsPassphrase = false;

  constructor(
    readonly server: FakeServer,
    public uid: string,
  ) {
    server.on('GET /api/networks', () => []);
    server.on('POST /api/auth/step-up', () => void (this.wantsPassphrase = false));
    server.otherwise((request) => this.answer(request));
  }

  /** A vault that stands already. */
  add(id: string, entries: readonly string[]): FakeVault {
    const log = reduced(entries);
    const vault: FakeVault = { about: log.about, entries: [...entries], objects: new Map(), seals: [], change: 0 };
    this.vaults.set(id, vault);
    return vault;
  }

  /** As a `PUT` by whoever sealed it, past every check. */
  store(id: string, object: string, bytes: string): void {
    const vault = this.vaults.get(id);
    const sealed = readFakeBytes(bytes) as Pick<StoredObject, 'type' | 'version' | 'epoch'> & {
      readonly author: { readonly uid: StoredObject['author'] };
    };
    if (!vault) throw new Error('no such vault');
    const { type, version, epoch } = sealed;
    const kept = vault.objects.get(object) ?? [];
    const { uid: author } = sealed.author;
    const facts = { id: object, type, version, epoch, author, own: false };
    kept.push({ ...facts, receivedAt: this.now, change: ++vault.change, bytes });
    vault.objects.set(object, kept);
  }

  append(id: string, ...entries: readonly string[]): void {
    this.vaults.get(id)?.entries.push(...entries);
  }

  summary(id: string): VaultSummary {
    const vault = this.vaults.get(id);
    if (!vault) throw new Error('no such vault');
    const { seq, epoch, stale, closed, keepUntil, members } = reduced(vault.entries);
    const me = members.find(({ uid }) => uid === this.uid);
    return {
      id,
      kind: vaultKindOf(vault.about),
      about: vault.about,
      seq,
      head: fakeBytes({ vault: id, seq }),
      epoch,
      stale,
      closed,
      keepUntil,
      role: me?.role ?? 'member',
      change: vault.change,
      members: members.map(({ uid }) => uid as VaultSummary['members'][number]),
    };
  }

  private answer({ method, url, body, headers }: SeenRequest): Answer | undefined {
    const { pathname, searchParams } = new URL(url, 'http://kreds');
    const [, , root, id = '', part = '', object = '', more = ''] = pathname.split('/');
    if (root !== 'vaults') return undefined;
    if (id === '') return method === 'GET' ? this.list() : this.make(body as { id: string; entry: string });
    const vault = this.vaults.get(id);
    if (!vault || !reduced(vault.entries).members.some(({ uid }) => uid === this.uid)) return GONE;
    if (part === 'log' && method === 'GET') return this.log(id, vault, Number(searchParams.get('from')));
    if (part === 'log') return this.write(vault, body as { seq: number; entry: string; seals: FakeVault['seals'] });
    if (part === 'seals') return { status: 204, body: void vault.seals.push(...(body as FakeVault).seals) };
    if (part === 'objects' && object === '') return this.changes(vault, Number(searchParams.get('since')));
    const kept = vault.objects.get(object);
    if (more === 'versions') return { status: 200, body: { versions: kept ?? [] } };
    if (method === 'PUT') return this.put(id, object, Number(headers['if-match']), (body as { bytes: string }).bytes);
    return kept ? { status: 200, body: kept.at(-1) } : GONE;
  }

  private list(): Answer {
    const vaults = [...this.vaults.keys()].map((id) => this.summary(id));
    return { status: 200, body: { vaults: vaults.filter(({ members }) => members.some((uid) => uid === this.uid)) } };
  }

  private make({ id, entry }: { readonly id: string; readonly entry: string }): Answer {
    const key = aboutKey(reduced([entry]).about);
    if ([...this.vaults.values()].some(({ about }) => aboutKey(about) === key)) return refused('notes.vault-exists');
    this.add(id, [entry]);
    return { status: 201 };
  }

  private log(id: string, vault: FakeVault, from: number): Answer {
    const entries = vault.entries
      .slice(from)
      .map((bytes, index) => ({ seq: from + index, bytes, receivedAt: this.now }));
    const seals = vault.seals.filter(({ uid }) => uid === this.uid).map(({ epoch, bytes }) => ({ epoch, bytes }));
    const sealed = vault.seals.map(({ epoch, uid }) => ({ epoch, uid }));
    return { status: 200, body: { summary: this.summary(id), from, entries, seals, sealed } };
  }

  private write(vault: FakeVault, body: { seq: number; entry: string; seals: FakeVault['seals'] }): Answer {
    if (body.seq !== vault.entries.length) return refused('notes.log-moved');
    if (this.wantsPassphrase) return { status: 403, body: { code: STEP_UP, title: 'Skriv den igen.' } };
    vault.entries.push(body.entry);
    vault.seals.push(...body.seals);
    return { status: 201 };
  }

  private changes(vault: FakeVault, since: number): Answer {
    const newest = [...vault.objects.values()].flatMap((kept) => kept.slice(-1));
    const objects = newest.filter(({ change }) => change > since).sort((one, other) => one.change - other.change);
    return { status: 200, body: { objects, change: vault.change, next: null } };
  }

  private put(id: string, object: string, seen: number, bytes: string): Answer {
    const vault = this.vaults.get(id);
    const log = reduced(vault?.entries ?? []);
    const newest = vault?.objects.get(object)?.at(-1);
    const sealed = readFakeBytes(bytes) as { readonly epoch: number };
    if (log.closed) return refused('notes.vault-closed');
    if (log.stale) return refused('notes.vault-stale');
    if (newest?.type === 5) return refused('notes.object-ended');
    if ((newest?.version ?? 0) !== seen) return refused('notes.object-moved');
    if (sealed.epoch !== log.epoch) return refused('notes.epoch-moved');
    this.store(id, object, bytes);
    return { status: 200, body: { version: seen + 1, change: vault?.change ?? 0, receivedAt: this.now } };
  }
}

function reduced(entries: readonly string[]): FakeLog {
  const log = entries.reduce<FakeLog | undefined>(followFakeLog, undefined);
  if (!log) throw new Error('an empty log');
  return log;
}
