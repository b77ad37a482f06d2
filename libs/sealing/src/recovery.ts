import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { SealingError, take, utf8, type RandomBytes } from '@kreds/sealing/log';
import { crockford, readTypedCode } from './typed-code';

/** 130 bits, five a character. */
const CODE_LENGTH = 26;
const CHECK_LENGTH = 2;
const GROUP = /.{4}/g;

/**
 * A new recovery code: 26 characters of Crockford's alphabet, upper case. This text is what the derivations take; what
 * stands on the sheet is {@link formatRecoveryCode} of it.
 */
export function newRecoveryCode(random: RandomBytes): string {
  return crockford(take(random, 17), CODE_LENGTH);
}

/** The code as the sheet prints it: with its two check characters, in seven groups of four. */
export function formatRecoveryCode(code: string): string {
  return (withCheck(code).match(GROUP) ?? []).join('-');
}

/** Reads a code from a sheet, however it was typed, and answers its 26 characters. Throws `RECOVERY_CODE`. */
export function readRecoveryCode(text: string): string {
  const typed = readTypedCode(text, CODE_LENGTH + CHECK_LENGTH, 'RECOVERY_CODE');
  const code = typed.slice(0, CODE_LENGTH);
  if (withCheck(code) !== typed) throw new SealingError('RECOVERY_CODE');
  return code;
}

/** 32 bytes for the server, which keeps their SHA-256 and hands out the wrap only to who sends them. */
export function recoveryAuth(code: string): Uint8Array {
  return hkdf(sha256, ascii(code), undefined, utf8('kreds/v1/recovery-auth'), 32);
}

/** 32 bytes that open the wrap of kind `recovery`; they never leave the device. Whoever gets them wipes them. */
export function recoveryKek(code: string): Uint8Array {
  return hkdf(sha256, ascii(code), undefined, utf8('kreds/v1/recovery-kek'), 32);
}

function withCheck(code: string): string {
  return code + crockford(sha256(ascii(code)), CHECK_LENGTH);
}

function ascii(code: string): Uint8Array {
  if (readTypedCode(code, CODE_LENGTH, 'RECOVERY_CODE') !== code) throw new SealingError('RECOVERY_CODE');
  return utf8(code);
}
