import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useWords } from '@kreds/platform-web';
import type { HomeFacts } from '@kreds/programmes/model';
import { KEmptyState, KIcon, iconArrowRight } from '@kreds/ui';
import { Greeting } from './greeting';
import { homeWords } from './home-words';

/** For those who neither lead nor belong to a network: administrators, programme leads, evaluators, people who wait. */
@Component({
  selector: 'app-start',
  imports: [Greeting, KEmptyState, KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page--reading stack stack--sections">
      <app-greeting />
      @if (manages()) {
        <div class="stack">
          <p class="type-body-lead muted">{{ t('startLead') }}</p>
          <ul class="row-list row-list--closed">
            <li>
              <a class="row row--inline" routerLink="/admin">
                <span class="row__main">
                  <span class="row__name">{{ t('toAdministration') }}</span>
                  <span class="row__note">{{ t('administrationNote') }}</span>
                </span>
                <k-icon class="muted" [icon]="iconArrowRight" />
              </a>
            </li>
            @if (facts().administrator) {
              <li>
                <a class="row row--inline" routerLink="/outbox">
                  <span class="row__main">
                    <span class="row__name">{{ t('mails') }}</span>
                    <span class="row__note">{{ t('mailsNote') }}</span>
                  </span>
                  <k-icon class="muted" [icon]="iconArrowRight" />
                </a>
              </li>
            }
          </ul>
        </div>
      } @else if (evaluates()) {
        <p class="type-lead">{{ t('evaluatorLead') }}</p>
      } @else {
        <k-empty-state [heading]="t('noRelation')" [reason]="t('noRelationNote')" />
      }
    </div>
  `,
})
export class Start {
  readonly facts = input.required<HomeFacts>();

  protected readonly t = useWords(homeWords);
  protected readonly iconArrowRight = iconArrowRight;
  protected readonly manages = computed(
    () => this.facts().administrator || this.facts().staffOf.some(({ role }) => role === 'programme_lead'),
  );
  protected readonly evaluates = computed(() => this.facts().staffOf.some(({ role }) => role === 'evaluator'));
}
