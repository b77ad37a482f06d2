/** What the worker refuses of its own accord; everything about keys themselves is a SealingError. */
export type KeeperCode =
  | 'KEYS_LOCKED'
  | 'KEYS_REQUEST'
  | 'DEVICE_UNKNOWN'
  | 'STORE_NONE'
  | 'STORE_FULL'
  | 'DRAFT_NO_KEY'
  | 'PINS_CHANGED'
  | 'VAULT_UNKNOWN'
  | 'VAULT_UNCHECKED'
  | 'VAULT_REPLACED'
  | 'VAULT_NOT_MEMBER'
  | 'VAULT_STALE'
  | 'VAULT_CLOSED'
  | 'STALE_VERSION';

export class KeeperRefusal extends Error {
  override readonly name = 'KeeperRefusal';

  constructor(readonly code: KeeperCode) {
    super(code);
  }
}
