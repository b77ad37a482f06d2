import { inject, type Provider } from '@angular/core';
import { VAULT_KEYS } from '@kreds/notes/web/keys';
import { VaultKeysInWorker } from '../crypto-worker/vault-keys-in-worker';
import { WORKER_LANES } from './account-keys.providers';

/** The keys of vaults live in the same crypto worker as a person's own. */
export const vaultKeysProviders: Provider[] = [
  { provide: VAULT_KEYS, useFactory: () => new VaultKeysInWorker(inject(WORKER_LANES)) },
];
