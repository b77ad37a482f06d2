/**
 * A door of its own for whoever binds the keys to the crypto worker. That happens on the first page, and a bundler that
 * finds the whole room asked for there hangs every page of it onto the first load.
 */
export { VAULT_KEYS, type VaultKeys } from './vault-keys';
export { VAULT_KEYS_CODES, VaultKeysError, type VaultKeysCode } from './vault-keys-codes';
