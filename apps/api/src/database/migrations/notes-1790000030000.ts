import { columns } from '@kreds/platform-api';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { refuseChanges } from '../append-only';

const vault = new Table({
  name: 'vault',
  columns: [
    columns.primaryId(),
    columns.text('kind', 16),
    columns.text('about_kind', 16),
    columns.id('network_id', { isNullable: true }),
    columns.id('programme_id', { isNullable: true }),
    columns.id('person_id', { isNullable: true }),
    columns.id('facilitator_id', { isNullable: true }),
    columns.text('place', 120),
    columns.text('keep_until', 10),
    columns.integer('seq'),
    columns.text('head', 64),
    columns.longText('reduced'),
    columns.integer('change'),
    columns.instant('created_at'),
    columns.instant('closed_at', { isNullable: true }),
    columns.instant('left_until', { isNullable: true }),
  ],
  uniques: [{ name: 'uq_vault_place', columnNames: ['place'] }],
  indices: [{ name: 'ix_vault_network', columnNames: ['network_id'] }],
});

const vaultLog = new Table({
  name: 'vault_log',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.integer('seq', { isPrimary: true }),
    columns.longText('bytes'),
    columns.text('hash', 64),
    columns.instant('received_at'),
  ],
});

const epochSeal = new Table({
  name: 'epoch_seal',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.integer('epoch', { isPrimary: true }),
    columns.id('person_id', { isPrimary: true }),
    columns.text('kid', 22, { isPrimary: true }),
    columns.text('bytes', 107),
  ],
});

const vaultMember = new Table({
  name: 'vault_member',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.id('person_id', { isPrimary: true }),
    columns.text('role', 8),
    columns.instant('barred_at', { isNullable: true }),
  ],
  indices: [{ name: 'ix_vault_member_person', columnNames: ['person_id'] }],
});

const vaultObject = new Table({
  name: 'vault_object',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.primaryId(),
    columns.integer('type'),
    columns.integer('version'),
    columns.integer('epoch'),
    columns.id('author_id'),
    columns.boolean('own'),
    columns.id('first_author_id'),
    columns.instant('received_at'),
    columns.integer('change'),
    columns.longText('bytes'),
  ],
  indices: [{ name: 'ix_vault_object_change', columnNames: ['vault_id', 'change'] }],
});

const vaultObjectVersion = new Table({
  name: 'vault_object_version',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.id('object_id', { isPrimary: true }),
    columns.integer('version', { isPrimary: true }),
    columns.integer('type'),
    columns.integer('epoch'),
    columns.id('author_id'),
    columns.instant('received_at'),
    columns.longText('bytes'),
  ],
});

const vaultDoor = new Table({
  name: 'vault_door',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.id('person_id'),
    columns.text('kid', 22),
    columns.instant('ends_at'),
  ],
});

const vaultJoin = new Table({
  name: 'vault_join',
  columns: [
    columns.primaryId(),
    columns.id('vault_id'),
    columns.id('person_id'),
    columns.text('facilitator_kid', 22),
    columns.text('ed_pk', 43),
    columns.text('x_pk', 43),
    columns.text('name', 120),
    columns.text('proof', 43),
    columns.text('ack', 43, { isNullable: true }),
    columns.text('state', 8),
    columns.instant('asked_at'),
    columns.instant('ends_at'),
  ],
  uniques: [{ name: 'uq_vault_join_person', columnNames: ['vault_id', 'person_id'] }],
});

const agreementAcceptance = new Table({
  name: 'agreement_acceptance',
  columns: [
    columns.id('network_id', { isPrimary: true }),
    columns.id('person_id', { isPrimary: true }),
    columns.integer('version'),
    columns.instant('accepted_at'),
  ],
});

const networkFirstMeeting = new Table({
  name: 'network_first_meeting',
  columns: [columns.id('network_id', { isPrimary: true }), columns.instant('ended_at')],
});

const reminder = new Table({
  name: 'reminder',
  columns: [
    columns.id('person_id', { isPrimary: true }),
    columns.instant('at', { isNullable: true }),
    columns.text('token_hash', 64, { isNullable: true }),
    columns.instant('sent_at', { isNullable: true }),
  ],
  uniques: [{ name: 'uq_reminder_token', columnNames: ['token_hash'] }],
});

const TABLES = [
  vault,
  vaultLog,
  epochSeal,
  vaultMember,
  vaultObject,
  vaultObjectVersion,
  vaultDoor,
  vaultJoin,
  agreementAcceptance,
  networkFirstMeeting,
  reminder,
];

/** Vaults with their signed logs and sealed objects, doors and joins, the tick of the agreement, reminders. */
export class Notes1790000030000 implements MigrationInterface {
  readonly name = 'Notes1790000030000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await refuseChanges(runner, 'vault_log');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}
