import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';
import { ringGeometry, type RingSeatState } from './ring-geometry';

/**
 * A ring of seats without names: six meetings, six turns, an empty state, the wall's thumbnail.
 *
 * `<k-ring [seats]="['done', 'now', 'next', 'ahead']" [size]="84" />`. Without `label` it is decoration,
 * so the words that tell the same stand beside it.
 */
@Component({
  selector: 'k-ring',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.on-ink]': 'ink()' },
  template: `<svg
    focusable="false"
    [attr.viewBox]="'0 0 ' + size() + ' ' + size()"
    [attr.width]="size()"
    [attr.height]="size()"
    [attr.role]="label() ? 'img' : null"
    [attr.aria-label]="label() || null"
    [attr.aria-hidden]="label() ? null : 'true'"
  >
    @for (seat of ring().seats; track $index) {
      <path [attr.class]="seat.state" [attr.d]="seat.path" [attr.stroke-width]="seat.stroke" />
    }
    @if (ring().me; as dot) {
      <circle class="me" [attr.cx]="dot.x" [attr.cy]="dot.y" [attr.r]="dot.r" />
    }
  </svg>`,
  styles: `
    :host {
      --ring-done: var(--seat-done);
      --ring-now: var(--primary);
      --ring-next: var(--primary);
      --ring-ahead: var(--line-strong);
      display: inline-flex;
      flex: none;
      line-height: 0;
    }
    :host(.on-ink) {
      --ring-done: var(--ink-line);
      --ring-now: var(--ink-accent);
      --ring-next: var(--ink-accent);
      --ring-ahead: var(--ink-line);
    }
    svg {
      overflow: visible;
    }
    path {
      fill: none;
      stroke-linecap: round;
    }
    .done {
      stroke: var(--ring-done);
    }
    .now {
      stroke: var(--ring-now);
    }
    .next {
      stroke: var(--ring-next);
    }
    .ahead {
      stroke: var(--ring-ahead);
    }
    .me {
      fill: var(--ring-now);
    }
    @media (forced-colors: active) {
      path {
        stroke: CanvasText;
      }
      .now {
        stroke: Highlight;
      }
      .me {
        fill: Highlight;
      }
    }
  `,
})
export class KRing {
  /** Clockwise from twelve. */
  readonly seats = input.required<readonly RingSeatState[]>();
  /** Pixels, 16-124. */
  readonly size = input(84);
  /** Index of my own seat. */
  readonly me = input<number | null>(null);
  readonly ink = input(false, { transform: booleanAttribute });
  readonly label = input('');

  protected readonly ring = computed(() => ringGeometry(this.seats(), this.size(), this.me()));
}
