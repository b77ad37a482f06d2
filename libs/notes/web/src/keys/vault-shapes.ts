import type { Check, ObjectType, VaultAbout, VaultKind, VaultRole } from '@kreds/notes/model';
import type { VaultKeysCode } from './vault-keys-codes';

export interface SeenVault {
  readonly vault: string;
  readonly seq: number;
  /** Hash of the entry at `seq`. */
  readonly head: string;
}

export interface VaultToMake {
  /** A new UUID. */
  readonly vault: string;
  readonly about: VaultAbout;
  readonly history: 'from-join' | 'full';
  /** YYYY-MM-DD */
  readonly keepUntil: string;
  /** The own name as the others shall see it; signed. */
  readonly name: string;
}

export interface VaultToOpen {
  readonly vault: string;
  /** What the screen is about; another subject is refused with `LOG_SUBJECT`. */
  readonly about: VaultAbout;
  /** Entries after the pin, or all of them for a vault that this device does not know. */
  readonly from: number;
  readonly entries: readonly string[];
  /** The seals that the server keeps for this person. */
  readonly seals: readonly { readonly epoch: number; readonly bytes: string }[];
}

export interface SealPlace {
  readonly epoch: number;
  readonly uid: string;
}

export interface Seal extends SealPlace {
  /** Of the receiver. */
  readonly kid: string;
  /** 80 bytes. */
  readonly bytes: string;
}

/** An entry to append, and the seals that go with it in the same request. */
export interface LogChange {
  readonly vault: string;
  /** The seat that the entry takes in the log. */
  readonly seq: number;
  readonly entry: string;
  readonly seals: readonly Seal[];
}

export type VaultChange =
  /** `qr` and `voice` need a proof from `checkJoins`; `known` a log that this device has verified. */
  | { readonly op: 'add'; readonly uid: string; readonly role: VaultRole; readonly how: Check }
  | { readonly op: 'rekey'; readonly uid: string; readonly how: 'qr' | 'voice' }
  | { readonly op: 'grant'; readonly uid: string; readonly from: number; readonly to: number }
  | { readonly op: 'remove'; readonly uid: string }
  | { readonly op: 'role'; readonly uid: string; readonly role: VaultRole }
  | { readonly op: 'leave' }
  | { readonly op: 'rotate' }
  | { readonly op: 'evalkey'; readonly x: string; readonly label: string }
  | { readonly op: 'close' };

/**
 * `own`: begun by oneself. `checked`: joined with a code, or let in by somebody checked before. `unchecked`: this device
 * has no proof, nothing is opened or written. `replaced`: somebody gave my place other keys, nothing is written (5.3).
 */
export type VaultTrust = 'own' | 'checked' | 'unchecked' | 'replaced';

/** A vault as its verified log tells it. */
export interface VaultView {
  readonly vault: string;
  readonly kind: VaultKind;
  readonly about: VaultAbout;
  readonly seq: number;
  readonly head: string;
  readonly epoch: number;
  readonly stale: boolean;
  readonly closed: boolean;
  readonly history: 'from-join' | 'full';
  readonly keepUntil: string;
  readonly trust: VaultTrust;
  /** Null when one has left or was removed. */
  readonly me: VaultMember | null;
  readonly members: readonly VaultMember[];
  readonly grants: readonly { readonly uid: string; readonly epochs: readonly number[] }[];
  /** Epochs that this device can open, ascending. */
  readonly readable: readonly number[];
  /** Epochs that one is entitled to but has no seal for: somebody else's device brings them. */
  readonly missing: readonly number[];
}

export interface VaultMember {
  readonly uid: string;
  readonly kid: string;
  readonly name: string;
  readonly role: VaultRole;
  readonly since: number;
  readonly admitted: Admission;
  readonly rekeyed: Admission | null;
}

export interface Admission {
  readonly byName: string;
  /** Signer's clock, epoch ms. */
  readonly at: number;
  /** Null for the founder. */
  readonly how: Check | null;
}

export interface KnownPerson {
  readonly uid: string;
  readonly kid: string;
  readonly name: string;
}

export interface JoinCode {
  /** Twelve characters in three groups of four. */
  readonly code: string;
  /** What the QR holds after `#j=`. */
  readonly fragment: string;
  /** Of this device's person: what the server tells whoever types the code. */
  readonly facilitatorKid: string;
  /** Epoch ms. */
  readonly endsAt: number;
}

export interface JoinToCheck {
  readonly id: string;
  readonly uid: string;
  readonly edPk: string;
  readonly xPk: string;
  readonly name: string;
  readonly proof: string;
}

export interface JoinResult {
  readonly id: string;
  readonly uid: string;
  readonly name: string;
  /** False: the proof does not fit the code; nothing happens. */
  readonly proven: boolean;
}

export interface JoinAnswerToMake {
  readonly vault: string;
  readonly facilitatorKid: string;
  readonly code: string;
  /** As the group shall see it. */
  readonly name: string;
}

export interface JoinAnswer {
  readonly edPk: string;
  readonly xPk: string;
  readonly proof: string;
}

export interface ObjectToSeal {
  readonly vault: string;
  readonly object: string;
  readonly type: ObjectType;
  /** The version to write: 1, or one more than the newest that was opened. `STALE_VERSION` otherwise. */
  readonly version: number;
  /** JSON text; empty for a tombstone. */
  readonly body: string;
}

export interface SealedObject {
  readonly object: string;
  readonly type: ObjectType;
  readonly version: number;
  readonly epoch: number;
  readonly head: string;
  readonly bytes: string;
}

export interface ObjectToOpen {
  readonly object: string;
  readonly type: ObjectType;
  readonly bytes: string;
  /** When the server received it, epoch ms; only for the mark "received later". */
  readonly receivedAt: number;
}

export type OpenedObject =
  | {
      readonly object: string;
      readonly ok: true;
      /** 5 for an ended object: a tombstone stands in for any type. */
      readonly type: ObjectType;
      readonly version: number;
      readonly epoch: number;
      readonly author: { readonly uid: string; readonly kid: string; readonly name: string };
      /** Author's clock, epoch ms: display only. */
      readonly at: number;
      readonly body: string;
      readonly marks: readonly ObjectMark[];
    }
  | { readonly object: string; readonly ok: false; readonly code: VaultKeysCode };

/** What a reader is told beside the text. */
export type ObjectMark =
  /** Written with keys that an admin gave this person later than they joined: "new keys since …, checked by …". */
  | { readonly mark: 'new-keys'; readonly since: number; readonly byName: string }
  /** Received after the author had left or got new keys, in an epoch from before (6.4). */
  | { readonly mark: 'received-later'; readonly reason: 'left' | 'new-keys' };

export interface Draft {
  readonly slot: string;
  readonly text: string;
  /** Epoch ms. */
  readonly savedAt: number;
}
