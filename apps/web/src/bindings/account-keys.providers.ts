import type { Provider } from '@angular/core';
import { ACCOUNT_KEYS } from '@kreds/platform-web';
import { AccountKeysInWorker } from '../crypto-worker/account-keys-in-worker';

/** The keys of a person live in the crypto worker; it starts with the first thing that is asked of it. */
export const accountKeysProviders: Provider[] = [
  { provide: ACCOUNT_KEYS, useFactory: () => new AccountKeysInWorker() },
];
