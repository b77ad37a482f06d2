import { RefusedError } from '@kreds/platform-api';
import type { ProgrammesErrorCode } from '@kreds/programmes/model';

/** The answer for what does not exist and for what is not the asker's, alike. */
export function notFound(): RefusedError {
  return new RefusedError('platform.not-found');
}

/** A refusal of this domain, with the code checked by the compiler. */
export function refusal(code: ProgrammesErrorCode): RefusedError {
  return new RefusedError(code);
}

/** @throws RefusedError `programmes.stale` when a conditional update met no row */
export function demandChanged(result: { readonly affected?: number | null }): void {
  if (result.affected !== 1) throw refusal('programmes.stale');
}
