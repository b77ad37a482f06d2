import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Where one is in a few steps: bars and the words "1 af 3". `<k-step-bars [count]="3" [at]="1" label="1 af 3" />`. */
@Component({
  selector: 'k-step-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (step of steps(); track $index) {
      <span class="bar" aria-hidden="true" [class.reached]="step"></span>
    }
    <span class="words">{{ label() }}</span>`,
  styles: `
    :host {
      display: flex;
      gap: 6px;
      align-items: center;
    }
    .bar {
      flex: 1;
      height: 5px;
      border-radius: 3px;
      background: var(--line);
    }
    .reached {
      background: var(--primary);
    }
    .words {
      margin-left: 8px;
      color: var(--text-muted);
      font-size: 0.875rem;
      line-height: 1.25rem;
    }
    @media (forced-colors: active) {
      .bar {
        border: 1px solid CanvasText;
      }
      .reached {
        forced-color-adjust: none;
        background: Highlight;
      }
    }
  `,
})
export class KStepBars {
  readonly count = input.required<number>();
  /** The step one is on, from 1. */
  readonly at = input.required<number>();
  readonly label = input.required<string>();

  protected readonly steps = computed(() => Array.from({ length: this.count() }, (_, index) => index < this.at()));
}
