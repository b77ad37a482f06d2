import type { Language } from '@kreds/kernel';
import * as z from 'zod';
import { passphraseKeysSchema, signUpSchema } from './account';
import { bytes16Schema, bytes32Schema, bytes72Schema } from './bytes';
import { typedEmailSchema } from './fields';
import type { PersonId } from './ids';

/** What the server gets of a recovery sheet. Neither opens anything without the code that stands on paper alone. */
export const sheetKeysSchema = z.object({
  /** 32 bytes made from the code; the server keeps their SHA-256. */
  auth: bytes32Schema,
  /** 72 bytes: the account key, sealed to the code. */
  wrap: bytes72Schema,
});
/** `PUT /api/auth/recovery-sheet`: the sheet before it stops working. Refusal: `identity.step-up-needed`. */
export type SheetKeys = z.infer<typeof sheetKeysSchema>;

/** `POST /api/auth/step-up`: the passphrase once more, for five minutes. Refusals: `identity.wrong-passphrase`, `platform.slow-down`. */
export const stepUpSchema = z.object({ auth: bytes32Schema });
export type StepUp = z.infer<typeof stepUpSchema>;

/** `POST /api/auth/recovery/sheet`. Refusal: `identity.recovery-failed` for every pair that does not fit. */
export const openSheetSchema = z.object({ email: typedEmailSchema, auth: bytes32Schema });
export type OpenSheet = z.infer<typeof openSheetSchema>;

export interface OpenedSheet {
  readonly uid: PersonId;
  /** 72 bytes, for the browser that knows the code. */
  readonly wrap: string;
  /** Good for ten minutes and one new passphrase. */
  readonly ticket: string;
}

/** `POST /api/auth/forgot`: always 202, whatever the address. */
export const forgotSchema = z.object({ email: typedEmailSchema });
export type Forgot = z.infer<typeof forgotSchema>;

const ticketSchema = bytes16Schema;

/** `POST /api/auth/recovery/exchange`: looking uses nothing up. Refusal: `identity.recovery-over`. */
export const exchangeRecoverySchema = z.object({ token: ticketSchema });
export type ExchangeRecovery = z.infer<typeof exchangeRecoverySchema>;

/** Who a mailed link is for and which ways are open; no content, no key. */
export interface RecoverySeat {
  readonly uid: PersonId;
  readonly email: string;
  readonly language: Language;
  readonly hasSheet: boolean;
  /** Some device is trusted; whether it is this one, the browser knows. */
  readonly hasDevice: boolean;
}

/** `POST /api/auth/recovery/device`: link and device together. Refusals: `identity.recovery-over`, `platform.not-found`. */
export const recoverByDeviceSchema = z.object({
  token: ticketSchema,
  deviceId: z.uuid(),
  release: bytes32Schema,
});
export type RecoverByDevice = z.infer<typeof recoverByDeviceSchema>;

/**
 * `POST /api/auth/recovery/finish`: the new passphrase. `ticket` is the sheet's, or the mailed token once a device has
 * shown itself. A used sheet needs a new one. Answers with `SignedIn`; refusals `identity.recovery-over`,
 * `identity.new-sheet-needed`, `identity.second-factor-needed`.
 */
export const finishRecoverySchema = z.object({
  ticket: ticketSchema,
  next: passphraseKeysSchema,
  sheet: sheetKeysSchema.optional(),
});
export type FinishRecovery = z.infer<typeof finishRecoverySchema>;

/** `POST /api/auth/recovery/restart`: nothing is left; new keys for the same account. Answers like finish. */
export const restartSchema = z.object({ token: ticketSchema, signUp: signUpSchema });
export type Restart = z.infer<typeof restartSchema>;
