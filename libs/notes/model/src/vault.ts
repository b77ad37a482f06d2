import type { NetworkId, PersonId, ProgrammeId } from '@kreds/programmes/model';

/** What a vault is for (confidentiality.md 5.1). The signed log says the same words. */
export const VAULT_KINDS = ['group', 'facilitators', 'conversation', 'personal', 'evaluation'] as const;
export type VaultKind = (typeof VAULT_KINDS)[number];

export const VAULT_ROLES = ['admin', 'member'] as const;
export type VaultRole = (typeof VAULT_ROLES)[number];

/** How somebody's keys were checked: in the room, by phone, or in another vault before. */
export const CHECKS = ['qr', 'voice', 'known'] as const;
export type Check = (typeof CHECKS)[number];

/** Kinds of sealed objects: the type byte of an envelope (6.1). Index (2) and updates (7) are not written in this version. */
export const OBJECT_TYPES = { block: 1, reflection: 3, conversation: 4, tombstone: 5, settings: 6 } as const;
export type ObjectType = (typeof OBJECT_TYPES)[keyof typeof OBJECT_TYPES];

/**
 * What a vault is about. The signed log keeps it as a subject of 16 bytes, and a vault is opened only when that subject
 * equals what the screen is about.
 */
export type VaultAbout =
  | { readonly kind: 'group' | 'facilitators'; readonly networkId: NetworkId }
  /** Notes of screening calls: a vault of kind `facilitators` whose subject is the programme. */
  | { readonly kind: 'screening'; readonly programmeId: ProgrammeId }
  /** One for each leader and facilitator; `facilitatorId` is whoever began it. */
  | { readonly kind: 'conversation'; readonly leaderId: PersonId; readonly facilitatorId: PersonId }
  | { readonly kind: 'personal'; readonly personId: PersonId }
  | { readonly kind: 'evaluation'; readonly programmeId: ProgrammeId };
export type AboutKind = VaultAbout['kind'];

/** The kind that the signed log of a vault about this says. */
export function vaultKindOf(about: VaultAbout): VaultKind {
  return about.kind === 'screening' ? 'facilitators' : about.kind;
}
