import { authOf, type DemoSignIn, keysOf, readSignIns } from '@kreds/demo';
import { Account } from '@kreds/identity/api';
import { Vault } from '@kreds/notes/api';
import type { MyVaults, NetworkCircle, StoredObjects, VaultLog, VaultSummary } from '@kreds/notes/model';
import { ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import type { HomeFacts } from '@kreds/programmes/model';
import { readVault } from '@kreds/vaults';
import type { DataSource } from 'typeorm';
import { type ApiUnderTest, startApi, WRITING } from './api-under-test';
import { demoIn, MONDAY } from './demo-house';

/** Somebody at a browser that has never seen them before: nothing but the printed passphrase. */
interface Visitor {
  readonly keys: Parameters<typeof readVault>[0];
  readonly get: <Answer>(path: string) => Promise<Answer>;
  readonly statusOf: (path: string) => Promise<number>;
}

describe('the vaults of the demo through the server', () => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let write: DataSource;
  let api: ApiUnderTest;

  beforeAll(async () => {
    database = await databases.create('sqlite');
    write = await demoIn(database);
    api = await startApi(database, new ManualClock(MONDAY));
  });

  afterAll(async () => {
    await api.close();
    await write.destroy();
    await database.drop();
    await databases.stop();
  });

  const post = (path: string, body: object) =>
    fetch(`${api.base}/api/${path}`, { method: 'POST', headers: WRITING, body: JSON.stringify(body) });

  const arrive = async (name: string): Promise<Visitor> => {
    const email = `${name}@kreds.example`;
    const printed = readSignIns(database.dataFolder).find((line) => line.email === email) as DemoSignIn;
    const prelogin = (await (await post('auth/prelogin', { email })).json()) as Parameters<typeof authOf>[1];
    const signedIn = await post('auth/sign-in', { email, auth: await authOf(printed, prelogin) });
    expect(signedIn.status).toBe(200);
    const Cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const keys = await keysOf(printed, await accountOf(email));
    const ask = (path: string) => fetch(`${api.base}/api/${path}`, { headers: { ...WRITING, Cookie } });
    return {
      keys,
      statusOf: async (path) => (await ask(path)).status,
      get: async <Answer>(path: string) => {
        const response = await ask(path);
        expect([path, response.status]).toEqual([path, 200]);
        return (await response.json()) as Answer;
      },
    };
  };

  const accountOf = async (email: string): Promise<Account> => {
    const found = (await write.getRepository(Account).find({ relations: { person: true } })).find(
      ({ person }) => person?.email === email,
    );
    if (!found) throw new Error('no account');
    return found;
  };

  /** Kinds of the notes in a vault, every one of them verified and opened. */
  const open = async ({ keys, get }: Visitor, { id, about }: VaultSummary): Promise<string[]> => {
    const { entries, seals } = await get<VaultLog>(`vaults/${id}/log`);
    const { objects, next } = await get<StoredObjects>(`vaults/${id}/objects`);
    expect(next).toBeNull();
    const read = readVault(keys, { id, about, entries, seals, objects });
    return read.map(({ text }) => (JSON.parse(text) as { kind?: string }).kind ?? 'pins');
  };

  it('open with nothing but the printed passphrase', async () => {
    const johanne = await arrive('johanne');
    const { vaults } = await johanne.get<MyVaults>('vaults');
    expect(vaults.map(({ kind }) => kind).sort()).toEqual(['conversation', 'group', 'personal']);
    const kinds = (await Promise.all(vaults.map((vault) => open(johanne, vault)))).flat();
    expect(kinds.filter((kind) => kind === 'pins')).toHaveLength(1);
    expect(new Set(kinds).size).toBe(15);
  });

  it('show a facilitator who is in, who waits for a code, and with whom there is a conversation', async () => {
    const mette = await arrive('mette');
    const { vaults } = await mette.get<MyVaults>('vaults');
    expect(vaults.map(({ kind }) => kind).sort()).toEqual([
      ...Array.from({ length: 4 }, () => 'conversation'),
      'facilitators',
      'group',
      'personal',
    ]);
    for (const vault of vaults) expect((await open(mette, vault)).length).toBeGreaterThan(0);
    const home = await mette.get<HomeFacts>('me/home');
    const circle = await mette.get<NetworkCircle>(`networks/${home.networks[0]?.id}/circle`);
    const outside = circle.people.filter(({ inGroup }) => !inGroup);
    expect(outside.map(({ name, acceptedVersion }) => [name, acceptedVersion])).toEqual([
      ['Ea Forsøgsen', circle.agreementVersion],
    ]);
    expect(circle.people.filter(({ keysChanged }) => keysChanged)).toEqual([]);
    const talks = circle.people.flatMap(({ name, conversation }) =>
      conversation ? [[name, conversation.leaderInside]] : [],
    );
    expect(talks).toEqual([
      ['Kirsten Prøvesen', true],
      ['Ib Eksempelsen', true],
      ['Johanne Skitsesen', true],
      ['Vilfred Udkastsen', false],
    ]);
  });

  it.each(['ea', 'poula'])('are nothing to %s, who waits for a code or runs the programme', async (name) => {
    const visitor = await arrive(name);
    expect((await visitor.get<MyVaults>('vaults')).vaults).toEqual([]);
    for (const { id } of await write.getRepository(Vault).find()) {
      expect(await visitor.statusOf(`vaults/${id}/log`)).toBe(404);
      expect(await visitor.statusOf(`vaults/${id}/objects`)).toBe(404);
    }
  });
});
