/** Codes of the format (confidentiality.md 6.5): what stands in a wrap or comes from a server is not as agreed. */
export const FORMAT_CODES = ['KDF_DOWNGRADE', 'KDF_DOS', 'KDF_SALT', 'AK_UNWRAP'] as const;

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
