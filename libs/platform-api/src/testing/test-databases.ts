import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { DatabasePlace } from '../database/data-sources';
import { type PostgresCluster, postgresBinaries, startPostgres } from './postgres-cluster';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

/** A fresh, empty database of one engine; `drop` leaves nothing behind. */
export interface TestDatabase extends DatabasePlace {
  readonly engine: Engine;
  drop(): Promise<void>;
}

/** Makes databases for one spec file: call `stop` once in afterAll. */
export class TestDatabases {
  private cluster: Promise<PostgresCluster> | undefined;

  async create(engine: Engine): Promise<TestDatabase> {
    const dataFolder = mkdtempSync(join(tmpdir(), 'kreds-test-'));
    const forget = (): void => rmSync(dataFolder, { recursive: true, force: true });
    if (engine === 'sqlite') {
      return { engine, dataFolder, databaseUrl: undefined, drop: async () => forget() };
    }
    this.cluster ??= startPostgres();
    const cluster = await this.cluster;
    const name = `t${randomUUID().replaceAll('-', '')}`;
    await this.admin(cluster, `CREATE DATABASE ${name}`);
    return {
      engine,
      dataFolder,
      databaseUrl: cluster.url(name),
      drop: async () => {
        forget();
        await this.admin(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
      },
    };
  }

  async stop(): Promise<void> {
    await (await this.cluster)?.stop();
    this.cluster = undefined;
  }

  private async admin(cluster: PostgresCluster, statement: string): Promise<void> {
    const source = await new DataSource({ type: 'postgres', url: cluster.url('postgres') }).initialize();
    await source.query(statement);
    await source.destroy();
  }
}

/**
 * The engines to test on: both. A machine without PostgreSQL tests SQLite alone, unless CI demands both.
 */
export function enginesHere(): readonly Engine[] {
  if (process.env['KREDS_ENGINES'] === 'sqlite') return ['sqlite'];
  return postgresBinaries() || process.env['CI'] ? ENGINES : ['sqlite'];
}
