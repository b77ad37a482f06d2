import { Secret, TOTP } from 'otpauth';

const SETTINGS = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** What every authenticator app understands (RFC 6238): SHA-1, six digits, thirty seconds. */
export function offerOf(bytes: Uint8Array, email: string): { readonly secret: string; readonly uri: string } {
  const secret = new Secret({ buffer: bufferOf(bytes) });
  const uri = new TOTP({ ...SETTINGS, issuer: 'Kreds', label: email, secret }).toString();
  return { secret: secret.base32, uri };
}

/**
 * The step whose code this is, one step to either side of now; undefined when it is none of the three, or not newer than
 * `lastStep`: a code works once.
 */
export function stepOf(bytes: Uint8Array, code: string, now: number, lastStep: number): number | undefined {
  const totp = new TOTP({ ...SETTINGS, secret: new Secret({ buffer: bufferOf(bytes) }) });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  if (delta === null) return undefined;
  const step = totp.counter({ timestamp: now }) + delta;
  return step > lastStep ? step : undefined;
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
