import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const RADIUS = 46;
const WHOLE = 2 * Math.PI * RADIUS;

/** Time as a ring: what is left ends at twelve and shrinks clockwise; over time the ring is whole, and the words say so. */
@Component({
  selector: 'kreds-time-ring',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.over]': 'over()' },
  template: `<svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <circle class="track" cx="50" cy="50" r="46" />
      @if (length() > 0) {
        <circle
          class="arc"
          cx="50"
          cy="50"
          r="46"
          [attr.stroke-dasharray]="dashes()"
          transform="translate(100 0) scale(-1 1) rotate(-90 50 50)"
        />
      }
    </svg>
    <div class="centre"><ng-content /></div>`,
  styles: `
    :host {
      position: relative;
      display: block;
      width: min(300px, 100cqw, max(200px, 100cqh));
      aspect-ratio: 1;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    circle {
      fill: none;
    }
    .track {
      stroke: var(--line);
      stroke-width: 0.9;
    }
    .arc {
      stroke: var(--primary);
      stroke-linecap: round;
      stroke-width: 1.6;
    }
    :host(.over) .arc {
      stroke: var(--attention-mark);
    }
    .centre {
      position: absolute;
      inset: 0;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      text-align: center;
    }
    :host-context([data-calm]) .arc {
      display: none;
    }
    @media (forced-colors: active) {
      .arc {
        stroke: Highlight;
      }
    }
  `,
})
export class TimeRing {
  /** Share of the time that is left, 0 to 1. */
  readonly left = input.required<number>();
  readonly over = input(false);

  protected readonly length = computed(() => WHOLE * (this.over() ? 1 : this.left()));
  protected readonly dashes = computed(() => `${this.length().toFixed(2)} ${WHOLE.toFixed(2)}`);
}
