import Database from 'better-sqlite3';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltServer } from './built-server';

describe('starting and stopping the built server', () => {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'kreds-start-'));
    folders.push(folder);
    return folder;
  };

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('is ready, answers, and ends cleanly on %s', async (signal) => {
    const folder = newFolder();
    const server = new BuiltServer({ PORT: '0', KREDS_DATA: folder });
    const address = await server.ready();
    expect((await fetch(`${address}/api/health/ready`)).status).toBe(200);
    expect(await server.stop(signal)).toMatchObject({ status: 0, signal: null, complaint: '' });
    // A clean end leaves no write-ahead log behind.
    expect(existsSync(join(folder, 'kreds.sqlite-wal'))).toBe(false);
  });

  it('starts a second time on the same data', async () => {
    const folder = newFolder();
    for (let start = 0; start < 2; start++) {
      const server = new BuiltServer({ PORT: '0', KREDS_DATA: folder });
      await server.ready();
      expect((await server.stop('SIGTERM')).status).toBe(0);
    }
  });

  it('says in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as AddressInfo;
    const { status, complaint } = await new BuiltServer({ PORT: String(port), KREDS_DATA: newFolder() }).ended;
    other.close();
    expect(status).toBe(1);
    expect(complaint).toBe(`Port ${port} is taken. Stop what uses it, or start with PORT=3001.\n`);
  });

  it('says in one line that the data folder cannot be written to', async () => {
    const folder = newFolder();
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    const { status, complaint } = await new BuiltServer({ PORT: '0', KREDS_DATA: file }).ended;
    expect(status).toBe(1);
    expect(complaint).toBe(`The data folder ${file} cannot be written to. Set KREDS_DATA to a folder that can.\n`);
  });

  it('says in one line that a newer version has written the database, and leaves it as it was', async () => {
    const folder = newFolder();
    const first = new BuiltServer({ PORT: '0', KREDS_DATA: folder });
    await first.ready();
    await first.stop('SIGTERM');
    const database = new Database(join(folder, 'kreds.sqlite'));
    database.prepare(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture')`).run();
    const before = database.prepare('SELECT count(*) AS rows FROM migrations').get();
    const { status, complaint } = await new BuiltServer({ PORT: '0', KREDS_DATA: folder }).ended;
    expect(status).toBe(1);
    expect(complaint).toMatch(/^The database was written by a newer version of Kreds\.[^\n]+\n$/);
    expect(database.prepare('SELECT count(*) AS rows FROM migrations').get()).toEqual(before);
    database.close();
  });

  it('names everything that is wrong with the configuration at once', async () => {
    const env = {
      PORT: 'many',
      KREDS_DEMO: 'perhaps',
      KREDS_ORIGIN: 'ftp://x',
      DATABASE_URL: 'mysql://x',
      KREDS_DATA: newFolder(),
    };
    const { status, complaint } = await new BuiltServer(env).ended;
    expect(status).toBe(1);
    for (const name of ['PORT', 'KREDS_DEMO', 'KREDS_ORIGIN', 'DATABASE_URL']) expect(complaint).toContain(name);
    expect(complaint.trim().split('\n')).toHaveLength(4);
  });

  it('refuses a command that does not exist', async () => {
    const { status, complaint } = await new BuiltServer({ KREDS_DATA: newFolder() }, ['demo:forget']).ended;
    expect(status).toBe(1);
    expect(complaint).toContain('demo:remove');
  });
});
