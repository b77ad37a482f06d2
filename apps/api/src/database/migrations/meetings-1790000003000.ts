import { columns } from '@kreds/platform-api';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { refuseChanges } from '../append-only';

const meeting = new Table({
  name: 'meeting',
  columns: [
    columns.primaryId(),
    columns.id('network_id'),
    columns.integer('number'),
    columns.text('date', 10),
    columns.text('start_time', 5),
    columns.text('end_time', 5),
    columns.text('zone', 40),
    columns.text('place', 120),
    columns.text('address', 200, { isNullable: true }),
    columns.id('host_company_id', { isNullable: true }),
    columns.text('host_name', 120, { isNullable: true }),
    columns.text('host_contact', 160, { isNullable: true }),
    columns.text('title', 120),
    columns.document('plan'),
    columns.integer('plan_version'),
    columns.integer('version'),
    columns.text('wall_names', 12),
    columns.text('life', 12),
    columns.document('cast_list', { isNullable: true }),
    columns.id('starter_id', { isNullable: true }),
    columns.text('room_code', 6, { isNullable: true }),
    columns.instant('created_at'),
  ],
  uniques: [{ name: 'uq_meeting_number', columnNames: ['network_id', 'number'] }],
  indices: [
    { name: 'ix_meeting_date', columnNames: ['date'] },
    { name: 'ix_meeting_room_code', columnNames: ['room_code'] },
  ],
});

const meetingEvent = new Table({
  name: 'meeting_event',
  columns: [
    columns.id('meeting_id', { isPrimary: true }),
    columns.integer('seq', { isPrimary: true }),
    columns.instant('at'),
    columns.id('by_person_id'),
    columns.id('command_id'),
    columns.text('type', 40),
    columns.longText('body'),
  ],
  indices: [{ name: 'ix_meeting_event_command', columnNames: ['meeting_id', 'command_id'] }],
});

const attendance = new Table({
  name: 'attendance',
  columns: [
    columns.id('meeting_id', { isPrimary: true }),
    columns.id('person_id', { isPrimary: true }),
    columns.text('code', 16),
    columns.instant('at'),
  ],
});

const apology = new Table({
  name: 'apology',
  columns: [
    columns.id('meeting_id', { isPrimary: true }),
    columns.id('person_id', { isPrimary: true }),
    columns.text('code', 16),
    columns.instant('at'),
  ],
});

const wallPass = new Table({
  name: 'wall_pass',
  columns: [
    columns.primaryId(),
    columns.id('meeting_id'),
    columns.text('pairing_hash', 64, { isNullable: true }),
    columns.instant('pairing_until'),
    columns.text('token_hash', 64, { isNullable: true }),
    columns.instant('ends_at'),
  ],
  uniques: [
    { name: 'uq_wall_pass_pairing', columnNames: ['pairing_hash'] },
    { name: 'uq_wall_pass_token', columnNames: ['token_hash'] },
  ],
  indices: [{ name: 'ix_wall_pass_meeting', columnNames: ['meeting_id'] }],
});

const doorRequest = new Table({
  name: 'door_request',
  columns: [
    columns.primaryId(),
    columns.id('meeting_id'),
    columns.text('sign', 2),
    columns.text('ticket_hash', 64, { isNullable: true }),
    columns.instant('asked_at'),
    columns.instant('waits_until'),
    columns.id('person_id', { isNullable: true }),
    columns.text('token_hash', 64, { isNullable: true }),
  ],
  uniques: [
    { name: 'uq_door_request_ticket', columnNames: ['ticket_hash'] },
    { name: 'uq_door_request_token', columnNames: ['token_hash'] },
  ],
  indices: [{ name: 'ix_door_request_meeting', columnNames: ['meeting_id'] }],
});

const material = new Table({
  name: 'material',
  columns: [
    columns.primaryId(),
    columns.id('programme_id'),
    columns.id('network_id', { isNullable: true }),
    columns.text('kind', 8),
    columns.text('title', 120),
    columns.integer('minutes', { isNullable: true }),
    columns.text('url', 500, { isNullable: true }),
    columns.text('media_type', 40, { isNullable: true }),
    columns.integer('bytes', { isNullable: true }),
    columns.instant('created_at'),
  ],
  indices: [
    { name: 'ix_material_programme', columnNames: ['programme_id'] },
    { name: 'ix_material_network', columnNames: ['network_id'] },
  ],
});

const TABLES = [meeting, meetingEvent, attendance, apology, wallPass, doorRequest, material];

/** Meetings, their logs, attendance, apologies, room screens, door requests and restitution material. */
export class Meetings1790000003000 implements MigrationInterface {
  readonly name = 'Meetings1790000003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await refuseChanges(runner, 'meeting_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}
