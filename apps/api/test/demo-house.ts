import { loadDemo } from '@kreds/demo';
import { dataSourceOptions, migrate } from '@kreds/platform-api';
import type { TestDatabase } from '@kreds/platform-api/testing';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { ENTITIES, MIGRATIONS } from '../src/database/schema';

/** A Monday morning in Copenhagen, before the meeting of the day. */
export const MONDAY = Date.parse('2027-03-29T05:00:00Z');
const soundFolder = join(__dirname, '../../../tools/demo/data');
export const DAY_MS = 86_400_000;

/** A migrated database with the demo of that Monday in it. */
export async function demoIn(database: TestDatabase): Promise<DataSource> {
  const write = await migrated(database);
  await load(write, database);
  return write;
}

export async function migrated(database: TestDatabase): Promise<DataSource> {
  const write = await opened(database);
  await migrate(write);
  return write;
}

/** Connected, and nothing else yet. */
export function opened(database: TestDatabase): Promise<DataSource> {
  return new DataSource(dataSourceOptions(database, 'write', ENTITIES, MIGRATIONS)).initialize();
}

export function load(write: DataSource, { dataFolder }: TestDatabase, now = MONDAY): Promise<boolean> {
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  return loadDemo(write, { now, dataFolder, random, soundFolder });
}
