import { columns } from '@kreds/platform-api';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { letGoWithVault } from '../append-only';

const ofVault = (name: string) => ({
  name,
  columnNames: ['vault_id'],
  referencedTableName: 'vault',
  referencedColumnNames: ['id'],
  onDelete: 'CASCADE',
});

const vault = new Table({
  name: 'vault',
  columns: [
    columns.primaryId(),
    columns.text('about_kind', 12),
    columns.text('about_key', 120),
    columns.id('network_id', { isNullable: true }),
    columns.id('programme_id', { isNullable: true }),
    columns.id('person_id', { isNullable: true }),
    columns.id('facilitator_id', { isNullable: true }),
    columns.text('keep_until', 10),
    columns.integer('seq'),
    columns.longText('reduced'),
    columns.integer('changes'),
    columns.instant('created_at'),
    columns.instant('closed_at', { isNullable: true }),
  ],
  uniques: [{ name: 'uq_vault_about', columnNames: ['about_key'] }],
  indices: [
    { name: 'ix_vault_network', columnNames: ['network_id'] },
    { name: 'ix_vault_person', columnNames: ['person_id'] },
  ],
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
  foreignKeys: [ofVault('fk_vault_log_vault')],
});

const vaultMember = new Table({
  name: 'vault_member',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.id('person_id', { isPrimary: true }),
    columns.text('role', 8),
  ],
  indices: [{ name: 'ix_vault_member_person', columnNames: ['person_id'] }],
  foreignKeys: [ofVault('fk_vault_member_vault')],
});

const epochSeal = new Table({
  name: 'epoch_seal',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.integer('epoch', { isPrimary: true }),
    columns.id('person_id', { isPrimary: true }),
    columns.text('kid', 22),
    columns.text('bytes', 107),
  ],
  foreignKeys: [ofVault('fk_epoch_seal_vault')],
});

const version = [
  columns.integer('type'),
  columns.integer('epoch'),
  columns.id('author_id'),
  columns.instant('received_at'),
  columns.longText('bytes'),
];

const vaultObject = new Table({
  name: 'vault_object',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.id('object_id', { isPrimary: true }),
    columns.integer('version'),
    columns.id('first_author_id'),
    columns.boolean('own'),
    columns.integer('change'),
    ...version,
  ],
  uniques: [{ name: 'uq_vault_object_change', columnNames: ['vault_id', 'change'] }],
  foreignKeys: [ofVault('fk_vault_object_vault')],
});

const vaultObjectVersion = new Table({
  name: 'vault_object_version',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.id('object_id', { isPrimary: true }),
    columns.integer('version', { isPrimary: true }),
    ...version,
  ],
  indices: [{ name: 'ix_vault_object_version_received', columnNames: ['received_at'] }],
  foreignKeys: [ofVault('fk_vault_object_version_vault')],
});

const vaultDoor = new Table({
  name: 'vault_door',
  columns: [
    columns.id('vault_id', { isPrimary: true }),
    columns.id('person_id', { isPrimary: true }),
    columns.text('facilitator_kid', 22),
    columns.instant('ends_at'),
  ],
  foreignKeys: [ofVault('fk_vault_door_vault')],
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
    columns.text('state', 8),
    columns.text('ack', 43, { isNullable: true }),
    columns.instant('asked_at'),
  ],
  uniques: [{ name: 'uq_vault_join_person', columnNames: ['vault_id', 'person_id'] }],
  foreignKeys: [ofVault('fk_vault_join_vault')],
});

const agreementAcceptance = new Table({
  name: 'agreement_acceptance',
  columns: [
    columns.id('network_id', { isPrimary: true }),
    columns.id('person_id', { isPrimary: true }),
    columns.integer('version', { isPrimary: true }),
    columns.instant('accepted_at'),
  ],
});

const reminder = new Table({
  name: 'reminder',
  columns: [
    columns.primaryId('person_id'),
    columns.instant('due_at'),
    columns.instant('sent_at', { isNullable: true }),
    columns.text('token_hash', 64, { isNullable: true }),
  ],
  uniques: [{ name: 'uq_reminder_token', columnNames: ['token_hash'] }],
  indices: [{ name: 'ix_reminder_due', columnNames: ['due_at'] }],
});

const TABLES = [
  vault,
  vaultLog,
  vaultMember,
  epochSeal,
  vaultObject,
  vaultObjectVersion,
  vaultDoor,
  vaultJoin,
  agreementAcceptance,
  reminder,
];

/** Vaults with their logs, seals and sealed objects, doors, the agreement's ticks and reminders. */
export class Notes1790000030001 implements MigrationInterface {
  readonly name = 'Notes1790000030001';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await letGoWithVault(runner, 'vault_log');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}
