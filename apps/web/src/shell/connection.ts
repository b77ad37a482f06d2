import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';

/** Whether the browser says that it is on the net. It can be wrong about "yes", never about "no". */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly on = signal(this.view?.navigator.onLine ?? true);
  readonly online = this.on.asReadonly();

  constructor() {
    const follow = (): void => this.on.set(this.view?.navigator.onLine ?? true);
    this.view?.addEventListener('online', follow);
    this.view?.addEventListener('offline', follow);
    inject(DestroyRef).onDestroy(() => {
      this.view?.removeEventListener('online', follow);
      this.view?.removeEventListener('offline', follow);
    });
  }
}
