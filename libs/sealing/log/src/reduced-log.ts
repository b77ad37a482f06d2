/** What a vault is for (confidentiality.md 5.1). */
export const VAULT_KINDS = ['group', 'facilitators', 'conversation', 'personal', 'evaluation'] as const;
export type VaultKind = (typeof VAULT_KINDS)[number];

export const MEMBER_ROLES = ['admin', 'member'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** How somebody's keys were checked: by a code in the room, by a code on the phone, or in another vault before. */
export const CHECKS = ['qr', 'voice', 'known'] as const;
export type Check = (typeof CHECKS)[number];

/** What an admin's client grants to a newcomer by itself: nothing, or all earlier epochs. */
export const HISTORIES = ['from-join', 'full'] as const;
export type History = (typeof HISTORIES)[number];

/** How many people one vault of a kind may hold (5.1, Sizes). */
export const MAX_MEMBERS: { readonly [kind in VaultKind]: number } = {
  group: 20,
  facilitators: 20,
  conversation: 3,
  personal: 1,
  evaluation: 20,
};
export const MAX_EPOCHS = 500;
export const MAX_ENTRIES = 2000;

/** Somebody as the log names them. Ids and keys are lower-case hex; the name is as typed and signed. */
export interface LogPerson {
  /** 16 bytes. */
  readonly uid: string;
  /** Ed25519 public key, 32 bytes. */
  readonly ed: string;
  /** X25519 public key, 32 bytes. */
  readonly x: string;
  /** Names the pair of keys, 16 bytes. */
  readonly kid: string;
  readonly name: string;
}

export interface LogMember extends LogPerson {
  readonly role: MemberRole;
  /** The epoch of the member's `add`, kept at `rekey`; 1 for the founder. */
  readonly since: number;
  readonly admitted: Admission;
  /** The last `rekey`, if there was one: "new keys since …, checked by …". */
  readonly rekeyed: Admission | null;
}

/** Which entry let somebody in or gave them new keys; for the members' screen and for marks on notes. */
export interface Admission {
  readonly seq: number;
  /** Signer's clock, epoch ms: shown and not trusted. */
  readonly ts: number;
  /** Who signed it, as named at that time. */
  readonly by: string;
  readonly byKid: string;
  readonly byName: string;
  /** Null for the founder. */
  readonly how: Check | null;
}

export interface LogEpoch {
  readonly epoch: number;
  /** The entry that made it. */
  readonly fromSeq: number;
  /** Hex, 32 bytes. */
  readonly commit: string;
  /** uids of those present when it began, in the order of their (last) `add`. */
  readonly members: readonly string[];
  /** Their kids, in the same order. They hold as long as the epoch does: new keys make a new epoch. */
  readonly kids: readonly string[];
  /** The `leave` that made it stale: from this seq on nobody may write content. Null while nobody has left. */
  readonly staleFrom: number | null;
}

/**
 * The state that follows from a verified log. Plain data that survives JSON, so that server and device keep it beside
 * the log and go on from there; every fact in it was signed by somebody who had the right to.
 */
export interface ReducedLog {
  readonly vault: string;
  readonly kind: VaultKind;
  /** Hex, 16 bytes. */
  readonly subject: string;
  readonly history: History;
  /** YYYY-MM-DD */
  readonly keepUntil: string;
  readonly seq: number;
  /** Hash of the newest entry, hex. */
  readonly head: string;
  /** Hash of entry 0, hex: what the acknowledgement of a join names. */
  readonly genesis: string;
  /** Who began the vault. */
  readonly genesisKid: string;
  readonly epoch: number;
  /** Somebody left and no new epoch was made since: nobody may write content. */
  readonly stale: boolean;
  readonly closed: boolean;
  readonly members: readonly LogMember[];
  /** Each present member's granted epochs, ascending, in the order of members; members without grants are left out. */
  readonly grants: readonly { readonly uid: string; readonly epochs: readonly number[] }[];
  readonly evalkeys: readonly {
    readonly x: string;
    readonly label: string;
    readonly seq: number;
    readonly byName: string;
  }[];
  readonly epochs: readonly LogEpoch[];
  /** Hash of every entry by seq, hex: envelopes name the head that their author saw. */
  readonly hashes: readonly string[];
  /**
   * Every kid that this log has ever admitted, in the order of admission, with the name that was signed for it last.
   * The newest of somebody's is the only one that may return.
   */
  readonly keys: readonly LogPerson[];
}

/** The epoch that was current at a seq of this log; undefined for a seq that the log does not have. */
export function epochAt(log: ReducedLog, seq: number): LogEpoch | undefined {
  return seq <= log.seq ? log.epochs.findLast((epoch) => epoch.fromSeq <= seq) : undefined;
}
