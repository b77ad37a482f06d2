import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The three elements of a meeting (S3-44), and two signs for items that belong to none of them. */
export const GLYPH_KINDS = ['restitution', 'problem-solving', 'good-life', 'round', 'other'] as const;
export type GlyphKind = (typeof GLYPH_KINDS)[number];

const RAYS = /* @__PURE__ */ Array.from({ length: 8 }, (_, index) => `rotate(${index * 45} 11 11)`);
const SEATS = /* @__PURE__ */ Array.from({ length: 6 }, (_, index) => `rotate(${index * 60} 11 11)`);

/**
 * The sign of an element: restitution (half filled), problem solving (two circles that overlap), a good life (a sun),
 * a round (six seats) or another item (an empty seat). It never stands without its word.
 */
@Component({
  selector: 'k-element-glyph',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'element()' },
  template: `<svg
    viewBox="0 0 22 22"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    aria-hidden="true"
    focusable="false"
    [attr.width]="size()"
    [attr.height]="size()"
  >
    @switch (element()) {
      @case ('restitution') {
        <circle cx="11" cy="11" r="8" />
        <path class="full" d="M3 11h16a8 8 0 0 1-16 0Z" />
      }
      @case ('problem-solving') {
        <circle cx="7.9" cy="11" r="5.6" />
        <circle cx="14.1" cy="11" r="5.6" />
      }
      @case ('good-life') {
        <circle class="full" cx="11" cy="11" r="3.9" />
        @for (ray of rays; track ray) {
          <path d="M11 2.2v2.6" stroke-linecap="round" [attr.transform]="ray" />
        }
      }
      @case ('round') {
        @for (seat of seats; track seat) {
          <circle class="full" cx="11" cy="4" r="2.1" [attr.transform]="seat" />
        }
      }
      @default {
        <circle cx="11" cy="11" r="6" />
      }
    }
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      line-height: 0;
      color: var(--text-muted);
    }
    :host(.restitution) {
      color: var(--rest);
    }
    :host(.problem-solving) {
      color: var(--solve);
    }
    :host(.good-life) {
      color: var(--life);
    }
    :host(.round) {
      color: var(--primary);
    }
    .full {
      fill: currentColor;
      stroke: none;
    }
  `,
})
export class KElementGlyph {
  readonly element = input.required<GlyphKind>();
  readonly size = input(20);

  protected readonly rays = RAYS;
  protected readonly seats = SEATS;
}
