import { childrenFirst, DemoFlag, moveDemoForward, readSignIns } from '@kreds/demo';
import { Person, personRow } from '@kreds/identity/api';
import { MeetingEventRow } from '@kreds/meetings/api';
import { NOTES_ENTITIES, Vault, VaultLogRow, VaultMember, VaultObject } from '@kreds/notes/api';
import { OutboxMail } from '@kreds/platform-api';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { Network, NetworkFacilitator, Programme } from '@kreds/programmes/api';
import { STANDARD_TEMPLATE } from '@kreds/programmes/model';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { removeDemoFrom } from '../src/demo/demo-remove.command';
import { demandAlone, ServerRunningError } from '../src/demo/demand-alone';
import { DAY_MS, demoIn, load, migrated, MONDAY, opened } from './demo-house';

const GONE = 'The demo is gone. Everything else stands as before.';
const NONE = 'There is no demo here. Nothing was changed.';
/** Where the demo has notes; nobody of it shows a code just now, and nobody has asked for a reminder. */
const VAULT_TABLES = ['vault', 'vault_log', 'vault_member', 'epoch_seal', 'vault_object', 'agreement_acceptance'];

describe.each(enginesHere())('removing the demo on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let write: DataSource;

  beforeAll(async () => {
    database = await databases.create(engine);
    write = await demoIn(database);
  });

  afterAll(async () => {
    await write.destroy();
    await database.drop();
    await databases.stop();
  });

  const remove = () =>
    removeDemoFrom({ dataFolder: database.dataFolder } as Parameters<typeof removeDemoFrom>[0], write);
  const rows = async (): Promise<Map<string, string[]>> => {
    const found = new Map<string, string[]>();
    for (const { tableName } of write.entityMetadatas) {
      const all = (await write.query(`SELECT * FROM ${tableName}`)) as object[];
      found.set(tableName, all.map((row) => JSON.stringify(row)).sort());
    }
    return found;
  };

  it('leaves no row of the demo and every row of somebody else', async () => {
    const [flag] = await write.getRepository(DemoFlag).find();
    const ids = [...(flag?.contents?.programmeIds ?? []), ...(flag?.contents?.personIds ?? [])];
    const demo = await rows();
    const own = await ownRows(write, ids[2] ?? '');
    expect(await remove()).toBe(GONE);
    const left = await rows();
    for (const [table, lines] of left) {
      if (table === 'demo_flag') continue;
      const strange = lines.filter((line) => demo.get(table)?.includes(line) || ids.some((id) => line.includes(id)));
      expect([table, strange]).toEqual([table, table === 'heartbeat' ? demo.get('heartbeat') : []]);
    }
    expect(left.get('person')).toHaveLength(1);
    expect(left.get('network')).toHaveLength(1);
    expect(left.get('network_facilitator')).toHaveLength(1);
    expect(left.get('outbox_mail')).toHaveLength(1);
    expect(left.get('meeting_event')).toEqual([]);
    const vaultTables = NOTES_ENTITIES.map((entity) => write.getMetadata(entity).tableName);
    expect(vaultTables.filter((table) => demo.get(table)?.length)).toEqual(VAULT_TABLES);
    expect(vaultTables.filter((table) => left.get(table)?.length)).toEqual(['vault', 'vault_log', 'vault_object']);
    expect(left.get('vault')).toHaveLength(1);
    expect(left.get('vault_log')).toHaveLength(1);
    expect(await write.getRepository(Person).existsBy({ id: own as never })).toBe(true);
  });

  it('puts the protection of the logs back', async () => {
    const event = { meetingId: randomUUID(), seq: 1, at: 1, byPersonId: randomUUID(), commandId: randomUUID() };
    await write.getRepository(MeetingEventRow).insert({ ...event, type: 'LobbyOpened', body: '{}' });
    await expect(write.query(`DELETE FROM meeting_event`)).rejects.toThrow(/append-only/);
    await expect(write.query(`UPDATE meeting_event SET at = 2`)).rejects.toThrow(/append-only/);
    await expect(write.query(`DELETE FROM vault_log`)).rejects.toThrow(/append-only/);
    await expect(write.query(`UPDATE vault_log SET seq = 2`)).rejects.toThrow(/append-only/);
  });

  it('happens once, and no later start brings the demo back', async () => {
    expect(await remove()).toBe(NONE);
    expect(await load(write, database)).toBe(false);
    expect(await moveDemoForward(write, MONDAY + DAY_MS)).toBe(0);
    expect(readSignIns(database.dataFolder)).toEqual([]);
    expect(readdirSync(join(database.dataFolder, 'materials'))).toEqual([]);
  });

  it('does not begin while a server has the database open', async () => {
    const lived = await databases.create(engine);
    const server = await migrated(lived);
    await server.query('SELECT 1');
    const command = await opened(lived);
    await expect(demandAlone(command)).rejects.toThrow(ServerRunningError);
    await server.destroy();
    // PostgreSQL needs a moment to see that a connection has gone.
    const alone = () =>
      demandAlone(command).then(
        () => true,
        () => false,
      );
    for (const deadline = Date.now() + 10_000; Date.now() < deadline && !(await alone()););
    await expect(demandAlone(command)).resolves.toBeUndefined();
    await command.destroy();
    await lived.drop();
  });

  it('takes tables in an order in which none is missed', () => {
    const order = childrenFirst(write.entityMetadatas).map((table) => table.tableName);
    expect(order).toHaveLength(write.entityMetadatas.length);
    for (const [child, parent] of [
      ['journey_step', 'membership'],
      ['membership', 'company'],
      ['network', 'programme'],
      ['session', 'account'],
      ['account', 'person'],
    ] as const) {
      expect(order.indexOf(child)).toBeLessThan(order.indexOf(parent));
    }
  });
});

