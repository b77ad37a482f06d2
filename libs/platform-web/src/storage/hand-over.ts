import { DOCUMENT, Injectable, inject } from '@angular/core';

/**
 * Carries one small thing over a sign-in in this tab: a reload on the way, and nothing more. It may be a secret for ten
 * minutes, so it is gone as soon as it is taken, and the browser drops it with the tab.
 */
@Injectable({ providedIn: 'root' })
export class HandOver {
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly memory = new Map<string, string>();

  keep(key: string, value: string): void {
    this.memory.set(key, value);
    try {
      this.view?.sessionStorage.setItem(key, value);
    } catch {
      // Memory is enough as long as nobody reloads.
    }
  }

  take(key: string): string | null {
    const stored = this.takeStored(key);
    const value = this.memory.get(key) ?? stored;
    this.memory.delete(key);
    return value;
  }

  private takeStored(key: string): string | null {
    try {
      const value = this.view?.sessionStorage.getItem(key) ?? null;
      this.view?.sessionStorage.removeItem(key);
      return value;
    } catch {
      return null;
    }
  }
}
