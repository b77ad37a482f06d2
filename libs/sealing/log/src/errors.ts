/** Passwords, wraps and codes that people type (confidentiality.md 6.5). */
export const UNLOCK_CODES = [
  'KDF_DOWNGRADE',
  'KDF_DOS',
  'KDF_SALT',
  'AK_UNWRAP',
  'RECOVERY_CODE',
  'JOIN_CODE',
  'JOIN_PROOF',
  'JOIN_ACK',
] as const;

/** The vault's signed log, roughly in the order of checking. */
export const LOG_CODES = [
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
] as const;

/** The key of an epoch, sealed to one member. */
export const SEAL_CODES = ['EPOCH_UNKNOWN', 'EPOCH_NOT_MEMBER', 'SEAL_SHORT', 'SEAL_OPEN', 'EPOCH_COMMIT'] as const;

/** Sealed objects: form, context, what this device has seen before, and the seal itself. */
export const ENVELOPE_CODES = [
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

/** Answers to a questionnaire, sealed to the evaluation. */
export const SUBMISSION_CODES = ['SUB_SIZE', 'SUB_PAD'] as const;

/** Codes of the format: what stands in a wrap, a log or an envelope, or comes from a server, is not as agreed. */
export const FORMAT_CODES = [
  ...UNLOCK_CODES,
  ...LOG_CODES,
  ...SEAL_CODES,
  ...ENVELOPE_CODES,
  ...SUBMISSION_CODES,
] as const;

/** Codes of the device: nothing is wrong with the data, but this machine cannot be trusted to do the work. */
export const DEVICE_CODES = ['KDF_FAILED', 'KDF_UNSOUND'] as const;

/** Why a passphrase of one's own is not taken (3.2). */
export const PASSPHRASE_PROBLEMS = [
  'PASSPHRASE_SHORT',
  'PASSPHRASE_LONG',
  'PASSPHRASE_COMMON',
  'PASSPHRASE_PLAIN',
  'PASSPHRASE_EMAIL',
] as const;
export type PassphraseProblem = (typeof PASSPHRASE_PROBLEMS)[number];

export const SEALING_CODES = [...FORMAT_CODES, ...DEVICE_CODES, ...PASSPHRASE_PROBLEMS] as const;
export type SealingCode = (typeof SEALING_CODES)[number];

/**
 * The only error that this library throws on purpose. It carries a code and nothing else, so that it can be logged:
 * no key, no passphrase, no address, and no cause that could hold one.
 */
export class SealingError extends Error {
  override readonly name = 'SealingError';

  constructor(readonly code: SealingCode) {
    super(code);
  }
}

/** Ends the work with a code. */
export function refuse(code: SealingCode): never {
  throw new SealingError(code);
}
