import { toHex } from './bytes';
import { checkKeys, withKid } from './admission';
import type { LogEntry } from './entry';
import { isEntrySignedBy, readEntry } from './entry-form';
import { refuse } from './errors';
import { beginLog } from './genesis';
import { entryHash } from './labels';
import { change } from './operations';
import { MAX_ENTRIES, type ReducedLog, type VaultKind } from './reduced-log';

/** What the reader asked for and knows already. Ids and hashes are lower-case hex. */
export interface ExpectedLog {
  readonly vault: string;
  /** What the screen is about: a lying server could otherwise show one vault as another's (LOG_SUBJECT). */
  readonly kind?: VaultKind;
  readonly subject?: string;
  /** Who began it, as pinned when joining (LOG_GENESIS_PIN). */
  readonly genesisKid?: string;
  /** The newest entry that this device has seen (LOG_ROLLBACK, LOG_FORK). */
  readonly pin?: { readonly seq: number; readonly head: string };
}

/**
 * Verifies a whole log and reduces it; with `from` it goes on behind `from.seq`, and `entries` are those that follow
 * (none is fine then). A state that does not come from this function or from under the device's MAC proves nothing.
 * Codes: every LOG_ code.
 */
export function applyLog(entries: readonly Uint8Array[], expected: ExpectedLog, from?: ReducedLog): ReducedLog {
  const known = from ? from.seq + 1 : 0;
  const count = known + entries.length;
  if (count > MAX_ENTRIES) return refuse('LOG_LIMIT');
  if (from && from.vault !== expected.vault) return refuse('LOG_VAULT');
  if (count > 0 && expected.pin && expected.pin.seq >= count) return refuse('LOG_ROLLBACK');

  const log = entries.reduce<ReducedLog | undefined>((state, entry) => {
    const next = applyEntry(state, entry, expected.vault);
    if (!state) checkGenesis(next, expected);
    return next;
  }, from);
  if (!log) return refuse('LOG_EMPTY');
  checkGenesis(log, expected);
  if (expected.pin && log.hashes[expected.pin.seq] !== expected.pin.head) return refuse('LOG_FORK');
  return log;
}

/**
 * The state after one more entry; without a state the entry must begin the log. Pure: the state handed in stays as it
 * is. Codes: every LOG_ code except those about a whole log.
 */
export function applyEntry(state: ReducedLog | undefined, entry: Uint8Array, vault: string): ReducedLog {
  if (state && state.seq + 1 >= MAX_ENTRIES) return refuse('LOG_LIMIT');
  const read = readEntry(entry);
  if (read.vault !== vault || (state && state.vault !== vault)) return refuse('LOG_VAULT');
  return state ? follow(state, read, entry) : beginLog(read, entry);
}

function follow(log: ReducedLog, read: LogEntry, entry: Uint8Array): ReducedLog {
  if (read.op === 'genesis') return refuse('LOG_GENESIS');
  if (read.seq !== log.seq + 1) return refuse('LOG_SEQ');
  if (read.prev !== log.head) return refuse('LOG_PREV');
  if (log.closed) return refuse('LOG_CLOSED');
  const signer = log.members.find((member) => member.uid === read.by);
  if (!signer) return refuse('LOG_NOT_MEMBER');
  if (signer.kid !== read.kid) return refuse('LOG_KID');
  if (!isEntrySignedBy(signer.ed, entry)) return refuse('LOG_SIG');
  const changed = change(log, signer, read);
  if ('who' in read) checkKeys(withKid(read.who), log.keys);
  const hash = toHex(entryHash(entry));
  return { ...log, ...changed, seq: read.seq, head: hash, hashes: [...log.hashes, hash] };
}

function checkGenesis(log: ReducedLog, expected: ExpectedLog): void {
  const { kind, subject, genesisKid } = expected;
  if ((kind !== undefined && log.kind !== kind) || (subject !== undefined && log.subject !== subject)) {
    refuse('LOG_SUBJECT');
  }
  if (genesisKid !== undefined && log.genesisKid !== genesisKid) refuse('LOG_GENESIS_PIN');
}
