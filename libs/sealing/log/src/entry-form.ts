import { concat, fromUtf8, utf8 } from './bytes';
import {
  HEAD_FIELDS,
  MAX_ENTRY_BYTES,
  OP_FIELDS,
  SIGNATURE_BYTES,
  type LogEntry,
  type LogEntryBody,
  type LogEntryHead,
  type LogOp,
  type LogOpName,
} from './entry';
import { asObject, hasExactly, readDay, readHex, readNumber, readPerson, readWord, type Fields } from './entry-fields';
import { entryText } from './entry-text';
import { refuse } from './errors';
import { logSignatureInput } from './labels';
import { isSignedBy } from './public-keys';
import { CHECKS, HISTORIES, MEMBER_ROLES, VAULT_KINDS } from './reduced-log';
import { isShownText, MAX_LABEL_UNITS } from './shown-text';

/**
 * Reads one entry and checks its form only: neither its signature nor whether it may stand where it stands.
 * Codes: LOG_SIZE, LOG_PARSE, LOG_VERSION, LOG_OP, LOG_FIELD, LOG_MEMBER, LOG_NAME, LOG_B64, LOG_NUMBER, LOG_CANON, and
 * what a wrong value of an operation's field is called: LOG_GENESIS, LOG_ROLE, LOG_UNVERIFIED, LOG_COMMIT, LOG_EVALKEY.
 */
export function readEntry(entry: Uint8Array): LogEntry {
  if (entry.length < SIGNATURE_BYTES || entry.length > MAX_ENTRY_BYTES) return refuse('LOG_SIZE');
  const text = fromUtf8(bodyOf(entry)) ?? refuse('LOG_PARSE');
  const fields = parse(text);
  if (fields['v'] !== 1) return refuse('LOG_VERSION');
  const op = readWord(fields['op'], OP_NAMES, 'LOG_OP');
  if (!hasExactly(fields, [...HEAD_FIELDS, ...OP_FIELDS[op]])) return refuse('LOG_FIELD');
  const read: LogEntry = { ...readHead(fields), ...READ[op](fields) };
  return entryText(read) === text ? read : refuse('LOG_CANON');
}

/**
 * Signs and writes one entry: `sig || body`. `sign` gets the exact bytes that the signature covers and answers with 64.
 * A body that a reader would refuse for its form is refused here, with the same codes.
 */
export function writeEntry(body: LogEntryBody, sign: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const bytes = utf8(entryText(body));
  const signature = sign(logSignatureInput(bytes));
  if (signature.length !== SIGNATURE_BYTES) throw new RangeError('a signature has 64 bytes');
  const entry = concat(signature, bytes);
  readEntry(entry);
  return entry;
}

/** Whether the signature of an entry stands under this Ed25519 key (32 bytes in hex). */
export function isEntrySignedBy(ed: string, entry: Uint8Array): boolean {
  return isSignedBy(ed, entry.subarray(0, SIGNATURE_BYTES), logSignatureInput(bodyOf(entry)));
}

/** The signed bytes without the signature. */
export function bodyOf(entry: Uint8Array): Uint8Array {
  return entry.subarray(SIGNATURE_BYTES);
}

function parse(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Whatever an engine throws at text that is no JSON, or too deep for it.
    return refuse('LOG_PARSE');
  }
  return asObject(value) ?? refuse('LOG_PARSE');
}

function readHead(fields: Fields): LogEntryHead {
  return {
    vault: readHex(fields['vault']),
    seq: readNumber(fields['seq']),
    prev: readHex(fields['prev']),
    ts: readNumber(fields['ts']),
    by: readHex(fields['by']),
    kid: readHex(fields['kid']),
  };
}

const OP_NAMES: readonly LogOpName[] = [
  'genesis',
  'add',
  'grant',
  'remove',
  'leave',
  'rotate',
  'rekey',
  'role',
  'evalkey',
  'close',
];

const READ: { readonly [op in LogOpName]: (fields: Fields) => LogOp & { readonly op: op } } = {
  genesis: (fields) => ({
    op: 'genesis',
    kind: readWord(fields['kind'], VAULT_KINDS, 'LOG_GENESIS'),
    subject: readHex(fields['subject'], 16, 'LOG_GENESIS'),
    history: readWord(fields['history'], HISTORIES, 'LOG_GENESIS'),
    keepUntil: readDay(fields['keepUntil']),
    self: readPerson(fields['self']),
    commit: readCommit(fields),
  }),
  add: (fields) => ({
    op: 'add',
    who: readPerson(fields['who']),
    role: readRole(fields),
    how: readHow(fields),
    ...readEpoch(fields),
  }),
  grant: (fields) => ({
    op: 'grant',
    uid: readHex(fields['uid']),
    from: readNumber(fields['from']),
    to: readNumber(fields['to']),
  }),
  remove: (fields) => ({ op: 'remove', uid: readHex(fields['uid']), ...readEpoch(fields) }),
  leave: () => ({ op: 'leave' }),
  rotate: (fields) => ({ op: 'rotate', ...readEpoch(fields) }),
  rekey: (fields) => ({ op: 'rekey', who: readPerson(fields['who']), how: readHow(fields), ...readEpoch(fields) }),
  role: (fields) => ({ op: 'role', uid: readHex(fields['uid']), role: readRole(fields) }),
  evalkey: (fields) => ({
    op: 'evalkey',
    x: readHex(fields['x'], 32, 'LOG_EVALKEY'),
    label: readLabel(fields['label']),
  }),
  close: () => ({ op: 'close' }),
};

const readCommit = (fields: Fields) => readHex(fields['commit'], 32, 'LOG_COMMIT');
const readEpoch = (fields: Fields) => ({ epoch: readNumber(fields['epoch']), commit: readCommit(fields) });
const readRole = (fields: Fields) => readWord(fields['role'], MEMBER_ROLES, 'LOG_ROLE');
const readHow = (fields: Fields) => readWord(fields['how'], CHECKS, 'LOG_UNVERIFIED');
const readLabel = (value: unknown) => (isShownText(value, MAX_LABEL_UNITS) ? value : refuse('LOG_EVALKEY'));
