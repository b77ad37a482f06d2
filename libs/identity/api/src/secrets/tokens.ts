import { createHash, randomBytes } from 'node:crypto';

/** A secret that leaves the house once, and what the database keeps of it. */
export interface Token {
  /** Base64url, to be handed out and forgotten. */
  readonly secret: string;
  readonly hash: string;
}

/** SHA-256 as base64url (43 characters): enough for a secret of 60 random bits or more that is also rate-limited. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** @param bytes how many random bytes: 16 for a link in a mail, 32 for a session */
export function newToken(bytes: number): Token {
  const secret = randomBytes(bytes).toString('base64url');
  return { secret, hash: hashOf(secret) };
}
