import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Who can read it: 1 only me · 2 me and my facilitator, or facilitators only · 3 the network · 4 my company. */
export const CONFIDENTIALITY_LEVELS = [1, 2, 3, 4] as const;
export type ConfidentialityLevel = (typeof CONFIDENTIALITY_LEVELS)[number];

/**
 * The badge that tells who can read a text, before it is written (look.md 7).
 *
 * `<k-badge [level]="1" label="Kun dig" />`, or as a button that opens "Hvem kan læse det?":
 * `<button kBadge type="button" [level]="2" (click)="...">Du og Mette</button>`.
 */
@Component({
  selector: 'k-badge, button[kBadge]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': '"level-" + level()' },
  template: `<svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      aria-hidden="true"
      focusable="false"
    >
      @switch (level()) {
        @case (1) {
          <circle cx="10" cy="10" r="8" />
          <circle class="seat" cx="10" cy="10" r="2.7" />
        }
        @case (2) {
          <circle cx="10" cy="10" r="8" />
          <circle class="seat" cx="6.9" cy="10" r="2.2" />
          <circle class="seat" cx="13.1" cy="10" r="2.2" />
        }
        @case (3) {
          <circle class="seat" cx="10" cy="3.4" r="2.15" />
          <circle class="seat" cx="15.72" cy="6.7" r="2.15" />
          <circle class="seat" cx="15.72" cy="13.3" r="2.15" />
          <circle class="seat" cx="10" cy="16.6" r="2.15" />
          <circle class="seat" cx="4.28" cy="13.3" r="2.15" />
          <circle class="seat" cx="4.28" cy="6.7" r="2.15" />
        }
        @case (4) {
          <path d="M13.94 4.37A6.9 6.9 0 1 0 13.94 15.63" stroke-linecap="round" />
          <circle class="seat" cx="9.6" cy="10" r="2.5" />
          <circle class="seat" cx="17.2" cy="10" r="2.2" />
        }
      }</svg
    ><span class="words">{{ label() }}<ng-content /></span>`,
  styleUrl: './badge.css',
})
export class KBadge {
  readonly level = input.required<ConfidentialityLevel>();
  /** The words; a button takes them as its content instead. */
  readonly label = input('');
}
