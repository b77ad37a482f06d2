import { InjectionToken } from '@angular/core';
import type { Check, ObjectType, VaultAbout, VaultKind, VaultRole } from '@kreds/notes/model';

/**
 * Vaults as the pages see them: every key stays in the crypto worker, and no method answers with one (confidentiality.md
 * 17). The worker has no network: pages fetch what the server stores and hand it in; the worker verifies it, keeps its
 * pins in the browser's own store, and answers with what was found true.
 *
 * Bytes travel as base64url without padding, ids as UUIDs in lower case. Every method rejects with a
 * {@link VaultKeysError} and with nothing else; `KEYS_LOCKED` when no account key is open.
 */
export interface VaultKeys {
  /** How far this device has verified each of these vaults; those it does not know are left out. */
  seen(request: { readonly vaults: readonly string[] }): Promise<{ readonly seen: readonly SeenVault[] }>;

  /** Signs the beginning of a vault with oneself as its admin. Nothing is kept until the log is opened. */
  makeVault(request: VaultToMake): Promise<LogChange>;

  /**
   * Verifies the entries that follow what this device has seen, keeps the new pin, and opens the epoch keys that it may
   * have. A log that does not hold is refused with its `LOG_...` code and nothing is kept. `entries` may be empty.
   */
  openVault(request: VaultToOpen): Promise<VaultView>;

  /** The view of a vault that is open already, without reading anything new. `VAULT_UNKNOWN` before `openVault`. */
  viewVault(request: { readonly vault: string }): Promise<VaultView>;

  /** Forgets what is in memory of a vault and its pin: for a vault that was shredded. */
  dropVault(request: { readonly vault: string }): Promise<void>;

  /**
   * Signs one change of who is in, with the seals that belong to it. Whoever asks sends it to the server and hands the
   * new log to `openVault`; when the seat in the log is taken, the newer log is opened first and the change asked again.
   */
  changeVault(request: { readonly vault: string; readonly change: VaultChange }): Promise<LogChange>;

  /** Seals that others lack, of epochs this device can open: any member may bring them (5.2). */
  sealMissing(request: {
    readonly vault: string;
    readonly sealed: readonly SealPlace[];
  }): Promise<{ readonly seals: readonly Seal[] }>;

  /** Everybody whose keys stand in a log that this device has verified, except oneself: who can be added as `known`. */
  knownPeople(): Promise<{ readonly people: readonly KnownPerson[] }>;

  /** Begins a join: a new code for ten minutes, kept in the worker until then. One vault at a time has a door. */
  showJoinCode(request: { readonly vault: string }): Promise<JoinCode>;

  /** Ends it at once. */
  hideJoinCode(request: { readonly vault: string }): Promise<void>;

  /** Checks what arrived at the door. Whoever proved the code counts as checked until the keys are locked. */
  checkJoins(request: {
    readonly vault: string;
    readonly joins: readonly JoinToCheck[];
  }): Promise<{ readonly results: readonly JoinResult[] }>;

  /** The acknowledgement for somebody who proved the code that is shown (5.3, step 4). `JOIN_CODE` when it is over. */
  ackJoin(request: { readonly vault: string; readonly uid: string }): Promise<{ readonly ack: string }>;

  /** A leader's answer to a code, scanned or typed. Slow on purpose. `JOIN_CODE` for a slip; good for ten minutes. */
  answerJoinCode(request: JoinAnswerToMake): Promise<JoinAnswer>;

  /**
   * The leader's end: checks the acknowledgement against the code, then the log, and pins both. `JOIN_ACK` when they do
   * not belong together or ten minutes have gone: nothing is opened.
   */
  acceptJoin(request: VaultToOpen & { readonly ack: string }): Promise<VaultView>;

  /** Twenty-four digits, the same on every device that has seen the same log (5.3). */
  compareCode(request: { readonly vault: string }): Promise<{ readonly code: string }>;

  /** Seals one object for the vault's current epoch, as the next version of what this device has seen of it. */
  sealObject(request: ObjectToSeal): Promise<SealedObject>;

  /**
   * Opens objects, each on its own: one that does not hold answers with its code and harms nobody else. What opened is
   * pinned, so that nothing older is believed afterwards.
   */
  openObjects(request: {
    readonly vault: string;
    readonly objects: readonly ObjectToOpen[];
  }): Promise<{ readonly objects: readonly OpenedObject[] }>;

  /** Opens older versions of one object for undo: each must lead to the next, nothing is pinned. */
  openVersions(request: {
    readonly vault: string;
    readonly object: string;
    readonly type: ObjectType;
    readonly versions: readonly string[];
  }): Promise<{ readonly objects: readonly OpenedObject[] }>;

  /**
   * The pins of all vaults as one sealed object of the personal vault, so that they outlive this device (6.3); null when
   * nothing has changed since it was opened or sealed last.
   */
  sealPins(request: { readonly vault: string }): Promise<{ readonly sealed: SealedObject | null }>;

