import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { useWords } from '@kreds/platform-web';
import { adminWords } from './admin.words';

/** The two halves of the administration: programmes with all that hangs on them, and people. */
@Component({
  selector: 'programmes-admin-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="tabs" [attr.aria-label]="t('parts')">
      <a
        routerLink="/admin"
        routerLinkActive
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="{ exact: true }"
        >{{ t('programmes') }}</a
      >
      <a routerLink="/admin/people" routerLinkActive ariaCurrentWhenActive="page">{{ t('people') }}</a>
    </nav>
  `,
})
export class AdminTabs {
  protected readonly t = useWords(adminWords);
}
