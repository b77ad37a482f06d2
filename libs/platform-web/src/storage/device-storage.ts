import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Small choices kept in this browser: no text that somebody wrote, no name, no address. Refused storage is no fault. */
@Injectable({ providedIn: 'root' })
export class DeviceStorage {
  private readonly view = inject(DOCUMENT).defaultView;

  read(key: string): string | null {
    try {
      return this.view?.localStorage.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  keep(key: string, value: string | null): void {
    try {
      if (value === null) this.view?.localStorage.removeItem(key);
      else this.view?.localStorage.setItem(key, value);
    } catch {
      // The choice holds until the page is closed.
    }
  }
}
