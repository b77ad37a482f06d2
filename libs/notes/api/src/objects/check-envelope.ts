import { OBJECT_TYPES, type ObjectType } from '@kreds/notes/model';
import {
  checkLogContext,
  checkPadding,
  HEADER_BYTES,
  readHeader,
  SealingError,
  toHex,
  uuidToHex,
  type EnvelopeHeader,
  type LogMember,
  type ReducedLog,
} from '@kreds/sealing/log';
import { orRefuseFormat, refusal } from '../refusals';

const TAG_BYTES = 16;
const TYPES: readonly number[] = Object.values(OBJECT_TYPES);

/** Where and by whom the bytes are said to belong. */
export interface EnvelopePlace {
  readonly log: ReducedLog;
  readonly me: LogMember;
  /** Of the account now, hex; the log may name older ones. */
  readonly kid: string | undefined;
  readonly object: string;
  /** The version that the writer has seen; 0 for a new object. */
  readonly seen: number;
}

/** A header whose type this version writes. */
export interface CheckedHeader extends Omit<EnvelopeHeader, 'type'> {
  readonly type: ObjectType;
}

/**
 * Everything that can be said of an envelope without a key (9.3): form and size; vault and object of the path; author and
 * keys of the session; the version that follows; the newest head, its epoch, neither stale nor closed.
 * @throws RefusedError `notes.object-refused` with the code of the format, `notes.vault-closed`, `notes.vault-stale` or
 * `notes.epoch-moved`
 */
export function checkEnvelope(bytes: Uint8Array, { log, me, kid, object, seen }: EnvelopePlace): CheckedHeader {
  const header = orRefuseFormat('notes.object-refused', () => {
    const read = readHeader(bytes);
    if (!checkPadding(bytes.length - HEADER_BYTES - TAG_BYTES)) throw new SealingError('ENV_SIZE');
    if (!isWritten(read)) throw new SealingError('CTX_TYPE');
    if (read.vault !== log.vault) throw new SealingError('CTX_VAULT');
    if (read.object !== uuidToHex(object)) throw new SealingError('CTX_OBJECT');
    if (read.author !== me.uid) throw new SealingError('CTX_AUTHOR');
    if (read.kid !== me.kid || read.kid !== kid) throw new SealingError('CTX_KID');
    if (read.version !== seen + 1) throw new SealingError('ENV_RANGE');
    return read;
  });
  if (log.closed) throw refusal('notes.vault-closed');
  if (log.stale) throw refusal('notes.vault-stale', { seq: log.seq });
  if (header.logHead !== log.head || header.epoch !== log.epoch) {
    throw refusal('notes.epoch-moved', { seq: log.seq, epoch: log.epoch });
  }
  orRefuseFormat('notes.object-refused', () => checkLogContext(log, header));
  return header;
}

function isWritten(header: EnvelopeHeader): header is EnvelopeHeader & CheckedHeader {
  return TYPES.includes(header.type);
}

/** @throws RefusedError `notes.object-refused` when the bytes do not follow the version that is stored */
export function checkFollows(
  header: CheckedHeader,
  before: { readonly hash: Uint8Array; readonly type: ObjectType },
): void {
  orRefuseFormat('notes.object-refused', () => {
    if (header.prev !== toHex(before.hash)) throw new SealingError('PREV');
    const ends = header.type === OBJECT_TYPES.tombstone;
    if (header.type !== before.type && !ends) throw new SealingError('CTX_TYPE');
  });
}