/** Somebody's own programme beside the demo, with a demo person in a part of it. @returns that somebody */
async function ownRows(write: DataSource, demoPersonId: string): Promise<string> {
  const id = randomUUID();
  const programmeId = randomUUID();
  const networkId = randomUUID();
  const { manager } = write;
  await manager.insert(
    Person,
    personRow({
      id: id as never,
      displayName: 'Frede Fremmed',
      email: 'frede@ny.example',
      language: 'da',
      createdAt: 1,
    }),
  );
  const words = { da: 'Eget forløb', en: 'Own programme' };
  await manager.insert(Programme, {
    id: programmeId as never,
    name: words,
    wallName: words,
    startDate: '2027-01-01',
    endDate: '2027-12-31',
    wording: 'strained',
    template: STANDARD_TEMPLATE,
    version: 1,
    createdAt: 1,
  });
  await manager.insert(Network, {
    id: networkId as never,
    programmeId: programmeId as never,
    name: 'Netværk Eget',
    language: 'da',
    state: 'forming',
    version: 1,
    createdAt: 1,
  });
  for (const personId of [id, demoPersonId]) {
    await manager.insert(NetworkFacilitator, {
      networkId: networkId as never,
      personId: personId as never,
      part: 'guest',
    });
  }
  for (const toAddress of ['frede@ny.example', 'mette@kreds.example']) {
    const mail = {
      id: randomUUID(),
      queuedAt: 1,
      toAddress,
      language: 'da',
      subject: 'Velkommen',
      body: '',
      sentAt: null,
    };
    await manager.insert(OutboxMail, mail);
  }
  await ownVault(write, networkId, demoPersonId);
  return id;
}

/** A vault of the own network with the demo person in it. The rows need not open: the removal cannot read them either. */
async function ownVault({ manager }: DataSource, networkId: string, demoPersonId: string): Promise<void> {
  const vaultId = randomUUID();
  await manager.insert(Vault, {
    id: vaultId,
    aboutKind: 'group',
    aboutKey: 'group:own',
    networkId: networkId as never,
    programmeId: null,
    personId: null,
    facilitatorId: null,
    keepUntil: '2028-06-30',
    seq: 0,
    reduced: {} as never,
    changes: 1,
    createdAt: 1,
    closedAt: null,
  });
  await manager.insert(VaultLogRow, { vaultId, seq: 0, bytes: '', hash: '', receivedAt: 1 });
  await manager.insert(VaultMember, { vaultId, personId: demoPersonId as never, role: 'member' });
  const author = randomUUID() as never;
  await manager.insert(VaultObject, {
    vaultId,
    objectId: randomUUID(),
    version: 1,
    firstAuthorId: author,
    own: false,
    change: 1,
    type: 1,
    epoch: 1,
    authorId: author,
    receivedAt: 1,
    bytes: '',
  });
}
