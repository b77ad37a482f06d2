import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LanguageStore, useWords } from '@kreds/platform-web';
import { KEmptyState, KIcon, iconArrowRight } from '@kreds/ui';
import { HomeFactsStore } from './home-facts';
import { homeWords } from './home-words';

/** The networks of a person who has more than one. */
@Component({
  selector: 'app-networks',
  imports: [KEmptyState, KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page--reading stack stack--loose">
      <h1 class="type-ask">{{ t('networks') }}</h1>
      @if (networks(); as all) {
        @if (all.length === 0) {
          <k-empty-state [heading]="t('noRelation')" [reason]="t('noRelationNote')" />
        } @else {
          <ul class="row-list row-list--closed">
            @for (network of all; track network.id) {
              <li>
                <a class="row row--inline" [routerLink]="['/networks', network.id]">
                  <span class="row__main">
                    <span class="row__name">{{ network.name }}</span>
                    <span class="row__note">
                      {{ network.programmeName[language()] }}, {{ t('members', { count: network.memberCount }) }},
                      {{ t(network.state) }}
                    </span>
                  </span>
                  <k-icon class="muted" [icon]="iconArrowRight" />
                </a>
              </li>
            }
          </ul>
        }
      } @else {
        <p class="muted" role="status">{{ home.problem()?.title ?? t('loading') }}</p>
      }
    </div>
  `,
})
export class NetworksPage {
  protected readonly t = useWords(homeWords);
  protected readonly home = inject(HomeFactsStore);
  protected readonly language = inject(LanguageStore).current;
  protected readonly iconArrowRight = iconArrowRight;
  protected readonly networks = computed(() => this.home.facts()?.networks);
}
