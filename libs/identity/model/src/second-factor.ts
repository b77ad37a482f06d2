import * as z from 'zod';
import type { PersonId } from './ids';

/** Six digits of an authenticator app, or a backup code of ten characters; white space and hyphens are dropped. */
export const secondFactorCodeSchema = z
  .string()
  .trim()
  .max(40)
  .regex(/^(?:[0-9][\s-]*){6}$|^(?:[0-9A-Za-z][\s-]*){10}$/)
  .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase());

/**
 * `POST /api/auth/sign-in/second`: after `identity.second-factor-needed`, whose answer set the cookie `second`. Answers
 * with `SignedIn`; refusals `identity.second-factor-wrong`, `identity.second-factor-over` (too late, or five wrong codes).
 */
export const secondSignInSchema = z.object({ code: secondFactorCodeSchema });
export type SecondSignIn = z.infer<typeof secondSignInSchema>;

/** Answer of `POST /api/auth/second-factor`: what goes into the authenticator app. Nothing counts before it is confirmed. */
export interface SecondFactorOffer {
  /** Base32 without padding, 20 bytes. */
  readonly secret: string;
  /** `otpauth://totp/...`, for a QR code drawn in the browser. */
  readonly uri: string;
}

/** `POST /api/auth/second-factor/confirm`. Refusal: `identity.second-factor-wrong`. */
export const confirmSecondFactorSchema = z.object({ code: secondFactorCodeSchema });
export type ConfirmSecondFactor = z.infer<typeof confirmSecondFactorSchema>;

/** Shown once. Each opens one sign-in in place of the app. */
export interface BackupCodes {
  /** Eight codes of ten characters, in two groups. */
  readonly codes: readonly string[];
}

/** A domain that knows who is staff (programmes: leads, evaluators, facilitators, co-facilitators). */
export interface StaffRights {
  isStaff(personId: PersonId): Promise<boolean>;
}

/** The port: identity asks it, downstream domains register. Administrators are staff without anybody saying so. */
export class StaffSources implements StaffRights {
  private readonly sources: StaffRights[] = [];

  register(source: StaffRights): void {
    this.sources.push(source);
  }

  async isStaff(personId: PersonId): Promise<boolean> {
    for (const source of this.sources) if (await source.isStaff(personId)) return true;
    return false;
  }
}
