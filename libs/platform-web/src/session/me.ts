import type { Language } from '@kreds/kernel';

/** The person who is signed in, as `GET /api/auth/me` answers. */
export interface Me {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
  readonly phone?: string | null;
  readonly language: Language;
  readonly administrator: boolean;
  /** Wrong attempts since the sign-in before this one. */
  readonly failedAttempts?: number;
}

/** What the worker needs to open the account key again: none of it opens anything without the passphrase. */
export interface KeyMaterial {
  readonly uid: string;
  readonly kdf: string;
  readonly wrapPw: string;
}

/** The answer to signing in, to the first run and to an accepted invitation. */
export interface SignedIn {
  readonly me: Me;
  readonly keys: KeyMaterial;
}
