import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { bootstrapHttp, dataSourceOptions, migrate, type PlatformConfig } from '@kreds/platform-api';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { ENTITIES, MIGRATIONS } from './database/schema';

/** Migrates the database with a connection of its own, then puts the process together. It does not listen yet. */
export async function createApp(config: PlatformConfig): Promise<NestExpressApplication> {
  await migrateDatabase(config);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    bodyParser: false,
    logger: config.logLevel === 'debug' ? ['error', 'warn', 'log'] : ['error', 'warn'],
    abortOnError: false,
  });
  bootstrapHttp(app);
  return app;
}

/** @throws NewerDatabaseError when the database was written by a newer Kreds */
export async function migrateDatabase(config: PlatformConfig): Promise<void> {
  const source = new DataSource(dataSourceOptions(config, 'write', ENTITIES, MIGRATIONS));
  await source.initialize();
  try {
    await migrate(source);
  } finally {
    await source.destroy();
  }
}
