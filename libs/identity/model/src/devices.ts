import * as z from 'zod';
import { bytes32Schema } from './bytes';

/** How a person tells own devices apart: a family of browsers and a kind of machine, never free text. */
export const DEVICE_LABELS = [
  'iphone',
  'ipad',
  'android',
  'mac-safari',
  'mac-chrome',
  'mac-firefox',
  'windows-edge',
  'windows-chrome',
  'windows-firefox',
  'linux-chrome',
  'linux-firefox',
  'other',
] as const;
export type DeviceLabel = (typeof DEVICE_LABELS)[number];

/** `POST /api/auth/devices`: answers 201 with {@link TrustedDevice}. Refusal: `identity.step-up-needed`. */
export const trustDeviceSchema = z.object({
  /** 32 bytes that only this device can make; the server keeps their SHA-256. */
  release: bytes32Schema,
  label: z.enum(DEVICE_LABELS),
});
export type TrustDevice = z.infer<typeof trustDeviceSchema>;

/** `POST /api/auth/devices/:id/half`. A wrong release is answered like a device that does not exist. */
export const releaseHalfSchema = z.object({ release: bytes32Schema });
export type ReleaseHalf = z.infer<typeof releaseHalfSchema>;

/** The server's half: with the device's own it opens the account key, alone nothing (confidentiality.md 4.3). */
export interface ServerHalf {
  /** 32 bytes. */
  readonly serverHalf: string;
}

export interface TrustedDeviceKeys extends ServerHalf {
  readonly deviceId: string;
}

export interface DeviceSummary {
  readonly id: string;
  readonly label: DeviceLabel;
  /** Epoch milliseconds. */
  readonly trustedAt: number;
  readonly lastUsedAt: number;
}

/** `POST /api/auth/sign-out-and-forget`: the browser is told to drop what the site stored. */
export const forgetHereSchema = z.object({ deviceId: z.uuid().nullable() });
export type ForgetHere = z.infer<typeof forgetHereSchema>;

/** Answer of `GET /api/auth/safety`: what opens the account when the passphrase is gone, and the second factor. */
export interface Safety {
  readonly recoverySheet: { readonly madeAt: number } | null;
  readonly devices: readonly DeviceSummary[];
  readonly secondFactor: SecondFactorStanding;
}

/** `not-asked`: not this person's business. `missing`: asked for and not set up. `in-use`: asked for at each sign-in. */
export type SecondFactorStanding = 'not-asked' | 'missing' | 'in-use';
