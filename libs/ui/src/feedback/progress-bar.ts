import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How much of something is used or done, as a still bar: `<k-progress-bar [value]="0.4" label="11 af 30 minutter" />`. */
@Component({
  selector: 'k-progress-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'progressbar',
    'aria-valuemin': '0',
    'aria-valuemax': '100',
    '[attr.aria-valuenow]': 'percent()',
    '[attr.aria-label]': 'label()',
    '[attr.aria-valuetext]': 'valueText() || null',
    '[class.over]': 'value() > 1',
  },
  template: `<span [style.width.%]="percent()"></span>`,
  styles: `
    :host {
      display: block;
      overflow: hidden;
      height: 5px;
      border-radius: 3px;
      background: var(--seat-done);
    }
    span {
      display: block;
      height: 100%;
      border-radius: inherit;
      background: var(--primary);
    }
    :host(.over) span {
      background: var(--attention-mark);
    }
    @media (forced-colors: active) {
      :host {
        border: 1px solid CanvasText;
      }
      span {
        forced-color-adjust: none;
        background: Highlight;
      }
    }
  `,
})
export class KProgressBar {
  /** Share, 0-1; above 1 it is full and in the colour of over time. */
  readonly value = input.required<number>();
  readonly label = input.required<string>();
  /** The value in words, when percent would say too little. */
  readonly valueText = input('');

  protected readonly percent = computed(() => Math.round(100 * Math.min(1, Math.max(0, this.value()))));
}
