import { join } from 'node:path';
import type { DataSourceOptions, EntitySchema, MixedList } from 'typeorm';

export const SQLITE_FILE = 'kreds.sqlite';

export interface DatabasePlace {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
}

type Entities = MixedList<string | EntitySchema | (new () => object)>;
type Migrations = MixedList<string | (new () => object)>;

interface SqliteHandle {
  pragma(text: string): unknown;
}

/**
 * Options of the two data sources: `write` is used by the unit of work alone, `read` by everything else.
 * On SQLite they are two connections to one WAL file, because TypeORM shares a single connection per data source
 * and an open transaction would leak into every other request (see docs/adr on better-sqlite3).
 */
export function dataSourceOptions(
  place: DatabasePlace,
  use: 'read' | 'write',
  entities: Entities,
  migrations: Migrations,
): DataSourceOptions {
  const shared = {
    entities,
    migrations,
    synchronize: false,
    logging: false,
    migrationsTransactionMode: 'each',
  } as const;
  if (place.databaseUrl) {
    return { ...shared, type: 'postgres', url: place.databaseUrl, poolSize: 10, applicationName: `kreds-${use}` };
  }
  return {
    ...shared,
    type: 'better-sqlite3',
    database: join(place.dataFolder, SQLITE_FILE),
    enableWAL: use === 'write',
    readonly: use === 'read',
    timeout: 5_000,
    prepareDatabase: (db: SqliteHandle) => {
      db.pragma('foreign_keys = ON');
      // An answered command must survive a power cut: WAL with FULL syncs at every commit.
      if (use === 'write') {
        db.pragma('synchronous = FULL');
        db.pragma('secure_delete = ON');
      }
    },
  };
}
