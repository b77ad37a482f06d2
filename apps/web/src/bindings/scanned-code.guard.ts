import { DOCUMENT, inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { HandOver } from '@kreds/platform-web';

/** As `SCANNED_CODE` of notes/web, which is not loaded with the first page; a spec keeps the two alike. */
export const SCANNED_CODE_KEY = 'kreds.scanned-code';

/**
 * The address of a scanned code is the front page with `#j=...`. The code goes out of the address before anything else
 * happens, so that neither a sign-in nor a reload carries it in a URL; the page for joining takes it over.
 */
export const scannedCodeFirst: CanActivateFn = () => {
  const hash = inject(DOCUMENT).location.hash;
  if (!hash.startsWith('#j=')) return true;
  inject(HandOver).keep(SCANNED_CODE_KEY, hash);
  return inject(Router).createUrlTree(['/join']);
};
