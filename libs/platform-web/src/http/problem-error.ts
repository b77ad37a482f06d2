/** Details of a refusal: ids, numbers and flags, never text that a person wrote. */
export type ProblemDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * Why a request did not do what was asked. `code` is stable (`meetings.stale-segment`), `title` is the sentence for the
 * person, in the language of the screen: the server's own, or ours (`web.*`) when the server could not be reached.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: string,
    readonly title: string,
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }

  /** True when nobody knows whether the request arrived: worth the same try again, with the same command id. */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export function isProblem(error: unknown, ...codes: readonly string[]): error is ProblemError {
  return error instanceof ProblemError && (codes.length === 0 || codes.includes(error.code));
}
