import type { Outcome, Refusal } from '@kreds/kernel';

/** Carries a refusal's code from a use case to the one filter that words it. Not a surprise: it is never logged as one. */
export class RefusedError extends Error {
  constructor(
    readonly code: string,
    readonly details?: Refusal['details'],
    /** Whole seconds the client should wait, sent as Retry-After. */
    readonly retryAfterSeconds?: number,
  ) {
    super(code);
  }
}

/** The value of an outcome; a refusal leaves as problem+json. */
export function orRefuse<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new RefusedError(outcome.refusal.code, outcome.refusal.details);
}
