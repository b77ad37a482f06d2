import type { DataSource } from 'typeorm';

/** The database carries a migration that this build does not know: it was written by a newer Kreds. */
export class NewerDatabaseError extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(`the database was written by a newer version of Kreds (${unknown.join(', ')})`);
  }
}

const MIGRATION_LOCK = 7_412_903;

/**
 * Brings the schema up to date, before Nest boots. On PostgreSQL two processes that start together take turns
 * under an advisory lock. @throws NewerDatabaseError when the database knows a migration that this build does not
 */
export async function migrate(write: DataSource): Promise<void> {
  if (write.options.type !== 'postgres') return run(write);
  const guard = write.createQueryRunner();
  await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await run(write);
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await guard.release();
  }
}

async function run(write: DataSource): Promise<void> {
  await refuseNewer(write);
  await write.runMigrations();
}

async function refuseNewer(write: DataSource): Promise<void> {
  const runner = write.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return;
    const rows = (await runner.query('SELECT name FROM migrations')) as { name: string }[];
    const known = new Set(write.migrations.map((migration) => migration.name ?? migration.constructor.name));
    const unknown = rows.map((row) => row.name).filter((name) => !known.has(name));
    if (unknown.length > 0) throw new NewerDatabaseError(unknown);
  } finally {
    await runner.release();
  }
}
