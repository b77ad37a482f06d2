// Screens and stores of the notes domain. Pages are loaded by their routes, so that no first load carries them.
export { VAULT_KEYS, type VaultKeys } from './keys/vault-keys';
export { VAULT_KEYS_CODES, VaultKeysError, type VaultKeysCode } from './keys/vault-keys-codes';
export {
  type Admission,
  type Draft,
  type JoinAnswer,
  type JoinAnswerToMake,
  type JoinCode,
  type JoinResult,
  type JoinToCheck,
  type KnownPerson,
  type LogChange,
  type ObjectMark,
  type ObjectToOpen,
  type ObjectToSeal,
  type OpenedObject,
  type Seal,
  type SealedObject,
  type SealPlace,
  type SeenVault,
  type VaultChange,
  type VaultMember,
  type VaultToMake,
  type VaultToOpen,
  type VaultTrust,
  type VaultView,
} from './keys/vault-shapes';
export { aboutKey } from './vaults/about-key';
export type { Note, NoteConflict, NoteDraft, NoteProblem, SaveOutcome, ShelfState } from './vaults/note';
export { OpenKeys } from './vaults/open-keys';
export { Shelf } from './vaults/shelf';
export { VaultServer } from './vaults/vault-server';
export { Vaults } from './vaults/vaults';
export { type EditingOptions, NoteEditing, type NoteStatus, type Settlement } from './editing/note-editing';
export { CALM, MEETING, type SavePace } from './editing/save-times';
export { useNoteEditing } from './editing/use-note-editing';
export { type FieldEditing, NotesField } from './field/notes-field';
export { ReaderBadge } from './field/reader-badge';
export { type Readers, whoCanRead } from './field/who-can-read';
export { type ReaderWords, useReaders } from './field/use-readers';
export { NotesLocked } from './locked/notes-locked';
export {
  loadCompanionNotes,
  loadConsoleNotes,
  loadHomeCard,
  loadMyConversations,
  loadNetworkCircle,
} from './notes-widgets';
export { reflectionRoutes } from './reflection/reflection.routes';
export { notesRoutes } from './notes.routes';
export { SCANNED_CODE } from './join/scanned-code';
export { DoorDialog } from './people/door-dialog';
export type { DoorRules } from './people/door-keeper';
export { LettingIn, type Newcomer } from './people/letting-in';
export { SealedInVaults } from './sealed/sealed-in-vaults';
