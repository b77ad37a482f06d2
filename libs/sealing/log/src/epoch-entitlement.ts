import type { ReducedLog } from './reduced-log';

export type EpochEntitlement = 'member' | 'granted' | 'none' | 'unknown';

/**
 * Whether somebody has a right to the key of an epoch (5.2): a present member who was there when it began, or to whom it
 * was granted since. Who has left has a right to nothing; `unknown` is an epoch that the log does not have.
 */
export function epochEntitlement(log: ReducedLog, uid: string, epoch: number): EpochEntitlement {
  const made = log.epochs.find((known) => known.epoch === epoch);
  if (!made) return 'unknown';
  if (!log.members.some((member) => member.uid === uid)) return 'none';
  if (made.members.includes(uid)) return 'member';
  return log.grants.some((row) => row.uid === uid && row.epochs.includes(epoch)) ? 'granted' : 'none';
}
