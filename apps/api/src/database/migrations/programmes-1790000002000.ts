import { columns } from '@kreds/platform-api';
import { type MigrationInterface, type QueryRunner, Table, type TableForeignKeyOptions } from 'typeorm';

const references = (name: string, column: string, table: string): TableForeignKeyOptions => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

/** Programmes, their companies and staff, networks with facilitators and members, and each member's path. */
export class Programmes1790000002000 implements MigrationInterface {
  readonly name = 'Programmes1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
  }
}

const TABLES = [
  {
    name: 'programme',
    columns: [
      columns.primaryId(),
      columns.document('name'),
      columns.document('wall_name'),
      columns.text('start_date', 10),
      columns.text('end_date', 10),
      columns.text('wording', 20),
      columns.document('template'),
      columns.integer('version'),
      columns.instant('created_at'),
    ],
  },
  {
    name: 'programme_staff',
    columns: [
      columns.id('programme_id', { isPrimary: true }),
      columns.id('person_id', { isPrimary: true }),
      columns.text('role', 20),
    ],
    indices: [{ name: 'ix_programme_staff_person', columnNames: ['person_id'] }],
    foreignKeys: [references('fk_programme_staff_programme', 'programme_id', 'programme')],
  },
  {
    name: 'company',
    columns: [
      columns.primaryId(),
      columns.id('programme_id'),
      columns.text('name', 80),
      columns.text('name_key', 80),
      columns.text('kind', 30),
      columns.text('size_class', 20),
      columns.text('region', 20),
      columns.integer('version'),
    ],
    uniques: [{ name: 'uq_company_name', columnNames: ['programme_id', 'name_key'] }],
    foreignKeys: [references('fk_company_programme', 'programme_id', 'programme')],
  },
  {
    name: 'network',
    columns: [
      columns.primaryId(),
      columns.id('programme_id'),
      columns.text('name', 80),
      columns.text('language', 2),
      columns.text('state', 20),
      columns.integer('version'),
      columns.instant('created_at'),
    ],
    indices: [{ name: 'ix_network_programme', columnNames: ['programme_id'] }],
    foreignKeys: [references('fk_network_programme', 'programme_id', 'programme')],
  },
  {
    name: 'network_facilitator',
    columns: [
      columns.id('network_id', { isPrimary: true }),
      columns.id('person_id', { isPrimary: true }),
      columns.text('part', 20),
    ],
    indices: [{ name: 'ix_network_facilitator_person', columnNames: ['person_id'] }],
    foreignKeys: [references('fk_network_facilitator_network', 'network_id', 'network')],
  },
  {
    name: 'membership',
    columns: [
      columns.primaryId(),
      columns.id('network_id'),
      columns.id('person_id'),
      columns.id('company_id'),
      columns.id('seat_company_id', { isNullable: true }),
      columns.id('seat_programme_id', { isNullable: true }),
      columns.integer('joined_from_meeting'),
      columns.instant('placed_at'),
      columns.instant('left_at', { isNullable: true }),
      columns.integer('left_after_meeting', { isNullable: true }),
      columns.text('leave_reason', 20, { isNullable: true }),
    ],
    uniques: [
      { name: 'uq_membership_person', columnNames: ['network_id', 'person_id'] },
      { name: 'uq_membership_company_seat', columnNames: ['network_id', 'seat_company_id'] },
      { name: 'uq_membership_programme_seat', columnNames: ['seat_programme_id', 'person_id'] },
    ],
    indices: [{ name: 'ix_membership_person', columnNames: ['person_id'] }],
    foreignKeys: [
      references('fk_membership_network', 'network_id', 'network'),
      references('fk_membership_company', 'company_id', 'company'),
    ],
  },
  {
    name: 'journey_step',
    columns: [
      columns.primaryId(),
      columns.id('membership_id'),
      columns.text('kind', 30),
      columns.integer('meeting_number', { isNullable: true }),
      columns.integer('position'),
      columns.boolean('optional'),
      columns.text('state', 20),
      columns.text('date', 10, { isNullable: true }),
    ],
    uniques: [{ name: 'uq_journey_step_position', columnNames: ['membership_id', 'position'] }],
    foreignKeys: [references('fk_journey_step_membership', 'membership_id', 'membership')],
  },
];
