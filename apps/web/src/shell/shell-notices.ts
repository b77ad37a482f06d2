import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Session, useWords } from '@kreds/platform-web';
import { KBanner, iconArrowsClockwise, iconWarning, iconWifiSlash } from '@kreds/ui';
import { Surprises } from '../errors/surprises';
import { Connection } from './connection';
import { NewVersion } from './new-version';
import { shellWords } from './shell-words';

/** Lines under the header that are true of the whole app; at most one at a time, the gravest first. */
@Component({
  selector: 'app-shell-notices',
  imports: [KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="notices no-print">
      @if (!connection.online()) {
        <k-banner [icon]="iconWifiSlash" [heading]="t('offline')" [text]="t('offlineText')" />
      } @else if (session.state() === 'unreachable') {
        <k-banner [icon]="iconWarning" [heading]="t('silent')" [text]="t('silentText')">
          <button class="button button--second button--small" type="button" (click)="session.ready()">
            {{ t('tryAgain') }}
          </button>
        </k-banner>
      } @else if (surprises.happened()) {
        <k-banner tone="danger" [icon]="iconWarning" [heading]="t('surprise')" [text]="t('surpriseText')">
          <button class="button button--second button--small" type="button" (click)="reload()">
            {{ t('reload') }}
          </button>
        </k-banner>
      } @else if (newVersion.waiting()) {
        <k-banner [icon]="iconArrowsClockwise" [heading]="t('newVersion')" [text]="t('newVersionText')">
          <button class="button button--second button--small" type="button" (click)="reload()">
            {{ t('reload') }}
          </button>
        </k-banner>
      }
    </div>
  `,
  styles: `
    .notices:has(k-banner) {
      width: 100%;
      max-width: 1440px;
      padding: 4px var(--page-margin) 12px;
      margin-inline: auto;
    }
  `,
})
export class ShellNotices {
  protected readonly t = useWords(shellWords);
  protected readonly connection = inject(Connection);
  protected readonly session = inject(Session);
  protected readonly surprises = inject(Surprises);
  protected readonly newVersion = inject(NewVersion);
  protected readonly iconWifiSlash = iconWifiSlash;
  protected readonly iconWarning = iconWarning;
  protected readonly iconArrowsClockwise = iconArrowsClockwise;

  protected reload(): void {
    location.reload();
  }
}
