import { Injectable, signal } from '@angular/core';

/** Whether something went wrong that no page has handled; the shell shows one line about it. */
@Injectable({ providedIn: 'root' })
export class Surprises {
  private readonly seen = signal(false);
  readonly happened = this.seen.asReadonly();

  note(): void {
    this.seen.set(true);
  }

  clear(): void {
    this.seen.set(false);
  }
}
