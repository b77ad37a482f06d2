import { vaultKindOf, type VaultAbout } from '@kreds/notes/model';
import { fromHex, pairSubject, toHex, uuidToHex } from '@kreds/sealing/log';
import type { Vault } from '../entities/vault.entity';

/** The columns that say what a vault is about. */
type AboutColumns = Pick<Vault, 'aboutKind' | 'networkId' | 'programmeId' | 'personId' | 'facilitatorId'>;

/** The 16 bytes, as hex, that the signed log has to name for a vault about this (confidentiality.md 5.1). */
export function subjectOf(about: VaultAbout): string {
  switch (about.kind) {
    case 'group':
    case 'facilitators':
      return uuidToHex(about.networkId);
    case 'screening':
    case 'evaluation':
      return uuidToHex(about.programmeId);
    case 'personal':
      return uuidToHex(about.personId);
    case 'conversation':
      return toHex(pairSubject(bytesOf(about.leaderId), bytesOf(about.facilitatorId)));
  }
}

/**
 * Names the one place that a vault can take. A conversation is one for each pair, whoever began it; a personal vault one
 * for each of its owner's keys, so that somebody who got new keys can begin again beside the old, sealed one.
 */
export function placeOf(about: VaultAbout, genesisKid: string): string {
  const kind = vaultKindOf(about);
  return about.kind === 'personal' ? `${kind}:${subjectOf(about)}:${genesisKid}` : `${about.kind}:${subjectOf(about)}`;
}

export function columnsOf(about: VaultAbout): AboutColumns {
  const none = { networkId: null, programmeId: null, personId: null, facilitatorId: null };
  switch (about.kind) {
    case 'group':
    case 'facilitators':
      return { ...none, aboutKind: about.kind, networkId: about.networkId };
    case 'screening':
    case 'evaluation':
      return { ...none, aboutKind: about.kind, programmeId: about.programmeId };
    case 'personal':
      return { ...none, aboutKind: about.kind, personId: about.personId };
    case 'conversation':
      return { ...none, aboutKind: about.kind, personId: about.leaderId, facilitatorId: about.facilitatorId };
  }
}

/** The columns were written by {@link columnsOf}; a row without its id is a fault of ours. */
export function aboutOf({
  aboutKind: kind,
  networkId,
  programmeId,
  personId,
  facilitatorId,
}: AboutColumns): VaultAbout {
  const about: object =
    kind === 'group' || kind === 'facilitators'
      ? { kind, networkId }
      : kind === 'screening' || kind === 'evaluation'
        ? { kind, programmeId }
        : kind === 'personal'
          ? { kind, personId }
          : { kind, leaderId: personId, facilitatorId };
  return about as VaultAbout;
}

function bytesOf(uuid: string): Uint8Array {
  const bytes = fromHex(uuidToHex(uuid));
  if (!bytes) throw new RangeError('an id is a UUID in lower case');
  return bytes;
}
