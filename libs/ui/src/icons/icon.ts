import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Icon } from './icon-shape';

/**
 * A Phosphor icon in the colour of the text around it: `<k-icon [icon]="iconPause" />`.
 *
 * Decorative by itself. An icon that stands without a word needs `label`, and its button a tooltip.
 */
@Component({
  selector: 'k-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'k-icon' },
  template: `<svg
    viewBox="0 0 256 256"
    fill="currentColor"
    focusable="false"
    [attr.width]="size()"
    [attr.height]="size()"
    [attr.role]="label() ? 'img' : null"
    [attr.aria-label]="label() || null"
    [attr.aria-hidden]="label() ? null : 'true'"
  >
    <path [attr.d]="icon().outline" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      line-height: 0;
    }
  `,
})
export class KIcon {
  readonly icon = input.required<Icon>();
  /** Pixels: 20 in text and buttons, 24 alone. */
  readonly size = input(20);
  readonly label = input('');
}
