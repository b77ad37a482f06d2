import type { FactoryProvider } from '@angular/core';
import {
  OBJECT_TYPES,
  vaultKindOf,
  type NoteBody,
  type ObjectType,
  type StoredObject,
  type VaultAbout,
} from '@kreds/notes/model';
import { FETCH } from '@kreds/platform-web';
import type { FakeServer } from '@kreds/platform-web/testing';
import { fakeSealed } from '../../testing/fake-vault-keys';
import {
  fakeBytes,
  fakeVaultEntries,
  followFakeLog,
  readFakeBytes,
  type FakeLog,
  type FakePerson,
} from '../../testing/fake-vault-log';
import { objectTypeIn } from '../../vaults/about-key';

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
}
interface Answered {
  readonly ok: boolean;
  readonly status: number;
  text(): Promise<string>;
}

interface Kept {
  readonly id: string;
  readonly about: VaultAbout;
  readonly entries: string[];
  readonly objects: Map<string, StoredObject[]>;
  change: number;
}

/** When every vault of these tests began. */
export const MADE_ON = Date.UTC(2026, 8, 1, 7);

/**
 * The server's half of vaults for tests of pages: keeps logs and objects as they come and opens nothing, as the real one.
 * Whatever is no vault goes on to the `FakeServer`.
 */
export class FakeVaultStore {
  readonly vaults = new Map<string, Kept>();
  /** Nobody is reached while this is true. */
  cut = false;
  /** Refuses the next write with this code and status 409. */
  refuseNext = '';
  /** Notes that pages tried to write, without the pins that travel along. */
  readonly puts: string[] = [];
  readonly provider: FactoryProvider;

  constructor(
    rest: FakeServer,
    private readonly me: string,
  ) {
    this.provider = {
      provide: FETCH,
      useFactory: () => {
        const others = rest.provider.useFactory() as (url: string, init: Asked) => Promise<Answered>;
        return (url: string, init: Asked) => this.answer(url, init) ?? others(url, init);
      },
    };
  }

  /** A vault that `founder` began and let the others into. */
  add(id: string, about: VaultAbout, founder: FakePerson, others: Parameters<typeof fakeVaultEntries>[2] = []): this {
    const entries = fakeVaultEntries(about, founder, others, MADE_ON);
    this.vaults.set(id, { id, about, entries, objects: new Map(), change: 0 });
    return this;
  }

  /** The end of the programme. */
  close(vault: string, by: FakePerson): void {
    const kept = this.kept(vault);
    kept.entries.push(fakeBytes({ seq: kept.entries.length, by, at: MADE_ON, change: { op: 'close' } }));
  }

  /** Somebody's device writes, past every page. */
  write(vault: string, object: string, author: FakePerson, body: NoteBody, epoch?: number): void {
    const kept = this.kept(vault);
    const version = (kept.objects.get(object)?.length ?? 0) + 1;
    const type = objectTypeIn(kept.about);
    const at = MADE_ON + kept.change * 60_000;
    const facts = { vault, object, type, version, epoch: epoch ?? logOf(kept).epoch, author, at };
    this.keep(kept, fakeSealed({ ...facts, body: JSON.stringify(body) }));
  }

  /** What the newest version of each object says, ended ones left out. */
  bodies(vault: string): readonly NoteBody[] {
    const newest = [...(this.vaults.get(vault)?.objects.values() ?? [])].map((versions) => versions.at(-1));
    return newest.flatMap((one) => {
      const text = one && one.type !== OBJECT_TYPES.settings ? readObject(one.bytes).body : '';
      return text === '' ? [] : [JSON.parse(text) as NoteBody];
    });
  }

  private kept(vault: string): Kept {
    const kept = this.vaults.get(vault);
    if (!kept) throw new Error('no such vault');
    return kept;
  }

  private answer(url: string, init: Asked): Promise<Answered> | undefined {
    const [path = '', query = ''] = url.split('?');
    const [, api, vaults, id, what, object, more] = path.split('/');
    if (api !== 'api' || vaults !== 'vaults') return undefined;
    if (this.cut) return Promise.reject(new TypeError('failed to fetch'));
    return Promise.resolve(this.route(init, { id, what, object, more, query: new URLSearchParams(query) }));
  }

