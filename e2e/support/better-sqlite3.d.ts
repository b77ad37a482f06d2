/** The one corner of the driver that trials of the built server look through. */
declare module 'better-sqlite3' {
  interface Statement {
    get(...values: readonly (string | number)[]): unknown;
    run(...values: readonly (string | number)[]): unknown;
    all(...values: readonly (string | number)[]): readonly unknown[];
  }
  class Database {
    constructor(file: string, options?: { readonly readonly: boolean });
    prepare(sql: string): Statement;
    close(): void;
  }
  export default Database;
}
