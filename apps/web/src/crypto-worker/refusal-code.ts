import { SealingError } from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';

/** The code that leaves the worker for an error inside it; what nobody foresaw is a fault of ours. */
export function refusalCode(error: unknown): string {
  return error instanceof SealingError || error instanceof KeeperRefusal ? error.code : 'KEYS_REQUEST';
}
