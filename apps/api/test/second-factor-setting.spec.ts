import { dataSourceOptions, migrate } from '@kreds/platform-api';
import { TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { DataSource } from 'typeorm';
import { join } from 'node:path';
import { ConfigurationError, readEnvironment } from '../src/config/environment';
import { ENTITIES, MIGRATIONS } from '../src/database/schema';
import { prepareDemo } from '../src/demo/prepare-demo';

describe('whether staff are asked for a second factor', () => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let write: DataSource;

  beforeAll(async () => {
    database = await databases.create('sqlite');
    write = await new DataSource(dataSourceOptions(database, 'write', ENTITIES, MIGRATIONS)).initialize();
    await migrate(write);
  });
  afterAll(async () => {
    await write.destroy();
    await database.drop();
    await databases.stop();
  });

  const after = async (env: NodeJS.ProcessEnv): Promise<string> => {
    const config = readEnvironment({ KREDS_DATA: database.dataFolder, ...env }, undefined);
    await prepareDemo(config, write, join(__dirname, '../../../tools/demo/data'));
    return config.secondFactor;
  };

  it('is yes unless the demo is loaded or the environment says no', async () => {
    expect(await after({ KREDS_DEMO: 'off' })).toBe('staff');
    expect(await after({ KREDS_DEMO: 'off', KREDS_SECOND_FACTOR: 'off' })).toBe('off');
    expect(await after({})).toBe('off');
    expect(await after({ KREDS_SECOND_FACTOR: 'staff' })).toBe('staff');
  });

  it('is yes for a database that once held the demo and is served without it', async () => {
    expect(await after({ KREDS_DEMO: 'off' })).toBe('staff');
    expect(await after({ KREDS_ORIGIN: 'https://kreds.example.dk' })).toBe('staff');
  });

  it('takes nothing but the two words', () => {
    expect(() => readEnvironment({ KREDS_SECOND_FACTOR: 'perhaps' }, undefined)).toThrow(ConfigurationError);
  });
});
