import type { VaultAbout } from '@kreds/notes/model';
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
 * Names the one vault that there may be about this. A personal one is one for each of its owner's keys, so that whoever
 * got new keys begins again beside the old, sealed one.
 */
export function aboutKeyOf(about: VaultAbout, genesisKid: string): string {
  const key = `${about.kind}:${subjectOf(about)}`;
  return about.kind === 'personal' ? `${key}:${genesisKid}` : key;
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

/** The columns were written by {@link columnsOf}; a row without its ids is a fault of ours. */
export function aboutOf(row: AboutColumns): VaultAbout {
  const { aboutKind: kind, networkId, programmeId, personId, facilitatorId } = row;
  if ((kind === 'group' || kind === 'facilitators') && networkId) return { kind, networkId };
  if ((kind === 'screening' || kind === 'evaluation') && programmeId) return { kind, programmeId };
  if (kind === 'personal' && personId) return { kind, personId };
  if (kind === 'conversation' && personId && facilitatorId) return { kind, leaderId: personId, facilitatorId };
  throw new Error('a vault without the ids of what it is about');
}

function bytesOf(uuid: string): Uint8Array {
  const bytes = fromHex(uuidToHex(uuid));
  if (!bytes) throw new RangeError('an id is a UUID in lower case');
  return bytes;
}
