import { isUuid } from '@kreds/kernel';
import { type ObjectType, OBJECT_TYPES, type VaultAbout, vaultKindOf } from '@kreds/notes/model';
import type { NetworkId, PersonId, ProgrammeId } from '@kreds/programmes/model';

/** What a vault is about as one word: the same for the same subject, so that it can name a shelf or a draft. */
export function aboutKey(about: VaultAbout): string {
  switch (about.kind) {
    case 'group':
    case 'facilitators':
      return `${about.kind}:${about.networkId}`;
    case 'screening':
    case 'evaluation':
      return `${about.kind}:${about.programmeId}`;
    case 'conversation':
      return `conversation:${about.leaderId}:${about.facilitatorId}`;
    case 'personal':
      return `personal:${about.personId}`;
  }
}

/** The subject that {@link aboutKey} named; undefined for anything else. */
export function aboutOf(key: string): VaultAbout | undefined {
  const [kind, first, second] = key.split(':');
  if (!first || !isUuid(first)) return undefined;
  switch (kind) {
    case 'group':
    case 'facilitators':
      return { kind, networkId: first as NetworkId };
    case 'screening':
    case 'evaluation':
      return { kind, programmeId: first as ProgrammeId };
    case 'personal':
      return { kind, personId: first as PersonId };
    case 'conversation':
      return second && isUuid(second)
        ? { kind, leaderId: first as PersonId, facilitatorId: second as PersonId }
        : undefined;
    default:
      return undefined;
  }
}

/** The type of a note's envelope follows from where it lies. */
export function objectTypeIn(about: VaultAbout): ObjectType {
  switch (vaultKindOf(about)) {
    case 'personal':
      return OBJECT_TYPES.reflection;
    case 'conversation':
      return OBJECT_TYPES.conversation;
    default:
      return OBJECT_TYPES.block;
  }
}
