import { dataSourceOptions, migrate, NewerDatabaseError } from '@kreds/platform-api';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { DataSource } from 'typeorm';
import { ENTITIES, MIGRATIONS } from '../src/database/schema';

describe.each(enginesHere())('schema on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await databases.create(engine);
    source = await new DataSource(dataSourceOptions(database, 'write', ENTITIES, MIGRATIONS)).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
    await databases.stop();
  });

  it('migrates from empty without drift between migrations and entities', async () => {
    await migrate(source);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  it('goes all the way down and up again', async () => {
    for (let undone = 0; undone < MIGRATIONS.length; undone++) await source.undoLastMigration({ transaction: 'each' });
    expect(await source.showMigrations()).toBe(true);
    await migrate(source);
    expect(await source.showMigrations()).toBe(false);
  });

  it('refuses to change or delete a row of the audit trail', async () => {
    await source.query(`INSERT INTO audit (at, action, subject) VALUES (1, 'test.done', 'test:1')`);
    await expect(source.query(`UPDATE audit SET action = 'other'`)).rejects.toThrow(/append-only/);
    await expect(source.query(`DELETE FROM audit`)).rejects.toThrow(/append-only/);
  });

  it('lets entries of a vault go with the vault as a whole, and never one by one', async () => {
    const reduced = `'{}'`;
    await source.query(
      `INSERT INTO vault (id, about_kind, about_key, keep_until, seq, reduced, changes, created_at) VALUES ('v', 'group', 'k', '2027-01-01', 0, ${reduced}, 0, 1)`,
    );
    await source.query(`INSERT INTO vault_log (vault_id, seq, bytes, hash, received_at) VALUES ('v', 0, 'b', 'h', 1)`);
    await expect(source.query(`UPDATE vault_log SET bytes = 'other'`)).rejects.toThrow(/append-only/);
    await expect(source.query(`DELETE FROM vault_log`)).rejects.toThrow(/append-only/);
    await source.query(`DELETE FROM vault`);
    expect(await source.query(`SELECT seq FROM vault_log`)).toEqual([]);
  });

  it('refuses a database that a newer version has migrated', async () => {
    await source.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`);
    await expect(migrate(source)).rejects.toThrow(NewerDatabaseError);
  });
});
