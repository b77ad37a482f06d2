import Database from 'better-sqlite3';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A piece of what a server keeps, with the name of its place. */
export interface Piece {
  readonly where: string;
  readonly bytes: Buffer;
}

/** Every file of a data folder as it lies there: database, WAL, SHM, secrets, whatever else. */
export function filesOf(folder: string): readonly Piece[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ where: relative(folder, path), bytes: readFileSync(path) }));
}

/**
 * Every cell of every table. A long text lies on several pages of a database file, so that no search through the file
 * finds it whole.
 */
export function cellsOf(file: string): readonly Piece[] {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
    return tables.flatMap(({ name }) =>
      (database.prepare(`select * from "${name}"`).all() as Record<string, unknown>[]).flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) => pieceOf(`${name}.${column}`, value)),
      ),
    );
  } finally {
    database.close();
  }
}

/** The databases among the files of a data folder. */
export function databasesOf(folder: string): readonly string[] {
  return filesOf(folder)
    .filter(({ bytes }) => bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3')
    .map(({ where }) => join(folder, where));
}

/** What a server keeps of everything: its files, and every cell of its databases. */
export function keptIn(folder: string): readonly Piece[] {
  return [...filesOf(folder), ...databasesOf(folder).flatMap(cellsOf)];
}

/** A cell as it stands; one that is base64, as sealed bytes are written, is also taken apart. */
function pieceOf(where: string, value: unknown): readonly Piece[] {
  if (Buffer.isBuffer(value)) return [{ where, bytes: value }];
  if (typeof value !== 'string' || value === '') return [];
  const text = { where, bytes: Buffer.from(value) };
  const coded = /^[\w+/-]{16,}={0,2}$/.test(value);
  return coded ? [text, { where: `${where}, decoded`, bytes: Buffer.from(value, 'base64') }] : [text];
}
