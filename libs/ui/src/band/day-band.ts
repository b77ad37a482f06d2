import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { GlyphKind } from '../glyphs/element-glyph';

export const SEGMENT_STATES = ['passed', 'now', 'ahead'] as const;
export type SegmentState = (typeof SEGMENT_STATES)[number];

/** One item of the day. */
export interface DaySegment {
  readonly id: string;
  readonly minutes: number;
  readonly kind: GlyphKind;
  readonly state: SegmentState;
  /** Word below; empty leaves it out where the segment is too short. */
  readonly label: string;
  /** The whole truth for screen readers, such as "Pause, 15 minutter, ikke endnu". */
  readonly description: string;
}

/** A share of the band below which a word would run into its neighbour; it is then left out. */
const LEAST_SHARE = 0.06;

/** The day as a band: segments as wide as their minutes, words below (look.md 8). */
@Component({
  selector: 'k-day-band',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ol [attr.aria-label]="label() || null">
    @for (segment of segments(); track segment.id) {
      <li
        [class]="segment.kind + ' ' + segment.state"
        [attr.aria-current]="segment.state === 'now' ? 'step' : null"
        [style.flex-grow]="segment.minutes"
      >
        <span class="bar" aria-hidden="true">
          @if (segment.state === 'now') {
            <span class="used" [style.width.%]="100 * used()"></span>
          }
        </span>
        <span class="word" aria-hidden="true">{{ shown().has(segment.id) ? segment.label : '' }}</span>
        <span class="visually-hidden">{{ segment.description }}</span>
      </li>
    }
  </ol>`,
  styleUrl: './day-band.css',
})
export class KDayBand {
  readonly segments = input.required<readonly DaySegment[]>();
  /** Share of the current segment that is used, 0-1. */
  readonly progress = input(0);
  readonly label = input('');

  protected readonly used = computed(() => Math.min(1, Math.max(0, this.progress())));
  protected readonly shown = computed(() => {
    const segments = this.segments();
    const total = segments.reduce((sum, segment) => sum + segment.minutes, 0);
    return new Set(segments.filter(({ minutes }) => minutes / total >= LEAST_SHARE).map(({ id }) => id));
  });
}
