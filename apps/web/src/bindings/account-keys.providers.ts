import { InjectionToken, inject, type Provider } from '@angular/core';
import { ACCOUNT_KEYS } from '@kreds/platform-web';
import { AccountKeysInWorker } from '../crypto-worker/account-keys-in-worker';
import { WorkerLanes } from '../crypto-worker/worker-lanes';

/** One crypto worker for everybody who asks. */
export const WORKER_LANES = new InjectionToken<WorkerLanes>('kreds.worker-lanes', {
  providedIn: 'root',
  factory: () => new WorkerLanes(),
});

/** The keys of a person live in the crypto worker; it starts with the first thing that is asked of it. */
export const accountKeysProviders: Provider[] = [
  { provide: ACCOUNT_KEYS, useFactory: () => new AccountKeysInWorker(inject(WORKER_LANES)) },
];
