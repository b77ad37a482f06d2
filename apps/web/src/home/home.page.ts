import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { HomeFactsStore } from './home-facts';
import { homeOf } from './home-of';
import { homeWords } from './home-words';
import { LeaderHome } from './leader-home';
import { Start } from './start';
import { Today } from './today';

/** The first page after signing in: which one follows from the relations of the person to networks. */
@Component({
  selector: 'app-home',
  imports: [KBanner, LeaderHome, RouterLink, Start, Today],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if ((session.me()?.failedAttempts ?? 0) > 0) {
      <div class="page attempts">
        <k-banner
          tone="attention"
          [heading]="t('attempts', { count: session.me()?.failedAttempts ?? 0 })"
          [text]="t('attemptsHelp')"
        >
          <a class="button button--second button--small" routerLink="/me">{{ t('toMe') }}</a>
        </k-banner>
      </div>
    }
    @if (home.facts(); as facts) {
      @switch (kind()) {
        @case ('today') {
          <app-today [facts]="facts" />
        }
        @case ('leader') {
          <app-leader-home [facts]="facts" />
        }
        @case ('start') {
          <app-start [facts]="facts" />
        }
      }
    } @else {
      <div class="page stack">
        @if (home.problem(); as problem) {
          <k-banner tone="danger" [heading]="problem.title">
            <button class="button button--second button--small" type="button" (click)="home.load()">
              {{ t('tryAgain') }}
            </button>
          </k-banner>
        } @else if (home.state() === 'loading') {
          <p class="muted" role="status">{{ t('loading') }}</p>
        }
      </div>
    }
  `,
  styles: `
    .attempts {
      padding-bottom: 16px;
    }
  `,
})
export class HomePage {
  protected readonly t = useWords(homeWords);
  protected readonly session = inject(Session);
  protected readonly home = inject(HomeFactsStore);
  protected readonly kind = computed(() => homeOf(this.home.facts()));
}
