/** What is remembered of wrong passphrases for one address, known or not. */
export interface FailedSignIns {
  /** How many, as counted at `lastFailedAt`. */
  readonly failures: number;
  /** Epoch milliseconds. */
  readonly lastFailedAt: number;
}

const FREE_FAILURES = 5;
const LONGEST_WAIT_MS = 15 * 60_000;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

/** Failures that still count: they fade evenly and are gone 24 hours after the last one. */
export function weightNow(failed: FailedSignIns, now: number): number {
  const left = 1 - Math.max(0, now - failed.lastFailedAt) / FORGOTTEN_AFTER_MS;
  return left <= 0 ? 0 : Math.ceil(failed.failures * left);
}

/**
 * How long the next try has to wait, in milliseconds: nothing for the first five failures, then 2, 4, 8 ... seconds and
 * never more than 15 minutes. It slows guessing and locks nobody out (confidentiality.md 3.6).
 */
export function waitBeforeNextTry(failed: FailedSignIns, now: number): number {
  const weight = weightNow(failed, now);
  if (weight < FREE_FAILURES) return 0;
  const wait = Math.min(2 ** (weight - FREE_FAILURES + 1) * 1000, LONGEST_WAIT_MS);
  return Math.max(0, failed.lastFailedAt + wait - now);
}

/** The memory after one more failure. */
export function afterFailure(failed: FailedSignIns | undefined, now: number): FailedSignIns {
  return { failures: (failed ? weightNow(failed, now) : 0) + 1, lastFailedAt: now };
}
