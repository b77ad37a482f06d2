import type { ColumnOptions } from 'typeorm';

const numberFromText = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** An instant in epoch milliseconds: `bigint` on both engines, a number in code (PostgreSQL hands bigint out as text). */
export const instantColumn = (options: Omit<ColumnOptions, 'type' | 'transformer'> = {}): ColumnOptions => ({
  ...options,
  type: 'bigint',
  transformer: numberFromText,
});

/** An id: a UUID in lower case as text, the same on both engines; fit for primary keys too. */
export const idColumn = (options: { readonly name?: string } = {}) => ({
  ...options,
  type: 'varchar' as const,
  length: 36,
});

/** An id that may be missing. */
export const optionalIdColumn = (options: { readonly name?: string } = {}) => ({
  ...idColumn(options),
  nullable: true,
});

/** A small JSON document of our own, stored as text. */
export const documentColumn = (options: Omit<ColumnOptions, 'type'> = {}): ColumnOptions => ({
  ...options,
  type: 'simple-json',
});
