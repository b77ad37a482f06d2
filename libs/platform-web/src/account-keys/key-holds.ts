import { Injectable } from '@angular/core';

/**
 * What keeps the keys open although nobody touches the screen: a meeting that is followed live counts as use
 * (confidentiality.md 3.6). Knows nothing of keys, so that every page may hold.
 */
@Injectable({ providedIn: 'root' })
export class KeyHolds {
  private readonly holders = new Set<object>();

  /** @returns what lets go again; calling it twice does no harm */
  hold(): () => void {
    const holder = {};
    this.holders.add(holder);
    return () => void this.holders.delete(holder);
  }

  get held(): boolean {
    return this.holders.size > 0;
  }
}
