import type { Provider } from '@angular/core';
import { SealedInVaults } from '@kreds/notes/web';
import { SEALED_SHELF } from '@kreds/platform-web';

/** For the routes of a domain that keeps something sealed: hung beside its pages, so that no first load carries it. */
export const sealedShelfProviders: Provider[] = [{ provide: SEALED_SHELF, useExisting: SealedInVaults }];
