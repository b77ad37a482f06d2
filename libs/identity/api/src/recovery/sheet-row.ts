import type { PersonId, SheetKeys } from '@kreds/identity/model';
import { hashOf } from '../secrets/tokens';
import type { RecoverySheet } from './recovery-sheet.entity';

/** The row of a new sheet. @param now epoch milliseconds */
export function sheetRow(personId: PersonId, { auth, wrap }: SheetKeys, now: number): RecoverySheet {
  return { personId, authHash: hashOf(auth), wrap, madeAt: now };
}
