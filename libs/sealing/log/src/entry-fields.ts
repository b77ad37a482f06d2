import { fromBase64url, toHex } from './bytes';
import { PERSON_FIELDS, type EntryPerson } from './entry';
import { refuse, type SealingCode } from './errors';
import { isShownText, MAX_NAME_UNITS } from './shown-text';

export type Fields = Readonly<Record<string, unknown>>;

/** An object of JSON; undefined for everything else, lists included. */
export function asObject(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** Exactly these fields, in whatever order: the order is a matter of `LOG_CANON`. */
export function hasExactly(fields: Fields, names: readonly string[]): boolean {
  return Object.keys(fields).length === names.length && names.every((name) => Object.hasOwn(fields, name));
}

/** Bytes in base64url as hex. With `length` another number of bytes is refused with `lengthCode`. */
export function readHex(value: unknown, length?: number, lengthCode: SealingCode = 'LOG_B64'): string {
  if (typeof value !== 'string') return refuse('LOG_B64');
  if (length !== undefined && value.length !== Math.ceil((length * 4) / 3)) return refuse(lengthCode);
  const bytes = fromBase64url(value);
  return bytes ? toHex(bytes) : refuse('LOG_B64');
}

/** A count, number or time: an integer from 0 to 2^53 - 1. */
export function readNumber(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : refuse('LOG_NUMBER');
}

/** One word of a closed list. */
export function readWord<T extends string>(value: unknown, words: readonly T[], code: SealingCode): T {
  return words.find((word) => word === value) ?? refuse(code);
}

/** A day of the calendar as YYYY-MM-DD. */
export function readDay(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return refuse('LOG_GENESIS');
  const day = new Date(`${value}T00:00:00Z`);
  // 31 June is a day that JavaScript moves to July instead of refusing it.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : refuse('LOG_GENESIS');
}

/** Exactly `{uid, ed, x, name}`; whether the keys are good ones is checked when the entry is applied. */
export function readPerson(value: unknown): EntryPerson {
  const fields = asObject(value);
  if (!fields || !hasExactly(fields, PERSON_FIELDS)) return refuse('LOG_MEMBER');
  const [uid, ed, x] = [fields['uid'], fields['ed'], fields['x']];
  if (typeof uid !== 'string' || typeof ed !== 'string' || typeof x !== 'string') return refuse('LOG_MEMBER');
  const name = fields['name'];
  if (!isShownText(name, MAX_NAME_UNITS)) return refuse('LOG_NAME');
  return {
    uid: readHex(uid, 16, 'LOG_MEMBER'),
    ed: readHex(ed, 32, 'LOG_MEMBER'),
    x: readHex(x, 32, 'LOG_MEMBER'),
    name,
  };
}
