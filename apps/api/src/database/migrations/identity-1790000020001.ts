import { columns } from '@kreds/platform-api';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const toAccount = (name: string) => ({
  name,
  columnNames: ['person_id'],
  referencedTableName: 'account',
  referencedColumnNames: ['person_id'],
  onDelete: 'CASCADE',
});

const SESSION_INSTANTS = ['proved_at', 'second_factor_at', 'staff_since'];

/** Recovery sheets, trusted devices, tickets on the way back in, the second factor, and what a session has shown. */
export class Identity1790000020001 implements MigrationInterface {
  readonly name = 'Identity1790000020001';

  async up(runner: QueryRunner): Promise<void> {
    // As statements: TypeORM would build these tables anew on SQLite and let the old rows cascade away.
    for (const column of SESSION_INSTANTS) await runner.query(`ALTER TABLE session ADD COLUMN ${column} bigint`);
    await runner.query('ALTER TABLE account ADD COLUMN restarted_at bigint');
    await runner.createTable(
      new Table({
        name: 'recovery_sheet',
        columns: [
          columns.primaryId('person_id'),
          columns.text('auth_hash', 43),
          columns.text('wrap', 96),
          columns.instant('made_at'),
        ],
        foreignKeys: [toAccount('fk_recovery_sheet_account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'trusted_device',
        columns: [
          columns.primaryId(),
          columns.id('person_id'),
          columns.text('release_hash', 43),
          columns.text('server_half', 43),
          columns.text('label', 20),
          columns.instant('trusted_at'),
          columns.instant('last_used_at'),
        ],
        indices: [{ name: 'ix_trusted_device_person_id', columnNames: ['person_id'] }],
        foreignKeys: [toAccount('fk_trusted_device_account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'sign_in_ticket',
        columns: [
          columns.primaryId(),
          columns.id('person_id'),
          columns.text('kind', 10),
          columns.text('token_hash', 43),
          columns.instant('expires_at'),
          columns.instant('device_shown_at', { isNullable: true }),
          columns.integer('tries'),
          columns.integer('failed_before'),
        ],
        uniques: [{ name: 'uq_sign_in_ticket_token_hash', columnNames: ['token_hash'] }],
        indices: [{ name: 'ix_sign_in_ticket_person_id', columnNames: ['person_id'] }],
        foreignKeys: [toAccount('fk_sign_in_ticket_account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'second_factor',
        columns: [
          columns.primaryId('person_id'),
          columns.text('sealed_secret', 120),
          columns.instant('confirmed_at', { isNullable: true }),
          columns.integer('last_step'),
          columns.document('backup_hashes'),
        ],
        foreignKeys: [toAccount('fk_second_factor_account')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['second_factor', 'sign_in_ticket', 'trusted_device', 'recovery_sheet']) {
      await runner.dropTable(table);
    }
    await runner.query('ALTER TABLE account DROP COLUMN restarted_at');
    for (const column of SESSION_INSTANTS) await runner.query(`ALTER TABLE session DROP COLUMN ${column}`);
  }
}
