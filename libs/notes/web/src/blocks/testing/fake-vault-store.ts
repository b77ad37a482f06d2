import { OBJECT_TYPES, type NoteBody, type ObjectType, type StoredObject, type VaultAbout } from '@kreds/notes/model';
import type { FakeServer } from '@kreds/platform-web/testing';
import { fakeSealed } from '../../testing/fake-vault-keys';
import { fakeBytes, fakeVaultEntries, readFakeBytes, type FakePerson } from '../../testing/fake-vault-log';
import { FakeVaultServer } from '../../testing/fake-vault-server';
import { objectTypeIn } from '../../vaults/about-key';

/** When every vault of these tests began. */
const MADE_ON = Date.UTC(2026, 8, 1, 7);

/** Vaults that stand already, what somebody else's device wrote into them, and what pages wrote. */
export class FakeVaultStore {
  readonly vaults: FakeVaultServer;

  constructor(
    private readonly server: FakeServer,
    me: string,
  ) {
    this.vaults = new FakeVaultServer(server, me);
  }

  /** A vault that `founder` began and let the others into. */
  add(id: string, about: VaultAbout, founder: FakePerson, others: Parameters<typeof fakeVaultEntries>[2] = []): this {
    this.vaults.add(id, fakeVaultEntries(about, founder, others, MADE_ON));
    return this;
  }

  /** The end of the programme. */
  close(id: string, by: FakePerson): void {
    const seq = this.vaults.summary(id).seq + 1;
    this.vaults.append(id, fakeBytes({ seq, by, at: MADE_ON, change: { op: 'close' } }));
  }

  /** Somebody's device writes, past every page. */
  write(vault: string, object: string, author: FakePerson, body: NoteBody, epoch?: number): void {
    const { about, epoch: newest, change } = this.vaults.summary(vault);
    const version = (this.vaults.vaults.get(vault)?.objects.get(object)?.length ?? 0) + 1;
    const facts = { vault, object, type: objectTypeIn(about), version, epoch: epoch ?? newest, author };
    const at = MADE_ON + change * 60_000;
    this.vaults.store(vault, object, fakeSealed({ ...facts, at, body: JSON.stringify(body) }));
  }

  /** What the newest version of each note says, ended ones left out. */
  bodies(vault: string): readonly NoteBody[] {
    const all = [...(this.vaults.vaults.get(vault)?.objects.values() ?? [])];
    return all.flatMap((versions) => bodyOf(versions.at(-1)));
  }

  /** Ids of the notes that pages tried to write, without the pins that travel along. */
  get puts(): readonly string[] {
    return this.server.requests
      .filter(({ method, url }) => method === 'PUT' && url.includes('/objects/'))
      .filter(({ body }) => sealedIn((body as { readonly bytes: string }).bytes).type !== OBJECT_TYPES.settings)
      .map(({ url }) => url.split('/').at(-1) ?? '');
  }
}

function bodyOf(stored: StoredObject | undefined): readonly NoteBody[] {
  if (!stored || stored.type === OBJECT_TYPES.settings) return [];
  const { body } = sealedIn(stored.bytes);
  return body === '' ? [] : [JSON.parse(body) as NoteBody];
}

function sealedIn(bytes: string) {
  return readFakeBytes(bytes) as { readonly type: ObjectType; readonly body: string };
}
