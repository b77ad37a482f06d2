import { Injectable, inject } from '@angular/core';
import { DeviceStorage } from '@kreds/platform-web';

/**
 * Remembers on this device that a facilitator keeps the notes from before a leader joined, so that the question is asked
 * once. Nothing about the notes stands in it; another device may ask again, and nothing was granted meanwhile.
 */
@Injectable({ providedIn: 'root' })
export class KeptBack {
  private readonly storage = inject(DeviceStorage);

  has(vault: string, uid: string): boolean {
    return this.storage.read(nameOf(vault, uid)) === 'yes';
  }

  set(vault: string, uid: string): void {
    this.storage.keep(nameOf(vault, uid), 'yes');
  }
}

function nameOf(vault: string, uid: string): string {
  return `kreds.kept-back.${vault}.${uid}`;
}
