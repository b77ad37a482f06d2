import { refuse } from './errors';
import type { EnvelopeHeader } from './header';
import { epochAt, type ReducedLog } from './reduced-log';

/**
 * Whether the author of an envelope might write it at the head of the log that they saw (6.2): that head is in the
 * chain, the vault was open there, the epoch was the current one and not stale, and the author was in it with this kid.
 * Codes: CTX_VAULT, CTX_LOGHEAD, CTX_CLOSED, CTX_EPOCH, CTX_EPOCH_FUTURE, CTX_EPOCH_STALE, CTX_AUTHOR, CTX_KID.
 */
export function checkLogContext(log: ReducedLog, header: EnvelopeHeader): void {
  if (header.vault !== log.vault) refuse('CTX_VAULT');
  const seq = log.hashes.indexOf(header.logHead);
  const current = seq < 0 ? undefined : epochAt(log, seq);
  if (!current) return refuse('CTX_LOGHEAD');
  if (log.closed && seq === log.seq) refuse('CTX_CLOSED');
  if (header.epoch < 1 || header.epoch > log.epoch) refuse('CTX_EPOCH');
  if (header.epoch > current.epoch) refuse('CTX_EPOCH_FUTURE');
  const stale = current.staleFrom !== null && current.staleFrom <= seq;
  if (header.epoch < current.epoch || stale) refuse('CTX_EPOCH_STALE');
  const place = current.members.indexOf(header.author);
  if (place < 0) refuse('CTX_AUTHOR');
  if (current.kids[place] !== header.kid) refuse('CTX_KID');
}
