import type { DataSource } from 'typeorm';

/** Something else has the database open: a server keeps meetings in memory and must not lose them under its hands. */
export class ServerRunningError extends Error {}

/** @throws ServerRunningError when Kreds runs on this database */
export async function demandAlone(write: DataSource): Promise<void> {
  const alone = write.options.type === 'postgres' ? await aloneOnPostgres(write) : await aloneOnSqlite(write);
  if (!alone) throw new ServerRunningError('Kreds is running here. Stop it, and run the command again.');
}

async function aloneOnPostgres(write: DataSource): Promise<boolean> {
  const others = (await write.query(
    `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND application_name LIKE 'kreds-%' AND pid <> pg_backend_pid() LIMIT 1`,
  )) as object[];
  return others.length === 0;
}

/** In WAL mode only a connection that is alone gets the exclusive lock; it keeps it until it is closed. */
async function aloneOnSqlite(write: DataSource): Promise<boolean> {
  await write.query('PRAGMA busy_timeout = 0');
  await write.query('PRAGMA locking_mode = EXCLUSIVE');
  try {
    await write.query('BEGIN IMMEDIATE');
    await write.query('COMMIT');
    return true;
  } catch {
    return false;
  }
}