  /** Takes pins of another device over; the newer wins, none goes backwards. Answers how many vaults are known now. */
  openPins(request: { readonly vault: string; readonly bytes: string }): Promise<{ readonly vaults: number }>;

  /** The id of the object that holds the pins of this personal vault: the same on every device. */
  pinsObject(request: { readonly vault: string }): Promise<{ readonly object: string }>;

  /**
   * Keeps a draft on this device, sealed to its author's own public key: works while everything is locked (section 7).
   * Resolves when the browser has stored it. `STORE_FULL`, `STORE_NONE`; `DRAFT_NO_KEY` when nobody has unlocked here yet.
   */
  keepDraft(request: { readonly uid: string; readonly slot: string; readonly text: string }): Promise<void>;

  /** The drafts of this person on this device; their texts need the open key. */
  readDrafts(request: { readonly uid: string; readonly slots: readonly string[] | null }): Promise<{
    readonly drafts: readonly Draft[];
  }>;

  /** Which drafts wait here, without opening them: works while locked. */
  draftSlots(request: { readonly uid: string }): Promise<{ readonly slots: readonly string[] }>;

  dropDraft(request: { readonly uid: string; readonly slot: string }): Promise<void>;
}

export const VAULT_KEYS = new InjectionToken<VaultKeys>('kreds.vault-keys');

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
  /** `qr` and `voice` need a proof from {@link VaultKeys.checkJoins}; `known` a log that this device has verified. */
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

/** Codes of the format as a page may meet them (confidentiality.md 6.5) and those of this device. */
export const VAULT_KEYS_CODES = [
  'KEYS_WORKER',
  'KEYS_LOCKED',
  'KEYS_REQUEST',
  'STORE_NONE',
  'STORE_FULL',
  /** The vault was not opened before. */
  'VAULT_UNKNOWN',
  /** This device has no proof that the vault is what it says. */
  'VAULT_UNCHECKED',
  /** Somebody gave my place in this vault other keys. */
  'VAULT_REPLACED',
  /** One is not, or no longer, in the vault. */
  'VAULT_NOT_MEMBER',
  /** Somebody left: a new epoch has to begin before anything is written. */
  'VAULT_STALE',
  'VAULT_CLOSED',
  /** Not the version that follows what this device has seen. */
  'STALE_VERSION',
  /** Nobody has unlocked on this device yet, so there is no public key to seal a draft to. */
  'DRAFT_NO_KEY',
  /** The pins on this device were changed by something else than this app. */
  'PINS_CHANGED',
  'JOIN_CODE',
  'JOIN_PROOF',
  'JOIN_ACK',
  'KDF_FAILED',
  'KDF_UNSOUND',
  'LOG_LIMIT',
  'LOG_SIZE',
  'LOG_PARSE',
  'LOG_VERSION',
  'LOG_OP',
  'LOG_FIELD',
  'LOG_MEMBER',
  'LOG_NAME',
  'LOG_KEY',
  'LOG_B64',
  'LOG_CANON',
  'LOG_NUMBER',
  'LOG_VAULT',
  'LOG_GENESIS',
  'LOG_SUBJECT',
  'LOG_GENESIS_PIN',
  'LOG_SIG',
  'LOG_COMMIT',
  'LOG_SEQ',
  'LOG_PREV',
  'LOG_CLOSED',
  'LOG_NOT_MEMBER',
  'LOG_KID',
  'LOG_ROLE',
  'LOG_DUP',
  'LOG_KIND',
  'LOG_UNVERIFIED',
  'LOG_REUSE',
  'LOG_SELF',
  'LOG_GRANT',
  'LOG_EVALKEY',
  'LOG_LAST_ADMIN',
  'LOG_EPOCH',
  'LOG_EMPTY',
  'LOG_ROLLBACK',
  'LOG_FORK',
  'EPOCH_UNKNOWN',
  'EPOCH_NOT_MEMBER',
  'SEAL_SHORT',
  'SEAL_OPEN',
  'EPOCH_COMMIT',
  'ENV_SIZE',
  'ENV_MAGIC',
  'ENV_SUITE',
  'ENV_TYPE',
  'ENV_RANGE',
  'CTX_VAULT',
  'CTX_OBJECT',
  'CTX_TYPE',
  'CTX_LOGHEAD',
  'CTX_CLOSED',
  'CTX_EPOCH',
  'CTX_EPOCH_FUTURE',
  'CTX_EPOCH_STALE',
  'CTX_AUTHOR',
  'CTX_KID',
  'ROLLBACK',
  'EQUIVOCATION',
  'CTX_ENDED',
  'EPOCH_REGRESS',
  'PREV',
  'NO_KEY',
  'AEAD',
  'PAD',
  'SIG',
] as const;
export type VaultKeysCode = (typeof VAULT_KEYS_CODES)[number];

/** Carries a code and nothing else: no text, no name, no bytes. */
export class VaultKeysError extends Error {
  override readonly name = 'VaultKeysError';

  constructor(readonly code: VaultKeysCode) {
    super(code);
  }
}
