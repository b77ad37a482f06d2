import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { bootstrapHttp, dataSourceOptions, migrate, type PlatformConfig } from '@kreds/platform-api';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { ENTITIES, MIGRATIONS } from './database/schema';

/**
 * Migrates the database with a connection of its own, then puts the process together. It does not listen yet.
 * @param prepare what shall happen in the migrated database before anything else reads it
 */
export async function createApp(
  config: PlatformConfig,
  prepare?: (write: DataSource) => Promise<void>,
): Promise<NestExpressApplication> {
  await migrateDatabase(config, prepare);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    bodyParser: false,
    // Our own log says what matters; Nest's would repeat a refused start above its one sentence.
    logger: config.logLevel === 'debug' ? ['error', 'warn', 'log'] : false,
    abortOnError: false,
  });
  bootstrapHttp(app);
  return app;
}

/** @throws NewerDatabaseError when the database was written by a newer Kreds */
export async function migrateDatabase(
  config: PlatformConfig,
  prepare?: (write: DataSource) => Promise<void>,
): Promise<void> {
  const source = new DataSource(dataSourceOptions(config, 'write', ENTITIES, MIGRATIONS));
  await source.initialize();
  try {
    await migrate(source);
    await prepare?.(source);
  } finally {
    await source.destroy();
  }
}
