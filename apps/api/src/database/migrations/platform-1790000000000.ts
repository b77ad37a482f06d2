import { columns } from '@kreds/platform-api';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { refuseChanges } from '../append-only';

/** Audit trail, mail outbox and the heartbeat row of the readiness check. */
export class Platform1790000000000 implements MigrationInterface {
  readonly name = 'Platform1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'audit',
        columns: [
          columns.integer('seq', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
          columns.instant('at'),
          columns.id('actor_id', { isNullable: true }),
          columns.text('action', 80),
          columns.text('subject', 120),
          columns.text('meta', 80, { isNullable: true }),
        ],
      }),
    );
    await refuseChanges(runner, 'audit');
    await runner.createTable(
      new Table({
        name: 'outbox_mail',
        columns: [
          columns.primaryId(),
          columns.instant('queued_at'),
          columns.text('to_address', 254),
          columns.text('language', 2),
          columns.text('subject', 160),
          columns.longText('body'),
          columns.instant('sent_at', { isNullable: true }),
        ],
      }),
    );
    await runner.createTable(
      new Table({ name: 'heartbeat', columns: [columns.integer('id', { isPrimary: true }), columns.integer('beats')] }),
    );
    await runner.query('INSERT INTO heartbeat (id, beats) VALUES (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('heartbeat');
    await runner.dropTable('outbox_mail');
    await runner.dropTable('audit');
  }
}