  private route(
    init: Asked,
    at: {
      readonly id?: string | undefined;
      readonly what?: string | undefined;
      readonly object?: string | undefined;
      readonly more?: string | undefined;
      readonly query: URLSearchParams;
    },
  ): Answered {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
    if (at.id === undefined) return init.method === 'POST' ? this.make(body) : json({ vaults: this.mine() });
    const kept = this.vaults.get(at.id);
    if (!kept || !isIn(kept, this.me)) return refusal(404, 'platform.not-found');
    if (at.what === 'log') return init.method === 'POST' ? append(kept, body) : readLog(kept, at.query, this.me);
    if (at.what === 'seals') return json(undefined);
    if (at.what !== 'objects') return refusal(404, 'platform.not-found');
    if (at.object === undefined) return readObjects(kept, at.query);
    const versions = kept.objects.get(at.object) ?? [];
    if (at.more === 'versions') return json({ versions });
    if (init.method === 'GET') return versions.length > 0 ? json(versions.at(-1)) : refusal(404, 'platform.not-found');
    return this.put(kept, at.object, Number(init.headers['if-match'] ?? init.headers['If-Match'] ?? '0'), body);
  }

  private put(kept: Kept, object: string, seen: number, body: Record<string, unknown>): Answered {
    if (readObject(String(body['bytes'])).type !== OBJECT_TYPES.settings) this.puts.push(object);
    const code = this.refuseNext;
    this.refuseNext = '';
    if (code) return refusal(409, code);
    if ((kept.objects.get(object)?.length ?? 0) !== seen) return refusal(409, 'notes.object-moved');
    const { version, change, receivedAt } = this.keep(kept, String(body['bytes']));
    return json({ version, change, receivedAt });
  }

  private keep(kept: Kept, bytes: string): StoredObject {
    const { object, type, version, epoch, author, at } = readObject(bytes);
    const stored: StoredObject = {
      id: object,
      type,
      version,
      epoch,
      author: author.uid as StoredObject['author'],
      own: false,
      receivedAt: at,
      change: ++kept.change,
      bytes,
    };
    kept.objects.set(object, [...(kept.objects.get(object) ?? []), stored]);
    return stored;
  }

  private make(body: Record<string, unknown>): Answered {
    const id = String(body['id']);
    const about = body['about'] as VaultAbout;
    this.vaults.set(id, { id, about, entries: [String(body['entry'])], objects: new Map(), change: 0 });
    return json(undefined);
  }

  private mine(): readonly unknown[] {
    return [...this.vaults.values()].filter((kept) => isIn(kept, this.me)).map((kept) => summaryOf(kept, this.me));
  }
}

function logOf({ entries }: Kept): FakeLog {
  const log = entries.reduce<FakeLog | undefined>(followFakeLog, undefined);
  if (!log) throw new Error('a vault has a beginning');
  return log;
}

function isIn(kept: Kept, uid: string): boolean {
  return logOf(kept).members.some((member) => member.uid === uid);
}

function summaryOf(kept: Kept, me: string) {
  const { seq, epoch, stale, closed, keepUntil, members } = logOf(kept);
  const { id, about, change } = kept;
  const role = members.find(({ uid }) => uid === me)?.role ?? 'member';
  const facts = { id, about, kind: vaultKindOf(about), change, role, head: `${seq}` };
  return { ...facts, seq, epoch, stale, closed, keepUntil, members: members.map(({ uid }) => uid) };
}

function readLog(kept: Kept, query: URLSearchParams, me: string): Answered {
  const from = Number(query.get('from') ?? '0');
  const entries = kept.entries.map((bytes, seq) => ({ seq, bytes, receivedAt: MADE_ON })).slice(from);
  return json({ summary: summaryOf(kept, me), from, entries, seals: [], sealed: [] });
}

function append(kept: Kept, body: Record<string, unknown>): Answered {
  if (body['seq'] !== kept.entries.length) return refusal(409, 'notes.log-moved');
  kept.entries.push(String(body['entry']));
  return json(undefined);
}

function readObjects(kept: Kept, query: URLSearchParams): Answered {
  const since = Number(query.get('since') ?? '0');
  const newest = [...kept.objects.values()].flatMap((versions) => versions.slice(-1));
  return json({ objects: newest.filter(({ change }) => change > since), change: kept.change, next: null });
}

function readObject(bytes: string) {
  return readFakeBytes(bytes) as {
    readonly object: string;
    readonly type: ObjectType;
    readonly version: number;
    readonly epoch: number;
    readonly author: FakePerson;
    readonly at: number;
    readonly body: string;
  };
}

function json(body: unknown): Answered {
  return { ok: true, status: 200, text: async () => (body === undefined ? '' : JSON.stringify(body)) };
}

function refusal(status: number, code: string): Answered {
  return { ok: false, status, text: async () => JSON.stringify({ type: 'about:blank', status, code, title: code }) };
}
