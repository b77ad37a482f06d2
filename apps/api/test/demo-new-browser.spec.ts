import type { MyVaults, VaultSummary } from '@kreds/notes/model';
import { ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import type { StoredVault } from '@kreds/vaults';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DataSource } from 'typeorm';
import { type ApiUnderTest, startApi } from './api-under-test';
import { demoIn, MONDAY } from './demo-house';
import { arrive, storedFor, type Visitor } from './demo-visitor';

/** What a browser gives a worker and worker_threads spells differently. */
const asInABrowser = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.addEventListener = (type, listener) => parentPort.on('message', (data) => listener({ data }));
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  require(workerData);
`;

interface View {
  readonly trust: string;
  readonly missing: readonly number[];
}

/** The worker's bundle, as browsers get it, on a device that remembers nothing. */
class NewBrowser {
  private asked = 0;

  private constructor(private readonly worker: Worker) {}

  static start(bundle: string): NewBrowser {
    return new NewBrowser(new Worker(asInABrowser, { eval: true, workerData: bundle }));
  }

  ask<Answer>(type: string, question: object = {}): Promise<Answer> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      const hear = (said: { id: number; ok: boolean; answer: Answer; code: string }) => {
        if (said.id !== id) return;
        this.worker.off('message', hear);
        if (said.ok) resolve(said.answer);
        else reject(new Error(`${type}: ${said.code}`));
      };
      this.worker.on('message', hear);
      this.worker.postMessage({ id, type, question });
    });
  }

  async unlock({ printed: { email, passphrase }, account: { personId: uid, kdf, serverSalt, wrapPw } }: Visitor) {
    await this.ask('signIn', { email, passphrase, kdf, serverSalt });
    await this.ask('unlock', { uid, wrapPw, kdf });
  }

  openVault({ id: vault, about, entries, seals }: StoredVault): Promise<View> {
    const bytes = entries.map((entry) => entry.bytes);
    return this.ask('openVault', { vault, about, from: 0, entries: bytes, seals });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

describe('a browser that has never seen somebody of the demo', () => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let write: DataSource;
  let api: ApiUnderTest;
  let browser: NewBrowser;

  beforeAll(async () => {
    database = await databases.create('sqlite');
    const bundle = join(database.dataFolder, 'crypto-worker.js');
    execFileSync(process.execPath, [join(__dirname, '../../../tools/build-worker.mjs'), '--outfile', bundle]);
    browser = NewBrowser.start(bundle);
    write = await demoIn(database);
    api = await startApi(database, new ManualClock(MONDAY));
  });

  afterAll(async () => {
    await browser.end();
    await api.close();
    await write.destroy();
    await database.drop();
    await databases.stop();
  });

  const all = async (name: string) => {
    const visitor = await arrive({ api, write, database }, name);
    const { vaults } = await visitor.get<MyVaults>('vaults');
    const stored = new Map<string, StoredVault>();
    for (const vault of vaults) stored.set(vault.id, await storedFor(visitor, vault));
    const of = ({ id }: VaultSummary): StoredVault => stored.get(id) as StoredVault;
    const own = vaults.filter(({ kind }) => kind === 'personal').map(of);
    return { visitor, own, others: vaults.filter(({ kind }) => kind !== 'personal').map(of) };
  };

  it.each([
    ['mette', 6, 'own'],
    ['tove', 2, 'checked'],
    ['johanne', 2, 'checked'],
    ['vilfred', 1, 'checked'],
    ['viggo', 6, 'own'],
  ])('lets %s read %i vaults with the pins of the personal one', async (name, count, trust) => {
    const { visitor, own, others } = await all(name);
    expect([own.length, others.length]).toEqual([1, count]);
    await browser.ask('lock');
    await browser.unlock(visitor);
    const [personal] = own;
    if (!personal) throw new Error('no personal vault');
    expect(await browser.openVault(personal)).toMatchObject({ trust: 'own', missing: [] });
    const { object } = await browser.ask<{ object: string }>('pinsObject', { vault: personal.id });
    const pins = personal.objects.find(({ id }) => id === object);
    const taken = await browser.ask('openPins', { vault: personal.id, bytes: pins?.bytes });
    expect(taken).toEqual({ vaults: count + 1 });
    for (const stored of [personal, ...others]) {
      const { id: vault, objects } = stored;
      if (stored !== personal) expect(await browser.openVault(stored)).toMatchObject({ trust, missing: [] });
      const wanted = objects.map(({ id, type, bytes }) => ({ object: id, type, bytes, receivedAt: MONDAY }));
      const opened = await browser.ask<{ objects: { ok: boolean; marks: object[] }[] }>('openObjects', {
        vault,
        objects: wanted,
      });
      expect(opened.objects.map(({ ok, marks }) => [ok, marks])).toEqual(objects.map(() => [true, []]));
    }
    // Nothing new was verified, so nothing has to be written.
    expect(await browser.ask('sealPins', { vault: personal.id })).toEqual({ sealed: null });
  });

  it('believes none of them without the pins', async () => {
    const { visitor, others } = await all('johanne');
    const other = NewBrowser.start(join(database.dataFolder, 'crypto-worker.js'));
    await other.unlock(visitor);
    for (const stored of others) expect(await other.openVault(stored)).toMatchObject({ trust: 'unchecked' });
    await other.end();
  });
});
