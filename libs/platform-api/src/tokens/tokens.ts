import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A cookie's or ticket's value: 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token or a limited code: SHA-256 in hex. */
export function tokenHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A whole number from 0 up to but not including `limit`, every one as likely as the other. */
export function randomBelow(limit: number): number {
  return randomInt(limit);
}
