import type { SheetKeys } from '@kreds/identity/model';
import {
  SealingError,
  formatRecoveryCode,
  fromBase64url,
  newRecoveryCode,
  readRecoveryCode,
  recoveryAuth,
  recoveryKek,
  toBase64url,
  uidBytes,
  unwrapAccountKey,
  wrapAccountKey,
} from '@kreds/sealing';
import { randomBytes } from './random-bytes';

export interface SheetByHand {
  /** As it stands on the paper. */
  readonly code: string;
  /** What the server gets. */
  readonly sheet: SheetKeys;
}

export function makeSheet(accountKey: Uint8Array, uid: string): SheetByHand {
  const code = newRecoveryCode(randomBytes);
  const wrap = wrapAccountKey(accountKey, placeOf(code, uid), randomBytes);
  return { code: formatRecoveryCode(code), sheet: { auth: sheetAuth(code, 'made'), wrap: toBase64url(wrap) } };
}

/** What the server checks. Throws `RECOVERY_CODE` for a slip in what was typed. */
export function sheetAuth(code: string, from: 'made' | 'typed' = 'typed'): string {
  return toBase64url(recoveryAuth(from === 'typed' ? readRecoveryCode(code) : code));
}

/** Throws `AK_UNWRAP` for another code, another account or changed bytes. */
export function openSheet(typed: string, uid: string, wrap: string): Uint8Array {
  const bytes = fromBase64url(wrap);
  if (!bytes) throw new SealingError('AK_UNWRAP');
  return unwrapAccountKey(bytes, placeOf(readRecoveryCode(typed), uid));
}

function placeOf(code: string, uid: string) {
  return { kek: recoveryKek(code), uid: uidBytes(uid), method: { kind: 'recovery' } } as const;
}
