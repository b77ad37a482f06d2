import { type Clock, systemClock } from '@kreds/kernel';

/** Source: confidentiality.md 3.6. */
export const USUAL_LIMITS = { requestsPerMinute: 600, writesPerMinute: 120 } as const;

/** What the process was told from outside, checked once at start (apps/api reads it from the environment). */
export abstract class PlatformConfig {
  /** Folder of the SQLite file, the secrets file and stored materials. */
  abstract readonly dataFolder: string;
  /** `postgres://...`, or undefined for SQLite inside the data folder. */
  abstract readonly databaseUrl: string | undefined;
  abstract readonly host: string;
  abstract readonly port: number;
  /** Where people reach Kreds, without a trailing slash; links in mails start with it. */
  abstract readonly origin: string;
  /** True when `origin` is https: cookies get `Secure` and the `__Host-` prefix, and HSTS is sent. */
  abstract readonly secure: boolean;
  /** Folder of the built web app; undefined when only the API is served (tests). */
  abstract readonly webFolder: string | undefined;
  /** Level of the structured log. */
  abstract readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Whether staff (administrators, leads, evaluators, facilitators) must show a second factor after the passphrase. */
  abstract readonly secondFactor: 'staff' | 'off';
  /** Requests, and writing ones among them, that one account may send in a minute; `Infinity` counts nothing. */
  readonly limits: { readonly requestsPerMinute: number; readonly writesPerMinute: number } = USUAL_LIMITS;
  /** Where `now` comes from. Only tests bind another clock. */
  readonly clock: Clock = systemClock;
}
