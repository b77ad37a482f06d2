import type { QueryRunner } from 'typeorm';

/** Triggers that abort UPDATE and DELETE on a table, the same promise on both engines. */
export async function refuseChanges(runner: QueryRunner, table: 'audit' | 'meeting_event'): Promise<void> {
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
export async function allowChanges(runner: QueryRunner, table: 'meeting_event'): Promise<void> {
  if (runner.connection.options.type === 'postgres') {
    await runner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
    return;
  }
  for (const verb of ['update', 'delete']) await runner.query(`DROP TRIGGER ${table}_no_${verb}`);
}
