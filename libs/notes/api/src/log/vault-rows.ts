import type { SealBody } from '@kreds/notes/model';
import type { Unit } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { toBase64url, type ReducedLog } from '@kreds/sealing/log';
import { EpochSealRow } from '../entities/epoch-seal.entity';
import { VaultLogRow } from '../entities/vault-log.entity';
import { VaultMember } from '../entities/vault-member.entity';
import { personOf } from '../vaults/wire-bytes';

/** Small enough for one statement on either engine. */
const ROWS_AT_ONCE = 100;

export async function insertEntry(
  unit: Unit,
  { vaultId, log, entry, now }: { vaultId: string; log: ReducedLog; entry: Uint8Array; now: number },
): Promise<void> {
  const row = { vaultId, seq: log.seq, bytes: toBase64url(entry), hash: log.head, receivedAt: now };
  await unit.manager.insert(VaultLogRow, row);
}

/** The list of members follows the log. */
export async function listMembers(unit: Unit, vaultId: string, log: ReducedLog): Promise<void> {
  await unit.manager.delete(VaultMember, { vaultId });
  const rows = log.members.map(({ uid, role }) => ({ vaultId, personId: personOf(uid), role }));
  await unit.manager.insert(VaultMember, rows);
}

/** A seal that is there stays: whoever brings another one cannot take a working one away. */
export async function keepSeals(unit: Unit, vaultId: string, seals: readonly SealBody[]): Promise<void> {
  const rows = seals.map(({ epoch, uid, kid, bytes }) => ({ vaultId, epoch, personId: uid as PersonId, kid, bytes }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    await unit.manager.createQueryBuilder().insert().into(EpochSealRow).values(some).orIgnore().execute();
  }
}

/** Somebody is out, or has other keys: what was sealed to them is of no use to anybody. */
export async function dropSeals(unit: Unit, vaultId: string, personId: PersonId): Promise<void> {
  await unit.manager.delete(EpochSealRow, { vaultId, personId });
}
