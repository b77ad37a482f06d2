/** A code as the worker gave it, or `KEYS_WORKER` when it could not answer. */
export class WorkerRefusal extends Error {
  override readonly name = 'WorkerRefusal';

  constructor(readonly code: string) {
    super(code);
  }
}
