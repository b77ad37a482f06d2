import { Injectable, computed, signal } from '@angular/core';
import type { SegmentPlan } from '@kreds/meetings/model';

/** What was done last, so that undo can say what it takes back. */
export type PlanChange = 'moved' | 'inserted' | 'removed' | 'changed' | 'replaced';

interface Step {
  readonly change: PlanChange;
  readonly before: readonly SegmentPlan[];
}

const MOST_STEPS = 100;

/** A plan while it is being changed: nothing is sent until it is saved, and every step can be undone. */
@Injectable()
export class PlanDraft {
  private readonly items = signal<readonly SegmentPlan[]>([]);
  private readonly saved = signal<readonly SegmentPlan[]>([]);
  private readonly steps = signal<readonly Step[]>([]);

  readonly segments = this.items.asReadonly();
  readonly unsaved = computed(() => JSON.stringify(this.items()) !== JSON.stringify(this.saved()));
  readonly undoable = computed((): PlanChange | null => this.steps().at(-1)?.change ?? null);

  /** Takes what the server has, and forgets what was done before. */
  begin(segments: readonly SegmentPlan[]): void {
    this.items.set(segments);
    this.saved.set(segments);
    this.steps.set([]);
  }

  /** The server has what stands here; undo goes on from it. */
  markSaved(segments: readonly SegmentPlan[]): void {
    this.saved.set(segments);
  }

  apply(change: PlanChange, segments: readonly SegmentPlan[]): void {
    const before = this.items();
    if (segments === before) return;
    this.steps.update((steps) => [...steps, { change, before }].slice(-MOST_STEPS));
    this.items.set(segments);
  }

  undo(): void {
    const last = this.steps().at(-1);
    if (!last) return;
    this.steps.update((steps) => steps.slice(0, -1));
    this.items.set(last.before);
  }
}
