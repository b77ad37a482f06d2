import { Injectable, inject, signal } from '@angular/core';
import { DeviceStorage } from '@kreds/platform-web';

const KEY = 'kreds.single-keys';

/** Whether single letters and signs are shortcuts on this device (WCAG 2.1.4: they can be switched off). */
@Injectable({ providedIn: 'root' })
export class KeyChoice {
  private readonly storage = inject(DeviceStorage);
  private readonly chosen = signal(this.storage.read(KEY) !== 'off');

  readonly on = this.chosen.asReadonly();

  choose(on: boolean): void {
    this.chosen.set(on);
    this.storage.keep(KEY, on ? null : 'off');
  }
}
