import { columns } from '@kreds/platform-api';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** The one row that says whether the demo is in this database. */
export class Demo1790000002500 implements MigrationInterface {
  readonly name = 'Demo1790000002500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'demo_flag',
        columns: [
          columns.integer('id', { isPrimary: true }),
          columns.text('state', 10),
          columns.text('anchored_on', 10),
          columns.document('contents', { isNullable: true }),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('demo_flag');
  }
}
