import { OBJECT_TYPES } from '@kreds/notes/model';
import type { Unit } from '@kreds/platform-api';
import { LessThan, LessThanOrEqual } from 'typeorm';
import { VaultObjectVersion } from '../entities/vault-object-version.entity';
import type { VaultObject } from '../entities/vault-object.entity';

/** With the newest one: ten, for thirty days (confidentiality.md 7). */
const VERSIONS_KEPT = 10;
export const VERSION_LIFE_MS = 30 * 86_400_000;

/** Puts the version that is about to be written over beside the newer ones. */
export async function keepVersion(unit: Unit, row: VaultObject): Promise<void> {
  const { vaultId, objectId, version, type, epoch, authorId, receivedAt, bytes } = row;
  await unit.manager.insert(VaultObjectVersion, {
    vaultId,
    objectId,
    version,
    type,
    epoch,
    authorId,
    receivedAt,
    bytes,
  });
}

/** Lets go of what is too many or too old; of everything when the object has ended. */
export async function purgeVersions(
  unit: Unit,
  { vaultId, objectId, version, type }: Pick<VaultObject, 'vaultId' | 'objectId' | 'version' | 'type'>,
  now: number,
): Promise<void> {
  const versions = { vaultId, objectId };
  const ended = type === OBJECT_TYPES.tombstone;
  const tooMany = ended ? versions : { ...versions, version: LessThanOrEqual(version - VERSIONS_KEPT) };
  await unit.manager.delete(VaultObjectVersion, tooMany);
  await unit.manager.delete(VaultObjectVersion, { ...versions, receivedAt: LessThan(now - VERSION_LIFE_MS) });
}
