import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** plain: one colour · ink: light seats, accent kept seat · held: pale seats · curtain: deep seats, accent kept seat. */
export type MarkTone = 'plain' | 'ink' | 'held' | 'curtain';

const SEATS =
  'M19.59 8.62A16 16 0 0 1 28.41 8.62M39.52 27.87A16 16 0 0 1 35.11 35.51M28.41 39.38A16 16 0 0 1 19.59 39.38' +
  'M12.89 35.51A16 16 0 0 1 8.48 27.87M8.48 20.13A16 16 0 0 1 12.89 12.49';
const KEPT_SEAT = 'M38.23 10.69A16 16 0 0 1 42.64 18.33';
const KEPT_SEAT_SMALL = 'M38.75 10.39A16 16 0 0 1 43.16 18.03';
/** Up to this many pixels the strokes are heavier and the kept seat is further out (look.md 6). */
const SMALL = 48;

/**
 * The mark: six seats round an open table, one drawn back because a place is kept for you.
 *
 * It never spins and is no sign of waiting. Without `label` it is decoration.
 */
@Component({
  selector: 'k-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': '"tone-" + tone()' },
  template: `<svg
    viewBox="1 1 46 46"
    fill="none"
    stroke-linecap="round"
    focusable="false"
    [attr.width]="size()"
    [attr.height]="size()"
    [attr.stroke-width]="small() ? 6.6 : 5.6"
    [attr.role]="label() ? 'img' : null"
    [attr.aria-label]="label() || null"
    [attr.aria-hidden]="label() ? null : 'true'"
  >
    <path class="seats" d="${SEATS}" />
    <path class="kept" [attr.d]="kept()" />
  </svg>`,
  styles: `
    :host {
      --mark-seats: var(--primary);
      --mark-kept: var(--mark-seats);
      display: inline-flex;
      flex: none;
      line-height: 0;
    }
    :host(.tone-ink) {
      --mark-seats: var(--on-ink);
      --mark-kept: var(--ink-accent);
    }
    :host(.tone-held) {
      --mark-seats: var(--tint-strong);
      --mark-kept: var(--primary);
    }
    :host(.tone-curtain) {
      --mark-seats: var(--curtain-mark);
      --mark-kept: var(--ink-accent);
    }
    svg {
      overflow: visible;
    }
    .seats {
      stroke: var(--mark-seats);
    }
    .kept {
      stroke: var(--mark-kept);
    }
    @media (forced-colors: active) {
      .seats,
      .kept {
        stroke: CanvasText;
      }
    }
  `,
})
export class KMark {
  /** Pixels, or a CSS length such as `38.9vh` where the page is measured in other units. */
  readonly size = input<number | string>(28);
  readonly tone = input<MarkTone>('plain');
  readonly label = input('');

  protected readonly small = computed(() => {
    const size = this.size();
    return typeof size === 'number' && size <= SMALL;
  });
  protected readonly kept = computed(() => (this.small() ? KEPT_SEAT_SMALL : KEPT_SEAT));
}
