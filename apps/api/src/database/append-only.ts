import type { QueryRunner } from 'typeorm';

/** Triggers that abort UPDATE and DELETE on a table, the same promise on both engines. */
export async function refuseChanges(
  runner: QueryRunner,
  table: 'audit' | 'meeting_event' | 'vault_log',
): Promise<void> {
  if (runner.connection.options.type === 'postgres') {
    await runner.query(
      `CREATE OR REPLACE FUNCTION kreds_append_only() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'append-only table'; END $$ LANGUAGE plpgsql`,
    );
    await runner.query(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION kreds_append_only()`,
    );
    return;
  }
  for (const verb of ['UPDATE', 'DELETE']) {
    await runner.query(
      `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only table'); END`,
    );
  }
}

/** Takes the triggers away again, inside a transaction that puts them back before it ends. */
export async function allowChanges(runner: QueryRunner, table: 'meeting_event' | 'vault_log'): Promise<void> {
  if (runner.connection.options.type === 'postgres') {
    await runner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
    return;
  }
  for (const verb of ['update', 'delete']) await runner.query(`DROP TRIGGER ${table}_no_${verb}`);
}

/**
 * Triggers that abort every UPDATE, and a DELETE as long as the vault stands: entries go with their vault as a whole
 * (retention, demo removal) and never one by one.
 */
export async function letGoWithVault(runner: QueryRunner, table: 'vault_log'): Promise<void> {
  const stands = 'EXISTS (SELECT 1 FROM vault WHERE id = OLD.vault_id)';
  if (runner.connection.options.type === 'postgres') {
    await runner.query(
      `CREATE OR REPLACE FUNCTION kreds_with_vault() RETURNS trigger AS $$ BEGIN IF TG_OP = 'DELETE' AND NOT ${stands} THEN RETURN OLD; END IF; RAISE EXCEPTION 'append-only table'; END $$ LANGUAGE plpgsql`,
    );
    await runner.query(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION kreds_with_vault()`,
    );
    return;
  }
  await runner.query(
    `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only table'); END`,
  );
  await runner.query(
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN ${stands} BEGIN SELECT RAISE(ABORT, 'append-only table'); END`,
  );
}
