import type { SealBody } from '@kreds/notes/model';
import { RefusedError, type Unit } from '@kreds/platform-api';
import { epochEntitlement, uuidToHex, type ReducedLog } from '@kreds/sealing/log';
import { EpochSeal } from '../entities/epoch-seal.entity';
import { base64urlOf } from './vault-book';

/**
 * Each seal has to be for a present member, their current keys, and an epoch that they have a right to (5.2).
 * @throws RefusedError `notes.seal-refused`
 */
export function checkSeals(log: ReducedLog, seals: readonly SealBody[]): void {
  const places = new Set<string>();
  for (const { uid, kid, epoch } of seals) {
    const member = log.members.find((one) => one.uid === uuidToHex(uid));
    const right = member ? epochEntitlement(log, member.uid, epoch) : 'none';
    if (!member || base64urlOf(member.kid) !== kid || (right !== 'member' && right !== 'granted')) {
      throw new RefusedError('notes.seal-refused');
    }
    places.add(`${epoch}:${uid}`);
  }
  if (places.size !== seals.length) throw new RefusedError('notes.seal-refused');
}

/** A new epoch reaches everybody who is in it, or nobody could write on. @throws RefusedError `notes.seal-refused` */
export function checkSealsOfEpoch(log: ReducedLog, seals: readonly SealBody[], epoch: number): void {
  const sealed = new Set(seals.filter((seal) => seal.epoch === epoch).map(({ uid }) => uuidToHex(uid)));
  if (!log.members.every(({ uid }) => sealed.has(uid))) throw new RefusedError('notes.seal-refused');
}

/** A seal that is there stays: whoever brings another one cannot take a working one away. */
export async function keepSeals(unit: Unit, vaultId: string, seals: readonly SealBody[]): Promise<void> {
  if (seals.length === 0) return;
  const rows = seals.map(({ epoch, uid, kid, bytes }) => ({ vaultId, epoch, personId: uid, kid, bytes }));
  for (let at = 0; at < rows.length; at += 100) {
    await unit.manager
      .createQueryBuilder()
      .insert()
      .into(EpochSeal)
      .values(rows.slice(at, at + 100))
      .orIgnore()
      .execute();
  }
}
