import type { SealBody } from '@kreds/notes/model';
import { epochEntitlement, uuidToHex, type LogEntry, type ReducedLog } from '@kreds/sealing/log';
import { refusal } from '../refusals';
import { toWire } from '../vaults/wire-bytes';

/**
 * Each seal is for a present member, for the keys that the log names now, and for an epoch that they have a right to
 * (5.2); none comes twice. What is inside only the receiver can tell. @throws RefusedError `notes.seals-refused`
 */
export function checkSeals(log: ReducedLog, seals: readonly SealBody[]): void {
  const places = new Set(seals.map(({ epoch, uid }) => `${epoch}:${uid}`));
  if (places.size !== seals.length || !seals.every((seal) => isEntitled(log, seal))) throw sealsRefused();
}

/**
 * The seals that belong to an entry: a new epoch reaches exactly its members, a grant brings nothing but what it grants,
 * everything else brings none. @param log the state after the entry. @throws RefusedError `notes.seals-refused`
 */
export function checkSealsOfEntry(log: ReducedLog, entry: LogEntry, seals: readonly SealBody[]): void {
  checkSeals(log, seals);
  if (entry.op === 'grant') {
    const granted = seals.every(
      ({ uid, epoch }) => uuidToHex(uid) === entry.uid && epoch >= entry.from && epoch <= entry.to,
    );
    if (!granted) throw sealsRefused();
    return;
  }
  const makesEpoch = entry.op === 'genesis' || 'epoch' in entry;
  const expected = makesEpoch ? log.members.length : 0;
  if (seals.length !== expected || seals.some((seal) => seal.epoch !== log.epoch)) throw sealsRefused();
}

function isEntitled(log: ReducedLog, { uid, kid, epoch }: SealBody): boolean {
  const member = log.members.find((one) => one.uid === uuidToHex(uid));
  if (!member || toWire(member.kid) !== kid) return false;
  const right = epochEntitlement(log, member.uid, epoch);
  return right === 'member' || right === 'granted';
}

const sealsRefused = () => refusal('notes.seals-refused');
