import type { Unit } from '@kreds/platform-api';
import { hexToUuid, type ReducedLog } from '@kreds/sealing/log';
import { In, Not } from 'typeorm';
import { EpochSeal } from '../entities/epoch-seal.entity';
import { VaultMemberRow } from '../entities/vault-member.entity';

/**
 * Copies who is present from the reduced log, in the transaction that appended to it; the seals of whoever is gone go
 * with them. Being let in again lifts the bar of a network that was left before.
 */
export async function copyMembers(unit: Unit, vaultId: string, log: ReducedLog, letIn: string | null): Promise<void> {
  const present = log.members.map(({ uid, role }) => ({ personId: hexToUuid(uid), role }));
  const ids = present.map(({ personId }) => personId);
  const known = new Map((await unit.manager.findBy(VaultMemberRow, { vaultId })).map((row) => [row.personId, row]));
  await unit.manager.delete(VaultMemberRow, { vaultId, personId: Not(In(ids)) });
  await unit.manager.delete(EpochSeal, { vaultId, personId: Not(In(ids)) });
  for (const { personId, role } of present) {
    const barredAt = personId === letIn ? null : (known.get(personId)?.barredAt ?? null);
    await unit.manager.upsert(VaultMemberRow, { vaultId, personId, role, barredAt }, ['vaultId', 'personId']);
  }
}
