// The door for the server and for everybody below it: the signed log and an envelope's header. No key opens here.
export {
  concat,
  fromBase64url,
  fromHex,
  fromUtf8,
  sameBytes,
  take,
  toBase64url,
  toHex,
  utf8,
  wipe,
  type RandomBytes,
} from './bytes';
export {
  DEVICE_CODES,
  ENVELOPE_CODES,
  FORMAT_CODES,
  LOG_CODES,
  PASSPHRASE_PROBLEMS,
  SEAL_CODES,
  SEALING_CODES,
  SealingError,
  SUBMISSION_CODES,
  UNLOCK_CODES,
  type PassphraseProblem,
  type SealingCode,
} from './errors';
export { applyEntry, applyLog, type ExpectedLog } from './apply-log';
export {
  type AddOp,
  type CloseOp,
  type EntryPerson,
  type EpochMade,
  type EvalkeyOp,
  type GenesisOp,
  type GrantOp,
  type LeaveOp,
  type LogEntry,
  type LogEntryBody,
  type LogEntryHead,
  type LogOp,
  type LogOpName,
  type RekeyOp,
  type RemoveOp,
  type RoleOp,
  type RotateOp,
  MAX_ENTRY_BYTES,
} from './entry';
export { readEntry, writeEntry } from './entry-form';
export { epochEntitlement, type EpochEntitlement } from './epoch-entitlement';
export {
  ENVELOPE_TYPES,
  HEADER_BYTES,
  MAX_ENVELOPE_BYTES,
  MIN_ENVELOPE_BYTES,
  readHeader,
  writeHeader,
  type EnvelopeHeader,
  type EnvelopeType,
} from './header';
export { compareCode, entryHash, envelopeHash, epochCommit, kidOf, pairSubject, uint32 } from './labels';
export { checkLogContext } from './log-context';
export { checkPadding, MAX_PADDED_BYTES, MIN_PADDED_BYTES, paddedLength } from './padding';
export { isSealingKey, isSigningKey } from './public-keys';
export {
  CHECKS,
  epochAt,
  HISTORIES,
  MAX_ENTRIES,
  MAX_EPOCHS,
  MAX_MEMBERS,
  MEMBER_ROLES,
  VAULT_KINDS,
  type Admission,
  type Check,
  type History,
  type LogEpoch,
  type LogMember,
  type LogPerson,
  type MemberRole,
  type ReducedLog,
  type VaultKind,
} from './reduced-log';
export { isShownText, MAX_LABEL_UNITS, MAX_NAME_UNITS } from './shown-text';
export { hexToUuid, uuidToHex } from './uuid';
