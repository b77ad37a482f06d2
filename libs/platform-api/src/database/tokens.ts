/** Name of the writing TypeORM data source; only the unit of work asks for it. */
export const WRITE_SOURCE = 'write';
