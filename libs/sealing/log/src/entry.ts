import type { Check, History, MemberRole, VaultKind } from './reduced-log';

/** A person as an entry carries them: `LogPerson` without the kid, which follows from the rest. */
export interface EntryPerson {
  readonly uid: string;
  readonly ed: string;
  readonly x: string;
  readonly name: string;
}

/** What every entry carries (5.1). Ids, keys and hashes are lower-case hex here and base64url in the signed bytes. */
export interface LogEntryHead {
  readonly vault: string;
  readonly seq: number;
  /** Hash of the previous entry; empty in the first one. */
  readonly prev: string;
  /** Signer's clock, epoch ms: shown and not trusted. */
  readonly ts: number;
  /** uid of the signer. */
  readonly by: string;
  readonly kid: string;
}

/** What a new epoch needs: its number, one higher than the current one, and the commitment to its key. */
export interface EpochMade {
  readonly epoch: number;
  readonly commit: string;
}

export interface GenesisOp {
  readonly op: 'genesis';
  readonly kind: VaultKind;
  readonly subject: string;
  readonly history: History;
  /** YYYY-MM-DD */
  readonly keepUntil: string;
  readonly self: EntryPerson;
  readonly commit: string;
}

export interface AddOp extends EpochMade {
  readonly op: 'add';
  readonly who: EntryPerson;
  readonly role: MemberRole;
  readonly how: Check;
}

export interface GrantOp {
  readonly op: 'grant';
  readonly uid: string;
  readonly from: number;
  readonly to: number;
}

export interface RemoveOp extends EpochMade {
  readonly op: 'remove';
  readonly uid: string;
}

export interface LeaveOp {
  readonly op: 'leave';
}

export interface RotateOp extends EpochMade {
  readonly op: 'rotate';
}

export interface RekeyOp extends EpochMade {
  readonly op: 'rekey';
  readonly who: EntryPerson;
  readonly how: Check;
}

export interface RoleOp {
  readonly op: 'role';
  readonly uid: string;
  readonly role: MemberRole;
}

export interface EvalkeyOp {
  readonly op: 'evalkey';
  /** X25519 public key of the evaluation. */
  readonly x: string;
  readonly label: string;
}

export interface CloseOp {
  readonly op: 'close';
}

export type LogOp =
  GenesisOp | AddOp | GrantOp | RemoveOp | LeaveOp | RotateOp | RekeyOp | RoleOp | EvalkeyOp | CloseOp;

/** What the signature covers, as a typed value: what `readEntry` hands out and `writeEntry` takes. */
export type LogEntryBody = LogEntryHead & LogOp;
export type LogEntry = LogEntryBody;

export type LogOpName = LogOp['op'];

/** Fields of each operation in the order in which a writer emits them (table in 5.1). */
export const OP_FIELDS: { readonly [op in LogOpName]: readonly string[] } = {
  genesis: ['kind', 'subject', 'history', 'keepUntil', 'self', 'commit'],
  add: ['who', 'role', 'how', 'epoch', 'commit'],
  grant: ['uid', 'from', 'to'],
  remove: ['uid', 'epoch', 'commit'],
  leave: [],
  rotate: ['epoch', 'commit'],
  rekey: ['who', 'how', 'epoch', 'commit'],
  role: ['uid', 'role'],
  evalkey: ['x', 'label'],
  close: [],
};

export const HEAD_FIELDS = ['v', 'vault', 'seq', 'prev', 'ts', 'by', 'kid', 'op'] as const;
export const PERSON_FIELDS = ['uid', 'ed', 'x', 'name'] as const;

/** Bytes of the signature in front of the body. */
export const SIGNATURE_BYTES = 64;
/** Bytes of one entry at most, signature included. */
export const MAX_ENTRY_BYTES = 64 * 1024;
