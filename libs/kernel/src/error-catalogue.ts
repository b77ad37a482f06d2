import type { Worded } from './language';

/** How a refusal leaves the house: its HTTP status and the sentence a person reads, saying what happened and what to do. */
export interface ErrorEntry extends Worded {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
}

/** One table per domain, code -> status and sentences. Codes are stable and look like `meetings.stale-segment`. */
export type ErrorCatalogue<Code extends string = string> = Readonly<Record<Code, ErrorEntry>>;
