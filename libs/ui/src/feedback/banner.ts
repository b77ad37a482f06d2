import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { KIcon } from '../icons/icon';
import type { Icon } from '../icons/icon-shape';
import { iconInfo, iconWarningCircle } from '../icons/phosphor-icons';

/** neutral: offline, held, for information · attention: the reader must act · danger: cannot save · success: done. */
export const BANNER_TONES = ['neutral', 'attention', 'danger', 'success'] as const;
export type BannerTone = (typeof BANNER_TONES)[number];

/**
 * A banner in the flow of the page, under the header: a bold line, a small line, at most one button inside it.
 *
 * `<k-banner tone="attention" heading="..." text="..."><button class="button button--second button--small">`.
 * Danger is read at once, the others politely. The look is the class `.banner`.
 */
@Component({
  selector: 'k-banner',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': '"banner banner--" + tone()', '[attr.role]': 'tone() === "danger" ? "alert" : "status"' },
  template: `<k-icon class="banner__icon" [icon]="shownIcon()" [size]="24" />
    <div class="banner__words">
      <p class="banner__heading">{{ heading() }}</p>
      @if (text()) {
        <p class="banner__text">{{ text() }}</p>
      }
    </div>
    <ng-content />`,
})
export class KBanner {
  readonly tone = input<BannerTone>('neutral');
  readonly heading = input.required<string>();
  readonly text = input('');
  /** Another icon than the tone's own, such as the one for offline. */
  readonly icon = input<Icon | null>(null);

  protected readonly shownIcon = computed(
    () => this.icon() ?? (this.tone() === 'attention' || this.tone() === 'danger' ? iconWarningCircle : iconInfo),
  );
}
