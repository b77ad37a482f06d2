import { toHex } from './bytes';
import { admissionBy, checkKeys, withKid } from './admission';
import type { LogEntry } from './entry';
import { isEntrySignedBy } from './entry-form';
import { refuse } from './errors';
import { entryHash } from './labels';
import type { ReducedLog } from './reduced-log';

/**
 * The state after entry 0, which its maker signs with the keys that it names.
 * Codes: LOG_GENESIS, LOG_KEY, LOG_SIG.
 */
export function beginLog(read: LogEntry, entry: Uint8Array): ReducedLog {
  if (read.op !== 'genesis' || read.seq !== 0 || read.prev !== '') return refuse('LOG_GENESIS');
  const founder = withKid(read.self);
  if (read.by !== founder.uid || read.kid !== founder.kid) return refuse('LOG_GENESIS');
  checkKeys(founder, []);
  if (!isEntrySignedBy(founder.ed, entry)) return refuse('LOG_SIG');

  const hash = toHex(entryHash(entry));
  const { vault, kind, subject, history, keepUntil, commit } = read;
  return {
    vault,
    kind,
    subject,
    history,
    keepUntil,
    seq: 0,
    head: hash,
    genesis: hash,
    genesisKid: founder.kid,
    epoch: 1,
    stale: false,
    closed: false,
    members: [{ ...founder, role: 'admin', since: 1, admitted: admissionBy(founder, read, null), rekeyed: null }],
    grants: [],
    evalkeys: [],
    epochs: [{ epoch: 1, fromSeq: 0, commit, members: [founder.uid], kids: [founder.kid], staleFrom: null }],
    hashes: [hash],
    keys: [founder],
  };
}
