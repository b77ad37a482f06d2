import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { SafetyStore } from './safety-store';
import { safetyWords } from './safety-words';

/** Small and permanent, as long as there is neither sheet nor remembered device (confidentiality.md 4.4). */
@Component({
  selector: 'identity-safety-banner',
  imports: [KBanner, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (safety.bare()) {
      <k-banner class="no-print" [heading]="t('bannerHeading')">
        <a class="button button--second button--small" routerLink="/me" fragment="recovery">{{ t('bannerLink') }}</a>
      </k-banner>
    }
  `,
})
export class SafetyBanner {
  protected readonly t = useWords(safetyWords);
  protected readonly safety = inject(SafetyStore);
}
