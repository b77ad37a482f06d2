import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NetworkCircle } from '@kreds/notes/model';
import { useWords } from '@kreds/platform-web';
import { KIcon, iconArrowRight } from '@kreds/ui';
import { conversationWords } from './conversation.words';

/** The conversations of whoever runs a network with each of its leaders, and how far each has come. */
@Component({
  selector: 'notes-leader-talks',
  imports: [KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (leaders().length > 0) {
      <section class="stack stack--tight" aria-labelledby="leader-talks">
        <h2 class="type-h3" id="leader-talks">{{ t('alone') }}</h2>
        <ul class="row-list row-list--closed" role="list">
          @for (leader of leaders(); track leader.personId) {
            <li>
              <a
                class="row row--inline"
                [routerLink]="['/conversations', leader.personId]"
                [queryParams]="{ network: circle().networkId }"
              >
                <span class="row__main">
                  <span class="row__name">{{ leader.name }}</span>
                  <span class="row__note">{{ t(leader.state) }}</span>
                </span>
                <k-icon class="muted" [icon]="iconArrowRight" />
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class LeaderTalks {
  readonly circle = input.required<NetworkCircle>();

  protected readonly t = useWords(conversationWords);
  protected readonly iconArrowRight = iconArrowRight;
  protected readonly leaders = computed(() =>
    this.circle()
      .people.filter(({ part }) => part === 'leader')
      .map(({ personId, name, conversation }) => ({ personId, name, state: stateOf(conversation) })),
  );
}

function stateOf(
  conversation: NetworkCircle['people'][number]['conversation'],
): 'talk-none' | 'talk-alone' | 'talk-both' {
  if (!conversation) return 'talk-none';
  return conversation.leaderInside ? 'talk-both' : 'talk-alone';
}
