import type { TableColumnOptions } from 'typeorm';

type Rest = Omit<TableColumnOptions, 'name' | 'type'>;

/** Column builders for migrations, so that one Table API description fits SQLite and PostgreSQL with zero drift. */
export const columns = {
  id: (name: string, rest: Rest = {}): TableColumnOptions => ({ name, type: 'varchar', length: '36', ...rest }),
  primaryId: (name = 'id'): TableColumnOptions => ({ name, type: 'varchar', length: '36', isPrimary: true }),
  text: (name: string, length: number, rest: Rest = {}): TableColumnOptions => ({
    name,
    type: 'varchar',
    length: String(length),
    ...rest,
  }),
  longText: (name: string, rest: Rest = {}): TableColumnOptions => ({ name, type: 'text', ...rest }),
  document: (name: string, rest: Rest = {}): TableColumnOptions => ({ name, type: 'text', ...rest }),
  instant: (name: string, rest: Rest = {}): TableColumnOptions => ({ name, type: 'bigint', ...rest }),
  integer: (name: string, rest: Rest = {}): TableColumnOptions => ({ name, type: 'integer', ...rest }),
  boolean: (name: string, rest: Rest = {}): TableColumnOptions => ({ name, type: 'boolean', ...rest }),
};
