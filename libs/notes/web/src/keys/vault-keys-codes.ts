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
