import { InjectionToken } from '@angular/core';
import type { ObjectType } from '@kreds/notes/model';
import type {
  Draft,
  JoinAnswer,
  JoinAnswerToMake,
  JoinCode,
  JoinResult,
  JoinToCheck,
  KnownPerson,
  LogChange,
  ObjectToOpen,
  ObjectToSeal,
  OpenedObject,
  Seal,
  SealPlace,
  SealedObject,
  SeenVault,
  VaultChange,
  VaultToMake,
  VaultToOpen,
  VaultView,
} from './vault-shapes';

/**
 * Vaults as the pages see them: every key stays in the crypto worker, and no method answers with one (confidentiality.md
 * 17). The worker has no network: pages fetch what the server stores and hand it in; the worker verifies it, keeps its
 * pins in the browser's own store, and answers with what was found true.
 *
 * Bytes travel as base64url without padding, ids as UUIDs in lower case. Every method rejects with a
 * `VaultKeysError` and with nothing else; `KEYS_LOCKED` when no account key is open.
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
