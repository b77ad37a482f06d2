import { DemoFlag, loadDemo, moveDemoForward, readSignIns, signInLine } from '@kreds/demo';
import type { DataSource } from 'typeorm';
import type { EnvironmentConfig } from '../config/environment';

/**
 * What a start does for the demo, after the migrations and before the server is put together: loads it into a new database,
 * or lays it around today. Nothing at all unless the configuration asks for it.
 * @param soundFolder `tools/demo/data` of this checkout
 */
export async function prepareDemo(config: EnvironmentConfig, write: DataSource, soundFolder: string): Promise<void> {
  if (!config.demo) return;
  const { dataFolder } = config;
  const now = config.clock.now();
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  const loaded = await loadDemo(write, { now, dataFolder, random, soundFolder });
  if (!loaded) await moveDemoForward(write, now);
  if (await write.manager.existsBy(DemoFlag, { id: 1, state: 'loaded' })) config.demoIsLoaded();
}

/** The lines that every start prints, one per person who can sign in to the demo; none without a demo. */
export function demoSignInLines(config: EnvironmentConfig): readonly string[] {
  return config.demo ? readSignIns(config.dataFolder).map(signInLine) : [];
}
