import { Vault } from '@kreds/notes/api';
import type { MyVaults, NetworkCircle, VaultSummary } from '@kreds/notes/model';
import { ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import type { HomeFacts } from '@kreds/programmes/model';
import { readVault } from '@kreds/vaults';
import type { DataSource } from 'typeorm';
import { type ApiUnderTest, startApi } from './api-under-test';
import { demoIn, MONDAY } from './demo-house';
import { arrive, storedFor, type Visitor } from './demo-visitor';

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

  const arriving = (name: string) => arrive({ api, write, database }, name);

  /** Kinds of the notes in a vault, every one of them verified and opened. */
  const open = async (visitor: Visitor, vault: VaultSummary): Promise<string[]> => {
    const read = readVault(visitor.keys, await storedFor(visitor, vault));
    return read.map(({ text }) => (JSON.parse(text) as { kind?: string }).kind ?? 'pins');
  };

  it('open with nothing but the printed passphrase', async () => {
    const johanne = await arriving('johanne');
    const { vaults } = await johanne.get<MyVaults>('vaults');
    expect(vaults.map(({ kind }) => kind).sort()).toEqual(['conversation', 'group', 'personal']);
    const kinds = (await Promise.all(vaults.map((vault) => open(johanne, vault)))).flat();
    expect(kinds.filter((kind) => kind === 'pins')).toHaveLength(1);
    expect(new Set(kinds).size).toBe(15);
  });

  it('show a facilitator who is in, who waits for a code, and with whom there is a conversation', async () => {
    const mette = await arriving('mette');
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
    expect(new Set(vaults.map(({ keepUntil }) => keepUntil))).toEqual(new Set([circle.keepUntil]));
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
    const visitor = await arriving(name);
    expect((await visitor.get<MyVaults>('vaults')).vaults).toEqual([]);
    for (const { id } of await write.getRepository(Vault).find()) {
      expect(await visitor.statusOf(`vaults/${id}/log`)).toBe(404);
      expect(await visitor.statusOf(`vaults/${id}/objects`)).toBe(404);
    }
  });
});
