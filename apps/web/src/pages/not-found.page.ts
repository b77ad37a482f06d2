import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useWords } from '@kreds/platform-web';
import { KMark } from '@kreds/ui';
import { pageWords } from './page-words';

/** "Not there" and "not yours" look alike. */
@Component({
  selector: 'app-not-found',
  imports: [KMark, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page--reading stack stack--loose place">
      <k-mark [size]="72" tone="held" />
      <div class="stack stack--tight">
        <h1 class="type-ask">{{ t('notFound') }}</h1>
        <p class="type-body-lead muted">{{ t('notFoundReason') }}</p>
      </div>
      <p>
        <a class="button button--primary" routerLink="/">{{ t('toHome') }}</a>
      </p>
    </div>
  `,
  styles: `
    .place {
      padding-top: 12vh;
    }
  `,
})
export class NotFoundPage {
  protected readonly t = useWords(pageWords);
}
