import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { OwnNotes } from './own-notes';

interface Leaver {
  readonly id: string;
  readonly isShared: boolean;
}

/**
 * Deleting with a way back: the note is out of sight at once and ended when the moment for undo is over, when the next
 * one goes, or when the page is left. One that could not be ended comes back.
 */
@Injectable()
export class Leaving {
  private readonly own = inject(OwnNotes);
  private readonly leaver = signal<Leaver | null>(null);
  private readonly ending = signal<ReadonlySet<string>>(new Set());
  private readonly failure = signal(false);

  /** Who can still be called back. */
  readonly now = this.leaver.asReadonly();
  /** The last one could not be ended and is back in the list. */
  readonly failed = this.failure.asReadonly();
  /** Ids that are out of sight. */
  readonly hidden = computed(() => new Set([...this.ending(), this.leaver()?.id ?? '']));

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.finish());
  }

  remove(id: string, isShared: boolean): void {
    void this.finish();
    this.failure.set(false);
    this.leaver.set({ id, isShared });
  }

  undo(): void {
    this.leaver.set(null);
  }

  async finish(): Promise<void> {
    const leaver = this.leaver();
    if (!leaver) return;
    this.leaver.set(null);
    this.ending.update((ids) => new Set([...ids, leaver.id]));
    const outcome = await this.own.end(leaver.id);
    if (outcome !== 'done') this.failure.set(true);
    this.ending.update((ids) => new Set([...ids].filter((id) => id !== leaver.id)));
  }
}
