import type { NoteBody, ObjectType } from '@kreds/notes/model';
import type { VaultKeysCode } from '../keys/vault-keys-codes';
import type { ObjectMark } from '../keys/vault-shapes';

/** One note in its newest version that held. */
export interface Note<B extends NoteBody = NoteBody> {
  readonly id: string;
  readonly body: B;
  readonly version: number;
  /** Sealed in: tells who of the log can read it. */
  readonly epoch: number;
  /** Who wrote this version; the name is the one that the signed log says. */
  readonly author: { readonly uid: string; readonly name: string };
  /** Author's clock, epoch ms: for showing, not for trusting. */
  readonly at: number;
  readonly marks: readonly ObjectMark[];
  /** Written by oneself. */
  readonly own: boolean;
}

/** `NOTE_FORM`: it opened but is no note that we know how to read. `NOTE_NEWER`: a newer Kreds wrote it. */
export type NoteProblemCode = VaultKeysCode | 'NOTE_FORM' | 'NOTE_NEWER';

/** A stored version that could not be confirmed. The last good one stays in `notes`; nothing may be written over it. */
export interface NoteProblem {
  readonly id: string;
  readonly code: NoteProblemCode;
  readonly type: ObjectType;
}

/** What somebody wants to write. */
export interface NoteDraft<B extends NoteBody = NoteBody> {
  /** A new UUID for a new note. */
  readonly id: string;
  readonly body: B;
  /** The version that the writer had before them; 0 for a new note. */
  readonly based: number;
  /** Only its author may write later versions (6.4), such as a copy that somebody shared. Counts for version 1. */
  readonly own?: boolean;
}

export interface NoteConflict<B extends NoteBody = NoteBody> {
  readonly mine: NoteDraft<B>;
  readonly theirs: Note<B>;
}

/**
 * `saved`: the server has answered. `kept-here`: it has not, or the keys are locked; a draft on this device is all there
 * is. `conflict`: somebody wrote meanwhile. `refused`: with the code of the server or of the keys.
 */
export type SaveOutcome<B extends NoteBody = NoteBody> =
  'saved' | 'kept-here' | { readonly conflict: NoteConflict<B> } | { readonly refused: string };

export type ShelfState =
  | 'loading'
  /** The keys are locked: unlock first. */
  | 'locked'
  /** There is no vault about this that one is in. */
  | 'none'
  /** One is in, but somebody else's device has to bring the key of the current epoch. */
  | 'waiting'
  /** This device has no proof that the vault is what it says, or its log does not hold. */
  | 'unverified'
  /** Somebody gave my place other keys (5.3): nothing is written. */
  | 'replaced'
  | 'unreachable'
  | 'ready'
  /** Readable, and nothing is written any more. */
  | 'closed';
