import { Injectable, computed, inject, signal } from '@angular/core';
import { DeviceStorage, ServerClock, localDate } from '@kreds/platform-web';
import { promptOfWeek, weekOf } from './prompt-of-week';

const SWAPS = 'kreds.prompt-swaps';
const HIDDEN = 'kreds.prompt-hidden';

/**
 * The one question that this device shows this week. Swapping and hiding are choices of this device: nobody else learns
 * of them, and which question was answered stands in the note alone.
 */
@Injectable({ providedIn: 'root' })
export class WeekPrompt {
  private readonly storage = inject(DeviceStorage);
  private readonly clock = inject(ServerClock);
  private readonly day = signal(this.today());
  private readonly swaps = signal(this.keptSwaps());
  private readonly away = signal(this.storage.read(HIDDEN) === 'yes');

  readonly hidden = this.away.asReadonly();
  /** Null while questions are hidden. */
  readonly now = computed(() => (this.away() ? null : promptOfWeek(this.day(), this.swaps())));

  /** To be called when a page opens: a week may have passed since. */
  look(): void {
    this.day.set(this.today());
    this.swaps.set(this.keptSwaps());
  }

  swap(): void {
    this.swaps.update((count) => count + 1);
    this.storage.keep(SWAPS, `${weekOf(this.day())}:${this.swaps()}`);
  }

  hide(): void {
    this.away.set(true);
    this.storage.keep(HIDDEN, 'yes');
  }

  show(): void {
    this.away.set(false);
    this.storage.keep(HIDDEN, null);
  }

  private today(): string {
    return localDate(this.clock.read());
  }

  /** Swaps of an earlier week do not count. */
  private keptSwaps(): number {
    const [week, swaps] = (this.storage.read(SWAPS) ?? '').split(':').map(Number);
    return week === weekOf(this.today()) && Number.isInteger(swaps) ? (swaps ?? 0) : 0;
  }
}
