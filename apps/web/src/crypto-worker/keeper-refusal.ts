/** What the worker refuses of its own accord; everything about keys themselves is a SealingError. */
export class KeeperRefusal extends Error {
  override readonly name = 'KeeperRefusal';

  constructor(readonly code: 'KEYS_LOCKED' | 'KEYS_REQUEST') {
    super(code);
  }
}
