import { forgetSignIns, removeDemo, type Unprotected } from '@kreds/demo';
import { dataSourceOptions, migrate, type PlatformConfig } from '@kreds/platform-api';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { prepareDataFolder } from '../config/data-folder';
import { readEnvironment } from '../config/environment';
import { allowChanges, refuseChanges } from '../database/append-only';
import { ENTITIES, MIGRATIONS } from '../database/schema';
import { demandAlone } from './demand-alone';

/**
 * Logs of meetings are protected by triggers. The demo's go through this door alone: the triggers are taken away and put
 * back in the transaction of the removal, so that nobody ever meets the table without them.
 */
const lettingGo: Unprotected = async (manager, work) => {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('the removal needs a transaction');
  await allowChanges(runner, 'meeting_event');
  await work();
  await refuseChanges(runner, 'meeting_event');
};

/** Takes the demo out of a database. @returns what to tell the person who asked */
export async function removeDemoFrom(config: PlatformConfig, write: DataSource): Promise<string> {
  const removal = await removeDemo(write, lettingGo);
  if (!removal) return 'There is no demo here. Nothing was changed.';
  for (const id of removal.materialIds) rmSync(join(config.dataFolder, 'materials', id), { force: true });
  forgetSignIns(config.dataFolder);
  return 'The demo is gone. Everything else stands as before.';
}

/** `npm run demo:remove`. @throws ServerRunningError while Kreds runs on the same database */
export async function demoRemove(env: NodeJS.ProcessEnv): Promise<string> {
  const config = readEnvironment(env, undefined);
  prepareDataFolder(config.dataFolder);
  const write = new DataSource(dataSourceOptions(config, 'write', ENTITIES, MIGRATIONS));
  await write.initialize();
  try {
    await demandAlone(write);
    await migrate(write);
    return await removeDemoFrom(config, write);
  } finally {
    await write.destroy();
  }
}
