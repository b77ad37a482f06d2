import { columns } from '@kreds/platform-api';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const toPerson = (name: string, column = 'person_id') => ({
  name,
  columnNames: [column],
  referencedTableName: 'person',
  referencedColumnNames: ['id'],
  onDelete: 'CASCADE',
});

/** People, accounts with their wrapped keys, sessions, invitations, wrong passphrases and the first administrator's door. */
export class Identity1790000001000 implements MigrationInterface {
  readonly name = 'Identity1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'person',
        columns: [
          columns.primaryId(),
          columns.text('display_name', 120),
          columns.text('email', 254, { isNullable: true }),
          columns.text('email_key', 254, { isNullable: true }),
          columns.text('phone', 40, { isNullable: true }),
          columns.text('language', 2),
          columns.boolean('administrator'),
          columns.instant('created_at'),
          columns.id('created_by', { isNullable: true }),
        ],
        uniques: [{ name: 'uq_person_email_key', columnNames: ['email_key'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account',
        columns: [
          columns.primaryId('person_id'),
          columns.text('address_key', 43),
          columns.text('server_salt', 22),
          columns.text('kdf', 256),
          columns.text('verifier', 200),
          columns.text('wrap_pw', 96),
          columns.text('ed_pk', 43),
          columns.text('x_pk', 43),
          columns.instant('created_at'),
          columns.instant('passphrase_changed_at'),
        ],
        uniques: [{ name: 'uq_account_address_key', columnNames: ['address_key'] }],
        foreignKeys: [toPerson('fk_account_person')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'session',
        columns: [
          columns.primaryId(),
          columns.text('token_hash', 43),
          columns.id('person_id'),
          columns.instant('opened_at'),
          columns.instant('last_used_at'),
          columns.instant('ends_at'),
          columns.instant('ends_for_good_at'),
          columns.integer('failed_before'),
        ],
        uniques: [{ name: 'uq_session_token_hash', columnNames: ['token_hash'] }],
        indices: [{ name: 'ix_session_person_id', columnNames: ['person_id'] }],
        foreignKeys: [
          {
            name: 'fk_session_account',
            columnNames: ['person_id'],
            referencedTableName: 'account',
            referencedColumnNames: ['person_id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'invitation',
        columns: [
          columns.primaryId(),
          columns.id('person_id'),
          columns.text('token_hash', 43),
          columns.instant('created_at'),
          columns.id('created_by', { isNullable: true }),
          columns.boolean('resent'),
          columns.instant('expires_at'),
          columns.instant('used_at', { isNullable: true }),
          columns.instant('ended_at', { isNullable: true }),
        ],
        uniques: [{ name: 'uq_invitation_token_hash', columnNames: ['token_hash'] }],
        indices: [{ name: 'ix_invitation_person_id', columnNames: ['person_id'] }],
        foreignKeys: [toPerson('fk_invitation_person')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'failed_sign_ins',
        columns: [
          columns.text('address_key', 43, { isPrimary: true }),
          columns.integer('failures'),
          columns.instant('last_failed_at'),
          columns.integer('since_sign_in'),
        ],
        indices: [{ name: 'ix_failed_sign_ins_last_failed_at', columnNames: ['last_failed_at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'first_run',
        columns: [
          columns.integer('id', { isPrimary: true }),
          columns.text('code_hash', 43),
          columns.id('uid'),
          columns.instant('made_at'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['first_run', 'failed_sign_ins', 'invitation', 'session', 'account', 'person']) {
      await runner.dropTable(table);
    }
  }
}
