import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { SafetyStore } from './safety-store';
import { safetyBannerWords } from './safety-banner-words';

/** Small and permanent, as long as there is neither sheet nor remembered device (confidentiality.md 4.4). */
@Component({
  selector: 'identity-safety-banner',
  imports: [KBanner, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (safety.bare()) {
      <k-banner class="no-print" [heading]="t('heading')">
        <a class="button button--second button--small" routerLink="/me" fragment="recovery">{{ t('link') }}</a>
      </k-banner>
    }
  `,
  styles: `
    :host:has(k-banner) {
      display: block;
      width: 100%;
      max-width: 1440px;
      padding: 4px var(--page-margin) 12px;
      margin-inline: auto;
    }
  `,
})
export class SafetyBanner {
  protected readonly t = useWords(safetyBannerWords);
  protected readonly safety = inject(SafetyStore);
}
