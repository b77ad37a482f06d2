import { DOCUMENT, Injectable, inject, isDevMode, signal } from '@angular/core';

/** The worker is registered when the first page has had the line to itself for a while. */
const REGISTER_AFTER_MS = 5_000;

/**
 * Keeps the app's shell on the device (service worker) and says whether a newer build waits. It is only said: nothing
 * reloads while somebody writes or a meeting runs. Angular's own client for its worker is left out, because the room
 * screen and the first load do without.
 */
@Injectable({ providedIn: 'root' })
export class NewVersion {
  private readonly worker = inject(DOCUMENT).defaultView?.navigator.serviceWorker;
  private readonly found = signal(false);
  readonly waiting = this.found.asReadonly();

  watch(): void {
    const worker = this.worker;
    if (!worker || isDevMode()) return;
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'VERSION_READY') {
        this.found.set(true);
      }
    });
    // Refused (a private window, an address without https): the app works, only not offline.
    setTimeout(() => void worker.register('/ngsw-worker.js').catch(() => undefined), REGISTER_AFTER_MS);
  }
}
