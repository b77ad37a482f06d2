import { RefusedError } from '@kreds/platform-api';
import { applyEntry, fromBase64url, readEntry, SealingError, type LogEntry, type ReducedLog } from '@kreds/sealing/log';

export interface ReducedEntry {
  readonly bytes: Uint8Array;
  readonly entry: LogEntry;
  readonly log: ReducedLog;
}

/**
 * The state after one more entry, by the same rules that every client goes by. @throws RefusedError
 * `notes.entry-refused` with the log's own code
 */
export function reduceEntry(state: ReducedLog | undefined, entry: string, vault: string): ReducedEntry {
  const bytes = fromBase64url(entry);
  if (!bytes) throw refusedEntry('LOG_B64');
  try {
    return { bytes, entry: readEntry(bytes), log: applyEntry(state, bytes, vault) };
  } catch (error) {
    if (error instanceof SealingError) throw refusedEntry(error.code);
    throw error;
  }
}

export function refusedEntry(code: string): RefusedError {
  return new RefusedError('notes.entry-refused', { code });
}
