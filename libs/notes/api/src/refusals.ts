import type { NotesCode } from '@kreds/notes/model';
import { RefusedError } from '@kreds/platform-api';
import { SealingError } from '@kreds/sealing/log';

/** "Not there" and "not yours": one answer, so that nobody learns of anything by asking. */
export function notFound(): RefusedError {
  return new RefusedError('platform.not-found');
}

export function refusal(code: NotesCode, details?: RefusedError['details']): RefusedError {
  return new RefusedError(code, details);
}

/**
 * What the format refuses leaves with the format's own code as detail, which names a check and never content.
 * @throws RefusedError `code` with `{ code }`, or the error itself when it is another kind of surprise
 */
export function orRefuseFormat<Value>(code: 'notes.entry-refused' | 'notes.object-refused', check: () => Value): Value {
  try {
    return check();
  } catch (error) {
    throw error instanceof SealingError ? refusal(code, { code: error.code }) : error;
  }
}
