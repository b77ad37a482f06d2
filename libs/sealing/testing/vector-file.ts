import { applyLog, fromHex, toHex, type ReducedLog } from '@kreds/sealing/log';
import { identityKeysOf, type IdentityKeys } from '../src/identity';

/** One section of a file of vectors, or one of its rejections: named values whose shape the section's check knows. */
export type Section = { readonly [name: string]: unknown };

/** A file of vectors as parsed from JSON. */
export interface VectorFile {
  readonly vault: string;
  readonly identities: readonly Section[];
  readonly epochs: readonly Section[];
  readonly rejections: readonly Section[];
  readonly [section: string]: unknown;
}

/** The people of a file, in the order of its identities. */
const PEOPLE = ['F', 'K', 'O', 'K2'];

/** Throws for a value that is not text: a fault of the file. */
export function text(section: Section, name: string): string {
  const value = section[name];
  if (typeof value !== 'string') throw new TypeError(`${name} is not text`);
  return value;
}

/** Bytes that a section gives as hex. */
export function bytes(section: Section, name: string): Uint8Array {
  return hexBytes(text(section, name));
}

export function number(section: Section, name: string): number {
  const value = section[name];
  if (typeof value !== 'number') throw new TypeError(`${name} is not a number`);
  return value;
}

/** A list of texts. */
export function texts(section: Section, name: string): readonly string[] {
  return list(section[name]).map((value) => String(value));
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}

export function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hexBytes(hex: string): Uint8Array {
  const read = fromHex(hex);
  if (!read) throw new TypeError('not lower-case hex');
  return read;
}

/** The keys of somebody whom a section names by a letter. */
export function personOf(file: VectorFile, letter: string): IdentityKeys {
  const identity = file.identities[PEOPLE.indexOf(letter)];
  if (!identity) throw new TypeError(`nobody is called ${letter}`);
  return keysOf(identity);
}

/** The keys that sign as a kid, if the file knows them. */
export function personWithKid(file: VectorFile, kid: string): IdentityKeys | undefined {
  return file.identities.map(keysOf).find((keys) => toHex(keys.kid) === kid);
}

/** The keys of `{ ak, uid }`. */
export function keysOf(section: Section): IdentityKeys {
  return identityKeysOf(bytes(section, 'ak'), bytes(section, 'uid'));
}

/** Key of an epoch by its number. */
export function epochKeyOf(epochs: readonly unknown[], epoch: number): Uint8Array | undefined {
  const found = epochs.filter(isSection).find((candidate) => candidate['epoch'] === epoch);
  return found && bytes(found, 'ek');
}

/** The entries of a section, or those of the file's log when it gives none. */
export function entriesOf(file: VectorFile, section: Section): readonly Uint8Array[] {
  const log = file['log'];
  const named = section['entries'] === undefined && isSection(log) ? log : section;
  return texts(named, 'entries').map(hexBytes);
}

/** The state of whichever log of the file once had this head. */
export function logAt(file: VectorFile, head: string): ReducedLog {
  for (const section of Object.values(file)) {
    if (!isSection(section) || !Array.isArray(section['entries'])) continue;
    const entries = entriesOf(file, section);
    const length = applyLog(entries, { vault: file.vault }).hashes.indexOf(head) + 1;
    if (length > 0) return applyLog(entries.slice(0, length), { vault: file.vault });
  }
  throw new TypeError('no log of the file has this head');
}
